import { describe, expect, test } from 'vitest';
import { transition } from '#src/escalation/case.ts';
import { graver, severityOf } from '#src/escalation/severity.ts';
import { caseKinds, severities } from '#src/escalation/types.ts';
import { aCase } from './a-case.ts';

describe('severity', () => {
  test('only somebody’s safety is a crisis, and only spam can wait for days', () => {
    const by = (severity: string) => caseKinds.filter((kind) => severityOf(kind) === severity);
    expect(by('crisis')).toEqual(['crisis']);
    expect(by('green')).toEqual(['spam']);
    expect(by('red')).toEqual([
      'minor_at_risk',
      'unsafe_advice',
      'stop_treatment',
      'harassment',
      'privacy',
      'solicitation',
      'reach_out',
    ]);
  });

  test('of two the graver leads, in any order', () => {
    for (const [low, one] of severities.entries())
      for (const other of severities.slice(low)) {
        expect(graver(one, other)).toBe(other);
        expect(graver(other, one)).toBe(other);
      }
  });

  test('a graver report names its reason and its path; one as grave leaves the first', () => {
    const current = aCase({ kind: 'harassment', path: 'rules', severity: 'red' });
    const after = (kind: (typeof caseKinds)[number]) => transition(current, { type: 'join', kind });
    expect(after('crisis')).toMatchObject({ value: { kind: 'crisis', path: 'welfare', severity: 'crisis' } });
    expect(after('selling')).toMatchObject({ value: { kind: 'harassment', path: 'rules', severity: 'red' } });
  });
});
