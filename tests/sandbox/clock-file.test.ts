import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SettableClock, startSandbox } from '#sandbox/index.ts';
import { keepClock } from '#sandbox/state/clock-file.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'clock-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

const kept = (journal: string): SettableClock => {
  const clock = new SettableClock();
  onTestFinished(() => clock.end());
  keepClock(clock, journal);
  return clock;
};

test('a day skipped stays skipped after the next start', async () => {
  const journal = await folder();
  const sandbox = await startSandbox({ journal });
  sandbox.clock.advance(86_400_000);
  const shown = sandbox.clock.now().getTime();
  await sandbox.close();
  const again = await startSandbox({ journal });
  onTestFinished(() => again.close());
  expect(again.clock.running).toBe(true);
  expect(again.clock.now().getTime()).toBeGreaterThanOrEqual(shown);
});

test('a clock that stood still stands where it stood', async () => {
  const journal = await folder();
  const clock = kept(journal);
  clock.stop();
  clock.set(new Date('2026-05-04T09:00:00Z'));
  const again = kept(journal);
  expect([again.running, again.now()]).toEqual([false, new Date('2026-05-04T09:00:00Z')]);
  again.run();
  expect(JSON.parse(await readFile(join(journal, 'clock.json'), 'utf8'))).toEqual({
    ahead: expect.any(Number),
  });
});

test('half a file is as good as none', async () => {
  const journal = await folder();
  await writeFile(join(journal, 'clock.json'), '{"ahe');
  const clock = kept(journal);
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(60_000);
});
