import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const check = new URL('../../../src/node-version.mjs', import.meta.url).href;

/** Loads the check on this Node, which is told to call itself another version. */
function start(version: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;
  const run = spawnSync(process.execPath, ['--eval', `${pretend} import('${check}')`], { encoding: 'utf8' });
  return { status: run.status, said: run.stderr };
}

test.each(['18.20.4', '20.20.2', '22.17.1'])('Node %s is told what to do, in one sentence', (version) => {
  const { status, said } = start(version);
  expect(status).toBe(1);
  expect(said).toMatch(
    new RegExp(
      `^Kindred needs Node 22\\.18 or newer and this is Node ${version}: run \`npm ci\`[^\\n]*\\.\\n$`,
    ),
  );
});

test.each(['22.18.0', '24.21.0', '26.0.0'])('Node %s goes on', (version) => {
  expect(start(version)).toEqual({ status: 0, said: '' });
});
