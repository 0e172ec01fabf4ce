/** The box alone, for bots that somebody else starts: `npm run sandbox`, with `-- --sample` for the sample community. */
import { parseArgs } from 'node:util';
import { startSandbox } from './index.ts';
import type { Sandbox } from './index.ts';
import { sample } from './sample/the-long-road.ts';

const usage = 'npm run sandbox -- [--sample] [--journal <folder>]';

interface Asked {
  readonly sample: boolean;
  readonly journal?: string | undefined;
}

/** In one sentence, for whoever started it, and out. */
function give(problem: string): never {
  process.stderr.write(`The box did not start: ${problem}\n`);
  process.exit(1);
}

function asked(): Asked {
  try {
    const options = { sample: { type: 'boolean', default: false }, journal: { type: 'string' } } as const;
    return parseArgs({ options }).values;
  } catch (error) {
    return give(`${error instanceof Error ? error.message : String(error)}. Usage: ${usage}`);
  }
}

function portAsked(given = '4000'): number {
  const port = Number(given);
  if (given.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535)
    return give(
      `SANDBOX_PORT is “${given}”, which is no port. Give a whole number up to 65535, such as 4000.`,
    );
  return port;
}

function inWords(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `port ${port} is taken. Give another as SANDBOX_PORT, such as SANDBOX_PORT=${port + 1}.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `this user may not use port ${port} or a file it needs. Give a port above 1023 as SANDBOX_PORT. (${String(error)})`;
  if (code === 'ENOENT')
    return `a file is not there. Look at SANDBOX_OPENAPI and --journal. (${String(error)})`;
  throw error;
}

async function started({ sample: withSample, journal }: Asked, port: number): Promise<Sandbox> {
  try {
    return await startSandbox({
      port,
      sample: withSample,
      page: true,
      openapi: process.env['SANDBOX_OPENAPI'] || undefined,
      ...(journal === undefined ? {} : { journal }),
    });
  } catch (error) {
    return give(inWords(error, port));
  }
}

const wishes = asked();
const sandbox = await started(wishes, portAsked(process.env['SANDBOX_PORT']));
const guild = wishes.sample ? sample.guild.id : '<guild>';
process.stdout.write(
  `Discord in a box: ${sandbox.url}/sandbox/
For a bot: REST base ${sandbox.url}/api, token sandbox.<name>
It joins with: curl ${sandbox.url}/sandbox/guilds/${guild}/bots -H 'content-type: application/json' -d '{"bot":"<name>"}'
`,
);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void sandbox.close());
