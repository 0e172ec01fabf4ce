/** The box alone, for bots that somebody else starts: `npm run sandbox`, with `-- --sample` for the sample community. */
import { parseArgs } from 'node:util';
import { startSandbox } from './index.ts';

const { values } = parseArgs({ options: { sample: { type: 'boolean', default: false } } });
const port = Number(process.env['SANDBOX_PORT'] ?? 4000);
const sandbox = await startSandbox({ port, sample: values.sample });
process.stdout.write(
  `Discord in a box: ${sandbox.url}/sandbox/\nFor a bot: REST base ${sandbox.url}/api, token sandbox.<name>\n`,
);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void sandbox.close());
