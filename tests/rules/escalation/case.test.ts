import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transition } from '#src/escalation/case.ts';
import type { CaseEvent } from '#src/escalation/case.ts';
import { graver, severityOf } from '#src/escalation/severity.ts';
import { caseStates, reportKinds, resolutions, severities } from '#src/escalation/types.ts';
import type { Case } from '#src/escalation/types.ts';
import { aCase, inEachState, priya, theo } from './a-case.ts';

const join: CaseEvent = { type: 'join', kind: 'other' };
const take = (by: string): CaseEvent => ({ type: 'take', by });
const resolve = (by: string): CaseEvent => ({ type: 'resolve', by, resolution: 'supported' });

/** Every state, every event, by whoever has it (Theo) and by another (Priya). */
const table: [keyof typeof inEachState, string, CaseEvent, Partial<Case> | string][] = [
  ['open', 'a report', join, { state: 'open', owner: undefined, reports: 2 }],
  ['open', 'Theo takes', take(theo), { state: 'taken', owner: theo, reports: 1 }],
  ['open', 'Priya takes', take(priya), { state: 'taken', owner: priya, reports: 1 }],
  ['open', 'Theo resolves', resolve(theo), { state: 'resolved', owner: theo, resolution: 'supported' }],
  ['open', 'Priya resolves', resolve(priya), { state: 'resolved', owner: priya, resolution: 'supported' }],
  ['taken', 'a report', join, { state: 'taken', owner: theo, reports: 2 }],
  ['taken', 'Theo takes', take(theo), 'already_yours'],
  ['taken', 'Priya takes', take(priya), 'taken'],
  ['taken', 'Theo resolves', resolve(theo), { state: 'resolved', owner: theo, resolution: 'supported' }],
  ['taken', 'Priya resolves', resolve(priya), 'taken'],
  ['resolved', 'a report', join, 'resolved'],
  ['resolved', 'Theo takes', take(theo), 'resolved'],
  ['resolved', 'Priya takes', take(priya), 'resolved'],
  ['resolved', 'Theo resolves', resolve(theo), 'resolved'],
  ['resolved', 'Priya resolves', resolve(priya), 'resolved'],
];

test.each(table)('%s, %s', (state, _event, event, expected) => {
  const before = inEachState[state];
  const owner = expected === 'taken' ? { owner: theo } : {};
  expect(transition(before, event)).toEqual(
    typeof expected === 'string'
      ? { ok: false, error: { code: expected, ...owner } }
      : { ok: true, value: { ...before, version: 2, ...expected } },
  );
});

test('the table leaves out no state and no event', () => {
  const covered = new Set(table.map(([state, , { type }]) => `${state} ${type}`));
  expect(covered.size).toBe(caseStates.length * 3);
});

const anyEvent: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.record({ type: fc.constant('join' as const), kind: fc.constantFrom(...reportKinds) }),
  fc.record({ type: fc.constant('take' as const), by: fc.constantFrom(theo, priya) }),
  fc.record({
    type: fc.constant('resolve' as const),
    by: fc.constantFrom(theo, priya),
    resolution: fc.constantFrom(...resolutions),
  }),
);

test('law: whatever happens, each change is one version, severity never falls, reports never fall, the end is the end', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
      let current = aCase({ kind: 'selling', severity: severityOf('selling') });
      for (const event of events) {
        const untouched = structuredClone(current);
        const result = transition(current, event);
        expect(current).toEqual(untouched);
        if (!result.ok) continue;
        const next = result.value;
        expect(untouched.state).not.toBe('resolved');
        expect(next.version).toBe(current.version + 1);
        expect(next.reports).toBe(current.reports + (event.type === 'join' ? 1 : 0));
        expect(severities.indexOf(next.severity)).toBeGreaterThanOrEqual(
          severities.indexOf(current.severity),
        );
        expect(severityOf(next.kind)).toBe(next.severity);
        expect(next.owner !== undefined).toBe(next.state !== 'open');
        expect(next.resolution !== undefined).toBe(next.state === 'resolved');
        expect([undefined, next.owner]).toContain(current.owner);
        expect(next).toMatchObject({ ref: current.ref, number: current.number, openedAt: current.openedAt });
        current = next;
      }
    }),
  );
});

describe('severity', () => {
  test('only somebody’s safety is a crisis; the rest is red or amber', () => {
    expect(Object.fromEntries(reportKinds.map((kind) => [kind, severityOf(kind)]))).toEqual({
      crisis: 'crisis',
      unsafe_advice: 'red',
      harassment: 'red',
      privacy: 'red',
      selling: 'amber',
      graphic: 'amber',
      other: 'amber',
    });
  });

  test('of two the graver leads, in any order', () => {
    for (const [low, one] of severities.entries())
      for (const other of severities.slice(low)) {
        expect(graver(one, other)).toBe(other);
        expect(graver(other, one)).toBe(other);
      }
  });

  test('a graver report names its reason; one as grave leaves the first', () => {
    const current = aCase({ kind: 'harassment', severity: 'red' });
    const after = (kind: (typeof reportKinds)[number]) => transition(current, { type: 'join', kind });
    expect(after('crisis')).toMatchObject({ value: { kind: 'crisis', severity: 'crisis' } });
    expect(after('privacy')).toMatchObject({ value: { kind: 'harassment', severity: 'red' } });
    expect(after('selling')).toMatchObject({ value: { kind: 'harassment', severity: 'red' } });
  });
});
