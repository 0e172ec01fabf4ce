/** The box alone, for bots that somebody else starts: `npm run sandbox`, with `-- --sample` for the sample community. */
import { parseArgs } from 'node:util';
import { startSandbox } from './index.ts';
import { sample } from './sample/the-long-road.ts';

const { values } = parseArgs({
  options: { sample: { type: 'boolean', default: false }, journal: { type: 'string' } },
});
const sandbox = await startSandbox({
  port: Number(process.env['SANDBOX_PORT'] ?? 4000),
  sample: values.sample,
  page: true,
  openapi: process.env['SANDBOX_OPENAPI'] || undefined,
  ...(values.journal === undefined ? {} : { journal: values.journal }),
});
const guild = values.sample ? sample.guild.id : '<guild>';
process.stdout.write(
  `Discord in a box: ${sandbox.url}/sandbox/
For a bot: REST base ${sandbox.url}/api, token sandbox.<name>
It joins with: curl ${sandbox.url}/sandbox/guilds/${guild}/bots -H 'content-type: application/json' -d '{"bot":"<name>"}'
`,
);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void sandbox.close());
