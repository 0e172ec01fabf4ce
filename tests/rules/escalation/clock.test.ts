import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  askedAt,
  clockOnceJoined,
  dueStep,
  heldAttention,
  nudgeAt,
  standsFor,
  stepOf,
  usualTargets,
} from '#src/escalation/clock.ts';
import type { Attention, Call } from '#src/escalation/clock.ts';
import { pinged } from '#src/escalation/pinged.ts';
import { hours, minutes } from '#src/platform/durations.ts';
import { graver } from '#src/escalation/severity.ts';
import { severities } from '#src/escalation/types.ts';
import type { CaseState, Severity } from '#src/escalation/types.ts';

const since = new Date('2026-01-01T12:00:00Z');
const after = (ms: number) => new Date(since.getTime() + ms);

test('a crisis is told at once, then after 5, 10 and 15 minutes, then every 15', () => {
  const times = [0, 1, 2, 3, 4, 5].map(
    (nudges) => (nudgeAt('crisis', since, nudges).getTime() - since.getTime()) / minutes(1),
  );
  expect(times).toEqual([0, 5, 10, 15, 30, 45]);
  expect([0, 1, 2, 3, 9].map((nudges) => stepOf('crisis', nudges).attention)).toEqual([
    'duty',
    'next',
    'leads',
    'leads',
    'leads',
  ]);
});

test('amber and green call nobody, but for leads where nobody took it within three times its target', () => {
  for (const severity of ['amber', 'green'] as const) {
    expect([0, 1, 2, 3].map((nudges) => stepOf(severity, nudges))).toEqual([
      { after: 1, attention: 'digest' },
      { after: 2, attention: 'digest' },
      { after: 3, attention: 'leads' },
      { after: 4, attention: 'leads' },
    ]);
  }
});

test.each([
  ['crisis', ['theo'], { users: ['theo'], roles: ['leads'] }],
  ['crisis', [], { users: [], roles: ['leads'] }],
  ['red', ['theo'], { users: ['theo'], roles: [] }],
  ['red', [], { users: [], roles: [] }],
  ['amber', ['theo'], { users: [], roles: [] }],
  ['green', [], { users: [], roles: [] }],
] as const)('leads asked about %s, with %j to call: %j are notified', (severity, called, notified) => {
  expect(pinged({ severity, attention: 'leads' }, called, 'leads')).toEqual(notified);
  expect(pinged({ severity, attention: 'leads' }, called, undefined)).toEqual({ ...notified, roles: [] });
});

test('before it comes to them, leads are not notified; nor of a crisis in somebody’s hands where others are there to ask', () => {
  const rung = (attention: Call, called: readonly string[]) =>
    pinged({ severity: 'crisis', attention }, called, 'leads').roles;
  expect(rung('held_leads', ['theo'])).toEqual([]);
  expect(rung('held_leads', [])).toEqual(['leads']);
  expect(pinged({ severity: 'crisis', attention: 'next' }, ['theo'], undefined).roles).toEqual([]);
});

test('those on duty are notified where they are asked after whoever has a case, however grave it is', () => {
  const notified = pinged({ severity: 'green', attention: 'held' }, ['theo'], undefined);
  expect(notified).toEqual({ users: ['theo'], roles: [] });
});

test('a case in aftercare is brought up on its day, and where nobody answers, ever more seldom and never for good', () => {
  const lookBackAt = after(minutes(5000));
  const rests = { severity: 'green', state: 'aftercare', lookBackAt } as const;
  expect(askedAt(rests, since)).toEqual(lookBackAt);
  const onItsDay = (nudges: number) =>
    ((askedAt(rests, lookBackAt, nudges)?.getTime() ?? 0) - lookBackAt.getTime()) / hours(24);
  expect([0, 1, 2, 3].map(onItsDay)).toEqual([1, 1, 2, 4]);
});

test('whoever has a red case or a crisis is asked after its target, then those on duty, then leads in a crisis; nobody about the rest', () => {
  const asked = (severity: Severity, nudges: number) =>
    askedAt({ severity, state: 'taken', lookBackAt: undefined }, since, nudges);
  expect([0, 1, 2, 3].map((nudges) => asked('crisis', nudges))).toEqual(
    [15, 15, 30, 60].map((time) => after(minutes(time))),
  );
  expect(asked('red', 0)).toEqual(after(hours(2)));
  expect([asked('amber', 0), asked('green', 5)]).toEqual([undefined, undefined]);
  expect([0, 1, 2, 9].map((nudges) => heldAttention('crisis', nudges))).toEqual([
    'owner',
    'duty',
    'leads',
    'leads',
  ]);
  expect([0, 1, 2, 9].map((nudges) => heldAttention('red', nudges))).toEqual([
    'owner',
    'duty',
    'duty',
    'duty',
  ]);
});

test('law: whenever the tick runs, the step is the last whose time has come, never one that was said, and another follows', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...severities),
      fc.nat({ max: 8 }),
      fc.integer({ min: 0, max: 40 * usualTargets.green }),
      (severity, nudges, more) => {
        const now = new Date(nudgeAt(severity, since, nudges).getTime() + more);
        const step = dueStep(severity, { since, nudges }, now);
        expect(step).toBeGreaterThanOrEqual(nudges);
        expect(nudgeAt(severity, since, step).getTime()).toBeLessThanOrEqual(now.getTime());
        expect(nudgeAt(severity, since, step + 1).getTime()).toBeGreaterThan(now.getTime());
      },
    ),
    { numRuns: 50 },
  );
});

