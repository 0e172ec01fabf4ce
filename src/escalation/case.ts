/** What may happen to a case, and what then becomes of it. Pure: the storage asks here before it writes. */
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { graver, severityOf } from './severity.ts';
import type { Case, CaseKind, Resolution } from './types.ts';

export type CaseEvent =
  | { readonly type: 'join'; readonly kind: CaseKind }
  | { readonly type: 'take'; readonly by: string }
  | { readonly type: 'resolve'; readonly by: string; readonly resolution: Resolution };

export type CaseRefused =
  | { readonly code: 'taken'; readonly owner: string }
  | { readonly code: 'already_yours' }
  | { readonly code: 'resolved' };

/**
 * Applies one event. A resolved case takes nothing more (a new report of the same message opens a new one).
 * Resolving an open case takes it at the same time, so that it is always plain who decided.
 */
export function transition(current: Case, event: CaseEvent): Result<Case, CaseRefused> {
  if (current.state === 'resolved') return err({ code: 'resolved' });
  const changed = { ...current, version: current.version + 1 };
  switch (event.type) {
    case 'join':
      return ok({ ...changed, reports: current.reports + 1, ...urgency(current, event.kind) });
    case 'take':
      if (current.owner === event.by) return err({ code: 'already_yours' });
      if (current.owner !== undefined) return err({ code: 'taken', owner: current.owner });
      return ok({ ...changed, state: 'taken', owner: event.by });
    case 'resolve':
      if (current.owner !== undefined && current.owner !== event.by)
        return err({ code: 'taken', owner: current.owner });
      return ok({ ...changed, state: 'resolved', owner: event.by, resolution: event.resolution });
  }
}

/** The graver of the two reasons leads: a crisis must not hide behind an earlier, milder report. */
function urgency(current: Case, kind: CaseKind): Pick<Case, 'kind' | 'severity'> {
  const severity = graver(current.severity, severityOf(kind));
  return { severity, kind: severity === current.severity ? current.kind : kind };
}
