/** Another look at a decision ends with an answer. */
import { expect, test } from 'vitest';
import { actionsFor } from '#src/escalation/actions.ts';
import { transition } from '#src/escalation/case.ts';
import { isAnswer, resolutions } from '#src/escalation/types.ts';
import type { Case, Resolution } from '#src/escalation/types.ts';
import { aCase, inEachState, theo } from './a-case.ts';

test('where another look was asked for, it ends with an answer and in no other way', () => {
  const appealed = aCase({ ...inEachState.taken, kind: 'appeal' });
  const offered = actionsFor(appealed, { by: theo }, new Date(0));
  expect(offered).toContain('resolve');
  for (const other of ['not_a_problem', 'look_after', 'turn']) expect(offered).not.toContain(other);
  const ends = (current: Case, resolution: Resolution) =>
    transition(current, { type: 'resolve', by: theo, resolution }).ok;
  for (const resolution of resolutions) {
    expect(ends(appealed, resolution)).toBe(isAnswer(resolution));
    expect(ends(inEachState.taken, resolution)).toBe(!isAnswer(resolution));
  }
});
