/** How soon a person should look, by what was reported. It orders the queue; it never decides anything about anybody. */
import { severities } from './types.ts';
import type { CaseKind, CasePath, Severity } from './types.ts';

interface Reason {
  readonly severity: Severity;
  /** Whether somebody may need help, or a rule may be broken. Moderators can turn a case the other way. */
  readonly path: CasePath;
}

const reasons: Readonly<Record<CaseKind, Reason>> = {
  crisis: { severity: 'crisis', path: 'welfare' },
  minor_at_risk: { severity: 'red', path: 'welfare' },
  unsafe_advice: { severity: 'red', path: 'rules' },
  stop_treatment: { severity: 'red', path: 'rules' },
  selling: { severity: 'amber', path: 'rules' },
  disbelief: { severity: 'amber', path: 'rules' },
  harassment: { severity: 'red', path: 'rules' },
  privacy: { severity: 'red', path: 'rules' },
  solicitation: { severity: 'red', path: 'rules' },
  graphic: { severity: 'amber', path: 'rules' },
  spam: { severity: 'green', path: 'rules' },
  other: { severity: 'amber', path: 'welfare' },
  reach_out: { severity: 'red', path: 'welfare' },
  contact: { severity: 'amber', path: 'welfare' },
  noticed: { severity: 'amber', path: 'welfare' },
  appeal: { severity: 'amber', path: 'welfare' },
};

export function severityOf(kind: CaseKind): Severity {
  return reasons[kind].severity;
}

export function pathOf(kind: CaseKind): CasePath {
  return reasons[kind].path;
}

/** The graver of two: a second report can make a case more urgent, never less. */
export function graver(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) >= severities.indexOf(other) ? one : other;
}
