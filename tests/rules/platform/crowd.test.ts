import { expect, test } from 'vitest';
import { openCrowd } from '#src/platform/crowd.ts';

/** People who wait until they are answered. */
function queueOf(crowd: ReturnType<typeof openCrowd>, count: number): (() => void)[] {
  return Array.from({ length: count }, () => {
    const answer = Promise.withResolvers<void>();
    void crowd.during(answer.promise);
    return answer.resolve;
  });
}

test('among few people work goes on at once', async () => {
  const crowd = openCrowd();
  queueOf(crowd, 15);
  expect(
    await Promise.race([crowd.calm(60_000).then(() => 'on'), new Promise((r) => setImmediate(r, 'waits'))]),
  ).toBe('on');
});

test('among many it stands back until enough of them are answered', async () => {
  const crowd = openCrowd();
  const [first, second] = queueOf(crowd, 17);
  const order: string[] = [];
  const work = crowd.calm(60_000).then(() => order.push('work'));
  first?.();
  await new Promise(setImmediate);
  order.push('one answered');
  second?.();
  await work;
  expect(order).toEqual(['one answered', 'work']);
});

test('it stands back no longer than it was told to', async () => {
  const crowd = openCrowd();
  queueOf(crowd, 20);
  await expect(crowd.calm(1)).resolves.toBeUndefined();
});

test('those whose answer failed no longer wait', async () => {
  const crowd = openCrowd();
  const failing = Array.from({ length: 16 }, () =>
    crowd.during(Promise.reject(new Error('lost'))).catch(() => 'failed'),
  );
  expect(new Set(await Promise.all(failing))).toEqual(new Set(['failed']));
  await expect(crowd.calm(60_000)).resolves.toBeUndefined();
});
