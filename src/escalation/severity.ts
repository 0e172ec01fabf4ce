/** How soon a person should look, by what was reported. It orders the queue; it never decides anything about anybody. */
import { severities } from './types.ts';
import type { CaseKind, Severity } from './types.ts';

const byKind: Readonly<Record<CaseKind, Severity>> = {
  crisis: 'crisis',
  unsafe_advice: 'red',
  harassment: 'red',
  privacy: 'red',
  selling: 'amber',
  graphic: 'amber',
  other: 'amber',
  reach_out: 'red',
};

export function severityOf(kind: CaseKind): Severity {
  return byKind[kind];
}

/** The graver of two: a second report can make a case more urgent, never less. */
export function graver(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) >= severities.indexOf(other) ? one : other;
}
