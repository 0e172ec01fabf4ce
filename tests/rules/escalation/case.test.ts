import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionsFor, isDeed, offersFor } from '#src/escalation/actions.ts';
import type { Known } from '#src/escalation/actions.ts';
import { closingOf, transition } from '#src/escalation/case.ts';
import type { CaseEvent } from '#src/escalation/case.ts';
import { severityOf } from '#src/escalation/severity.ts';
import { happenings, transitions } from '#src/escalation/transitions.ts';
import type { Happening, Transition } from '#src/escalation/transitions.ts';
import { caseKinds, caseStates, deeds, rankOf, resolutions, severities } from '#src/escalation/types.ts';
import type { ActionState, Case, CaseState, Deed } from '#src/escalation/types.ts';
import { after } from '#src/platform/durations.ts';
import { aCase, inEachState, priya, theo } from './a-case.ts';

const later = new Date('2026-01-05T12:00:00Z');

/** What an event of each sort says beyond who did it. */
const details: Partial<Record<Happening, object>> = {
  join: { kind: 'other' },
  hand_over: { to: '200000000000000009' },
  raise: { severity: 'crisis' },
  resolve: { resolution: 'supported' },
  propose: { resolution: 'supported' },
  look_after: { lookBackAt: later },
  lend_eyes: { looked: true },
  confirm: { looked: true },
  act: { deed: 'write' },
  try_again: { deed: 'write' },
};

/** One event of each sort, by somebody. */
const eventOf = (type: Happening, by: string) => ({ type, by, ...details[type] }) as CaseEvent;

const table = caseStates.flatMap((state) => happenings.map((type) => ({ state, type })));
const what = (state: CaseState, type: Happening, by: string = theo) =>
  transition(
    type === 'propose' ? { ...inEachState[state], severity: 'crisis' } : inEachState[state],
    eventOf(type, by),
  );

describe('the table', () => {
  test.each(table)('$type of a case that is $state', ({ state, type }) => {
    const row: Transition = transitions[type];
    const result = what(state, type, row.by === 'another' ? priya : theo);
    const woken = row.wakes && state === 'aftercare' ? 'taken' : state;
    const becomes = row.to ?? woken;
    const refused = state === 'resolved' ? 'resolved' : type === 'take' ? 'already_yours' : 'not_now';
    expect(result).toMatchObject(
      row.from.includes(state)
        ? { ok: true, value: { version: 2, state: becomes } }
        : { ok: false, error: { code: refused } },
    );
  });

  test.each(happenings.filter((type) => (transitions[type] as Transition).by === 'owner'))(
    '%s is for the owner, for a lead in their place, and for anybody while nobody has it',
    (type) => {
      for (const state of transitions[type].from) {
        const current = {
          ...inEachState[state],
          severity: type === 'propose' ? ('crisis' as const) : inEachState[state].severity,
        };
        const refused = transition(current, eventOf(type, priya));
        expect(refused.ok ? 'allowed' : refused.error).toEqual(
          current.owner === undefined ? 'allowed' : { code: 'taken', owner: theo },
        );
        expect(transition(current, Object.assign(eventOf(type, priya), { lead: true }) as CaseEvent).ok).toBe(
          true,
        );
      }
    },
  );

  test.each(happenings.filter((type) => (transitions[type] as Transition).by === 'another'))(
    '%s is for another than the owner',
    (type) => {
      for (const state of transitions[type].from)
        expect(what(state, type, theo)).toEqual({ ok: false, error: { code: 'own_reading' } });
    },
  );

  test.each(happenings.filter((type) => (transitions[type] as Transition).fresh))(
    '%s is refused to whoever has not seen what happened last',
    (type) => {
      for (const state of transitions[type].from) {
        const current = {
          ...inEachState[state],
          severity: type === 'propose' ? ('crisis' as const) : inEachState[state].severity,
          version: 5,
        };
        const by = type === 'confirm' ? priya : theo;
        const event = (seen: number) => Object.assign(eventOf(type, by), { seen }) as CaseEvent;
        expect(transition(current, event(4))).toEqual({ ok: false, error: { code: 'changed' } });
        expect(transition(current, event(5)).ok).toBe(true);
      }
    },
  );

  test('a crisis ends with a second reader, and nothing else needs one', () => {
    for (const severity of severities) {
      const current = aCase({ severity, state: 'taken', owner: theo });
      const ends = transition(current, { type: 'resolve', by: theo, resolution: 'supported' });
      expect(ends.ok).toBe(severity !== 'crisis');
      expect(closingOf(current)).toBe(severity === 'crisis' ? 'propose' : 'resolve');
    }
    const proposed = transition(aCase({ severity: 'crisis', state: 'taken', owner: theo }), {
      type: 'propose',
      by: theo,
      resolution: 'supported',
    });
    if (!proposed.ok) throw new Error('it was not proposed');
    expect(transition(proposed.value, { type: 'confirm', by: priya, looked: true })).toMatchObject({
      ok: true,
      value: { state: 'resolved', owner: theo, resolution: 'supported' },
    });
    expect(transition(proposed.value, { type: 'send_back', by: priya })).toMatchObject({
      ok: true,
      value: { state: 'taken', owner: theo, resolution: undefined },
    });
  });

  test('aftercare is for concerns; a broken rule has none until it is turned into one', () => {
    const rule = aCase({ path: 'rules', state: 'taken', owner: theo });
    expect(transition(rule, { type: 'look_after', by: theo, lookBackAt: later })).toMatchObject({
      ok: false,
    });
    const turned = transition(rule, { type: 'turn', by: theo });
    if (!turned.ok) throw new Error('it was not turned');
    expect(transition(turned.value, { type: 'look_after', by: theo, lookBackAt: later })).toMatchObject({
      value: { state: 'aftercare', lookBackAt: later, path: 'welfare' },
    });
  });

  test.each(['join', 'add'] as const)('%s wakes a case in aftercare: it is its owner’s again', (type) => {
    const said = type === 'join' ? ({ type, kind: 'crisis' } as const) : { type };
    expect(transition(inEachState.aftercare, said)).toMatchObject({
      value: { state: 'taken', owner: theo, lookBackAt: undefined },
    });
    expect(transition(inEachState.second, said)).toMatchObject({ value: { state: 'second' } });
  });

  test('who takes a case that another has is told who', () => {
    expect(what('taken', 'take', priya)).toEqual({ ok: false, error: { code: 'taken', owner: theo } });
  });
});

