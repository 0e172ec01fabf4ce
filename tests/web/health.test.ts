import { expect, test } from 'vitest';
import { ask } from '#src/platform/web/probes.ts';
import { openWeb } from '#tests/web/open-web.ts';

const well = () => Promise.resolve();
const failing = () => Promise.reject(new Error('password authentication failed for user "kindred"'));
const silent = () => Promise.withResolvers<void>().promise;

test('a process that answers is alive, whatever else is wrong', async () => {
  const site = await openWeb({ probes: { database: failing } });
  expect((await fetch(`${site.local}/healthz`)).status).toBe(200);
});

test('ready when all is well, with what the probes counted', async () => {
  const site = await openWeb({
    probes: { database: well, queue: () => Promise.resolve({ pending: 3, expired: 0 }) },
  });
  const answer = await fetch(`${site.local}/readyz`);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({
    ready: true,
    probes: {
      database: { ok: true, ms: expect.any(Number) },
      queue: { ok: true, ms: expect.any(Number), details: { pending: 3, expired: 0 } },
    },
  });
});

test('not ready when one thing fails; which one is said, what it said is not', async () => {
  const site = await openWeb({ probes: { database: failing, gateway: well } });
  const answer = await fetch(`${site.local}/readyz`);
  const text = await answer.text();
  expect(answer.status).toBe(503);
  expect(JSON.parse(text)).toMatchObject({
    ready: false,
    probes: { database: { ok: false }, gateway: { ok: true } },
  });
  expect(text).not.toContain('password');
});

test('a probe that throws at once fails like any other', async () => {
  const throwing = (): Promise<void> => {
    throw new Error('not connected');
  };
  expect(await ask({ gateway: throwing })).toMatchObject({
    ready: false,
    probes: { gateway: { ok: false } },
  });
});

test('probes that never answer are given up, all at once', async () => {
  const started = performance.now();
  const readiness = await ask({ database: silent, gateway: silent, queue: well }, 50);
  expect(readiness).toMatchObject({ ready: false, probes: { database: { ok: false }, queue: { ok: true } } });
  expect(performance.now() - started).toBeLessThan(30_000);
});

test('a port that is taken is a setting to mend', async () => {
  const site = await openWeb();
  await expect(openWeb({ port: site.web.port })).rejects.toMatchObject({
    name: 'ConfigurationError',
    problems: [{ setting: 'PORT' }],
  });
});

test('closing answers what is open and takes nothing new', async () => {
  const asked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const slow = () => {
    asked.resolve();
    return released.promise;
  };
  const site = await openWeb({ probes: { database: slow } });
  const open = fetch(`${site.local}/readyz`);
  await asked.promise;
  const closed = site.web.close();
  await expect(fetch(`${site.local}/healthz`)).rejects.toThrow('fetch failed');
  released.resolve();
  const answer = await open;
  expect(answer.status).toBe(200);
  expect(answer.headers.get('connection')).toBe('close');
  await closed;
});
