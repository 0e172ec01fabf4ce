/**
 * `kill -9` at every call that the process makes to Discord during both flows. Many communities are each held at a call of
 * their own, the process is killed under all of them at once and started again, and people go on: nothing is lost or doubled.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FaultRequest } from '#sandbox/index.ts';
import { Journey, stepNames, undisturbed } from './journey.ts';
import { callback, points } from './points.ts';
import type { Point } from './points.ts';
import { openStage } from './stage.ts';

/** A worker does eight jobs at once: of the points of one kill at most six hold one, and two are left for everybody else. */
const kills = 4;

const stage = await openStage();

beforeAll(async () => {
  await stage.start();
});

/** Holds the first call that is this point's until the process is dead, and then keeps its answer from anybody. */
function holdAt(point: Point, { community }: Journey, killed: Promise<void>): Promise<void> {
  const arrived = Promise.withResolvers<void>();
  let met = false;
  const hook = async (request: FaultRequest): Promise<'drop' | undefined> => {
    if (met || !point.is(request, community)) return undefined;
    met = true;
    arrived.resolve();
    await killed;
    return 'drop';
  };
  if (point.when === 'before') stage.sandbox.faults.onRequest(hook);
  else stage.sandbox.faults.onHandled(hook);
  return arrived.promise;
}

async function walk(journey: Journey, from: number, to: number): Promise<void> {
  for (const step of stepNames.slice(from, to)) await journey.steps[step]();
}

/** Takes everybody to their point, kills the process there, starts it again and lets everybody finish. */
async function killAt(batch: readonly Point[]): Promise<Map<string, object>> {
  const travellers = await Promise.all(
    batch.map(async (point) => {
      const journey = await Journey.begin(stage.sandbox, point.name);
      const at = stepNames.indexOf(point.step);
      await walk(journey, 0, at);
      return { point, journey, at };
    }),
  );
  const killed = Promise.withResolvers<void>();
  const rest: Promise<void>[] = [];
  const setOut = ({ point, journey, at }: (typeof travellers)[number]): Promise<void> => {
    const arrived = holdAt(point, journey, killed.promise);
    const step = walk(journey, at, at + 1);
    // Nobody goes on before the kill, where they would wait in line behind those who are held.
    const walking = Promise.all([step, killed.promise]).then(() => walk(journey, at + 1, stepNames.length));
    walking.catch(() => undefined);
    rest.push(walking);
    // An answer is seen by the person a moment before it is held back from the process.
    const passed = step
      .then(() => nextTurn())
      .then(() => Promise.reject(new Error(`${point.name}: that call never came`)));
    return Promise.race([arrived, passed]);
  };
  await Promise.all(travellers.filter(({ point }) => point.route !== callback).map(setOut));
  // An answer says not whose it is, so these people tap one after the other.
  for (const traveller of travellers.filter(({ point }) => point.route === callback)) await setOut(traveller);

  await stage.kill();
  killed.resolve();
  stage.sandbox.faults.clear();
  await stage.start();
  await Promise.all(rest);
  const outcomes = travellers.map(
    async ({ point, journey }) => [point.name, await journey.outcome(stage.database)] as const,
  );
  return new Map(await Promise.all(outcomes));
}

test('an undisturbed journey calls Discord in no way that is missing from the list', async () => {
  const seen = stage.sandbox.requests.length;
  const journey = await Journey.begin(stage.sandbox, 'Undisturbed');
  const setUp = stage.sandbox.requests.length;
  await walk(journey, 0, stepNames.length);
  expect(seen).toBeLessThan(setUp);
  expect(await journey.outcome(stage.database)).toEqual(undisturbed);
  const known = new Set(points.map(({ route }) => route));
  expect(
    [...new Set(stage.sandbox.requests.slice(setUp).map(({ route }) => route))].filter(
      (route) => !known.has(route),
    ),
  ).toEqual([]);
});

describe.for(Array.from({ length: kills }, (_, index) => index))('kill %i', (index) => {
  const batch = points.filter((_, position) => position % kills === index);
  let outcomes = new Map<string, object>();

  beforeAll(async () => {
    outcomes = await killAt(batch);
  });

  test.for(batch.map(({ name }) => name))('%s', (name) => {
    expect(outcomes.get(name)).toEqual(undisturbed);
  });
});