test('a concern is never warned about, timed out for or removed; who it is about may be written to', () => {
  for (const deed of deeds) {
    const act = { type: 'act', by: theo, deed } as const;
    const concern = aCase({ path: 'welfare', state: 'taken', owner: theo });
    expect(transition(concern, act).ok).toBe(deed === 'write');
    expect(transition({ ...concern, path: 'rules' }, act).ok).toBe(true);
  }
});

describe('what is offered', () => {
  const known = {
    person: true,
    writer: false,
    noMore: false,
    banned: false,
    message: true,
    done: [],
    reports: { limit_reporter: 0, open_reporter: 0, open_author: 0 },
  } as const;

  test('to the owner of a case about a rule is all that can be done; of a concern, to write', () => {
    const mine = aCase({ path: 'rules', state: 'taken', owner: theo });
    const deedsOf = (current: Case, what: Known = known, by: string = theo) =>
      offersFor(current, what, { by }, later).filter(isDeed);
    expect(deedsOf(mine)).toEqual(deeds);
    expect(deedsOf({ ...mine, path: 'welfare' })).toEqual(['write']);
    expect(deedsOf(mine, { ...known, message: false })).toEqual(['write', 'warn', 'time_out', 'ban']);
    expect(deedsOf(mine, { ...known, noMore: true })).not.toContain('write');
    // What holds is not done again.
    const holds = (deed: Deed) => ({ ...known, done: [{ deed, state: 'done', until: null } as const] });
    expect(deedsOf(mine, holds('remove'))).toEqual(['write', 'warn', 'time_out', 'ban']);
    expect(deedsOf(mine, holds('ban'))).toEqual(['remove']);
    expect(deedsOf(mine, holds('warn'))).toEqual(deeds);
    expect(deedsOf(mine, { ...known, person: false })).toEqual([]);
    // Also where it was because of another case; what they ask another look at is answered all the same.
    expect(deedsOf(mine, { ...known, banned: true })).toEqual(['remove']);
    expect(deedsOf({ ...mine, path: 'welfare', kind: 'appeal' }, { ...known, banned: true })).toEqual([
      'write',
    ]);
    // Who wrote to the bot can be answered, whoever it was, and nothing else can be done about them.
    expect(deedsOf(mine, { ...known, person: false, writer: true })).toEqual(['write']);
    expect(deedsOf(mine, known, priya)).toEqual([]);
    expect(deedsOf(aCase({ path: 'rules' }))).toEqual([]);
  });

  test('what Discord refused can be tried again, and a time-out be ended', () => {
    const taken = { ...inEachState.taken, path: 'rules' } as const;
    const offered = (...done: Known['done']) => offersFor(taken, { ...known, done }, { by: theo }, later);
    const did = (deed: Deed, state: ActionState, until: Date | null = null) => ({ deed, state, until });
    expect(offered(did('remove', 'failed'))).toContain('try_again');
    expect(offered(did('remove', 'done'))).not.toContain('undo');
    expect(offered(did('time_out', 'done'))).toContain('undo');
    // Also where something else came after it, but for what took its place or is over.
    expect(offered(did('remove', 'failed'), did('write', 'done'))).toContain('try_again');
    expect(offered(did('remove', 'failed'), did('remove', 'done'))).not.toContain('try_again');
    expect(offered(did('ban', 'done'), did('write', 'done'), did('warn', 'failed'))).toContain('undo');
    expect(offered(did('ban', 'done'), did('ban', 'undone'))).not.toContain('undo');
    expect(offered(did('ban', 'done'), did('ban', 'failed'))).toContain('undo');
    expect(offered(did('time_out', 'done', after(later, -1)))).not.toContain('undo');
    // Another try is another deed: not of a concern, nor of what is over, nor by whoever does not have it.
    const failed = { ...known, done: [did('time_out', 'failed')] };
    for (const [current, by] of [
      [{ ...taken, path: 'welfare' }, theo],
      [{ ...inEachState.resolved, path: 'rules' }, theo],
      [{ ...inEachState.open, path: 'rules' }, theo],
      [taken, priya],
    ] as const)
      expect(offersFor(current, failed, { by }, later)).not.toContain('try_again');
  });

  test.each(caseStates)(
    'of a case that is %s is never refused, and nothing that can be done is missing',
    (state) => {
      for (const by of [theo, priya]) {
        const current = inEachState[state];
        const offered = actionsFor(current, { by }, later);
        for (const action of offered) {
          const type = action === 'resolve' || action === 'not_a_problem' ? closingOf(current) : action;
          expect(transition(current, eventOf(type, by)).ok).toBe(true);
        }
      }
    },
  );

  test('its owner may end it, others may not; a second reader agrees or gives it back', () => {
    expect(actionsFor(inEachState.taken, { by: theo }, later)).toEqual(
      expect.arrayContaining(['resolve', 'not_a_problem', 'hand_over', 'put_back', 'ask_eyes', 'look_after']),
    );
    expect(actionsFor(inEachState.taken, { by: priya }, later)).toEqual(['note', 'raise']);
    expect(actionsFor(inEachState.second, { by: priya }, later)).toEqual(['confirm', 'send_back', 'note']);
    expect(actionsFor(inEachState.second, { by: theo }, later)).toEqual(['note']);
    expect(actionsFor(inEachState.resolved, { by: theo }, later)).toEqual(['note']);
    const asks = { ...inEachState.taken, wantsEyes: true };
    expect(actionsFor(asks, { by: priya }, later)).toContain('lend_eyes');
    expect(actionsFor(asks, { by: theo }, later)).not.toContain('ask_eyes');
  });
});

