/** A second reader reads before they say anything. */
import { expect, test } from 'vitest';
import { actionsFor } from '#src/escalation/actions.ts';
import { transition } from '#src/escalation/case.ts';
import { happenings, transitions } from '#src/escalation/transitions.ts';
import type { Transition } from '#src/escalation/transitions.ts';
import { inEachState, priya } from './a-case.ts';

test('who agrees and who lends eyes has looked; it is offered before, so that they are asked to', () => {
  const rows: Record<string, Transition> = transitions;
  expect(happenings.filter((type) => rows[type]?.looked)).toEqual(['lend_eyes', 'confirm']);
  for (const [type, current] of [
    ['confirm', inEachState.second],
    ['lend_eyes', { ...inEachState.taken, wantsEyes: true }],
  ] as const) {
    for (const looked of [false, undefined])
      expect(transition(current, { type, by: priya, looked })).toEqual({
        ok: false,
        error: { code: 'look_first', ref: current.ref },
      });
    expect(transition(current, { type, by: priya, looked: true })).toMatchObject({ ok: true });
    expect(actionsFor(current, { by: priya }, new Date(0))).toContain(type);
  }
});