test('targets can be others', () => {
  const targets = { ...usualTargets, crisis: minutes(30) };
  expect(nudgeAt('crisis', since, 1, targets)).toEqual(after(minutes(10)));
});

test('law: of all calls about a case that wait at once one is made, which reaches as far as any; so of what asks after its owner', () => {
  const kinds = ['duty', 'next', 'leads', 'held', 'held_leads'] as const;
  const aCall = fc.record({
    ref: fc.string({ minLength: 10 }),
    attention: fc.constantFrom(...kinds),
    createdAt: fc.nat({ max: 3 }).map(after),
  });
  fc.assert(
    fc.property(fc.uniqueArray(aCall, { selector: ({ ref }) => ref, minLength: 1 }), (waiting) => {
      const made = waiting.filter((one) => !waiting.some((other) => other !== one && standsFor(other, one)));
      for (const sort of [['duty', 'next', 'leads'] as const, ['held', 'held_leads'] as const]) {
        const there = sort.filter((kind) => waiting.some(({ attention }) => attention === kind));
        const left = made.filter(({ attention }) => sort.some((kind) => kind === attention));
        expect(left.map(({ attention }) => attention)).toEqual(there.slice(-1));
        const latest = waiting.filter(({ attention }) => attention === there.at(-1));
        for (const { createdAt } of latest)
          expect(left[0]?.createdAt.getTime()).toBeGreaterThanOrEqual(createdAt.getTime());
      }
    }),
  );
});

interface Joining {
  /** After the case began to wait. */
  readonly at: number;
  readonly severity: Severity;
}

/** The calls about a case that nobody takes, as the tick of the clock makes them. */
function callsOf(state: CaseState, begun: Severity, joins: readonly Joining[], until: number) {
  const calls: { readonly at: number; readonly attention: Attention }[] = [];
  const standing = { severity: begun, state, waitsSince: since, lookBackAt: undefined, nudges: 0 };
  let next = nudgeAt(begun, since, 0);
  const tick = usualTargets[begun] / 30;
  for (let at = 0; at <= until; at += tick) {
    const latest = joins.filter((one) => one.at > at - tick && one.at <= at);
    for (const join of latest.toSorted((a, b) => a.at - b.at)) {
      const severity = graver(standing.severity, join.severity);
      const clock = clockOnceJoined(standing, { severity, at: after(join.at) });
      standing.severity = severity;
      if (!clock) continue;
      standing.waitsSince = clock.since;
      standing.nudges = 0;
      next = clock.nudgeAt;
    }
    if (next > after(at)) continue;
    const { severity, waitsSince, nudges } = standing;
    const step = dueStep(severity, { since: waitsSince, nudges }, after(at));
    calls.push({ at, attention: stepOf(severity, step).attention });
    next = nudgeAt(severity, waitsSince, step + 1);
    standing.nudges = step + 1;
  }
  return calls;
}

const stages: readonly Attention[] = ['digest', 'duty', 'next', 'leads'];

test('law: whatever joins a case that waits, and whenever, each stage of calling comes no later than without it', () => {
  const aJoin = (target: number) =>
    fc.record({ at: fc.nat({ max: 5 * target }), severity: fc.constantFrom(...severities) });
  const aCase = fc
    .constantFrom(...severities)
    .chain((severity) =>
      fc.tuple(
        fc.constant(severity),
        severity === 'crisis'
          ? fc.constantFrom<CaseState>('open', 'taken', 'second')
          : fc.constantFrom<CaseState>('open', 'taken'),
        fc.array(aJoin(usualTargets[severity]), { maxLength: 20 }),
      ),
    );
  fc.assert(
    fc.property(aCase, ([severity, state, joins]) => {
      const until = 6 * usualTargets[severity];
      const reaches = (stage: Attention) => (call: { readonly attention: Attention }) =>
        stages.indexOf(call.attention) >= stages.indexOf(stage);
      const [usual, joined] = [callsOf(state, severity, [], until), callsOf(state, severity, joins, until)];
      for (const stage of stages) {
        // Not only the first time: where leads have been called, they are called again no later.
        const would = usual.filter(reaches(stage)).map(({ at }) => at);
        const are = joined.filter(reaches(stage)).map(({ at }) => at);
        for (const [index, at] of would.entries()) expect(are[index]).toBeLessThanOrEqual(at);
      }
    }),
  );
});

test('law: what joins a case that nobody has, and makes it no graver, calls nobody', () => {
  const aJoin = fc.record({
    at: fc.nat({ max: 5 * usualTargets.red }),
    severity: fc.constantFrom(...severities),
  });
  fc.assert(
    fc.property(fc.constantFrom(...severities), fc.array(aJoin), (severity, all) => {
      const joins = all.filter((one) => graver(severity, one.severity) === severity);
      const until = 6 * usualTargets[severity];
      expect(callsOf('open', severity, joins, until)).toEqual(callsOf('open', severity, [], until));
    }),
  );
});

test('a crisis that joins what has waited long calls whoever would be called next, and leads no later', () => {
  const red = {
    severity: 'red',
    state: 'open',
    waitsSince: since,
    lookBackAt: undefined,
    nudges: 2,
  } as const;
  const at = (time: number) => clockOnceJoined(red, { severity: 'crisis', at: after(minutes(time)) });
  expect(at(130)?.nudgeAt).toEqual(after(minutes(130)));
  expect(at(175)?.since).toEqual(after(minutes(170)));
  const held = { ...red, state: 'taken', waitsSince: undefined } as const;
  expect(clockOnceJoined(held, { severity: 'red', at: after(1) })?.since).toEqual(after(1));
});