const anyEvent: fc.Arbitrary<CaseEvent> = fc
  .record({
    type: fc.constantFrom(...happenings),
    by: fc.constantFrom(theo, priya),
    kind: fc.constantFrom(...caseKinds),
    resolution: fc.constantFrom(...resolutions),
    severity: fc.constantFrom(...severities),
    to: fc.constantFrom(theo, priya),
    looked: fc.boolean(),
  })
  .map(({ type, by, kind, resolution, severity, to, looked }) => {
    const event = eventOf(type, by);
    if (event.type === 'confirm') return { ...event, looked };
    if (event.type === 'join') return { ...event, kind };
    if (event.type === 'raise') return { ...event, severity };
    if (event.type === 'hand_over') return { ...event, to };
    return 'resolution' in event ? { ...event, resolution } : event;
  });

test('law: whatever happens, each change is one version, severity and reports never fall, who has it is plain, the end is the end', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
      let current: Case = aCase({ kind: 'selling', path: 'rules', severity: severityOf('selling') });
      for (const event of events) {
        const untouched = structuredClone(current);
        const result = transition(current, event);
        expect(current).toEqual(untouched);
        if (!result.ok) continue;
        const next = result.value;
        const ended = untouched.state === 'resolved';
        expect(ended && ((event.type !== 'note' && event.type !== 'undo') || next.state !== 'resolved')).toBe(
          false,
        );
        expect(next.version).toBe(current.version + 1);
        expect(next.reports).toBe(current.reports + (event.type === 'join' ? 1 : 0));
        expect(rankOf(next.severity)).toBeLessThanOrEqual(rankOf(current.severity));
        expect(next.owner !== undefined).toBe(next.state !== 'open');
        expect(next.resolution !== undefined).toBe(next.state === 'resolved' || next.state === 'second');
        expect(next.lookBackAt !== undefined).toBe(next.state === 'aftercare');
        expect(next.wantsEyes && next.state !== 'taken').toBe(false);
        const endsCrisis = next.severity === 'crisis' && next.state === 'resolved' && !ended;
        const read = event.type === 'confirm' && event.by !== next.owner && event.looked === true;
        expect(endsCrisis && !read).toBe(false);
        expect(next).toMatchObject({ ref: current.ref, number: current.number, openedAt: current.openedAt });
        current = next;
      }
    }),
  );
});
