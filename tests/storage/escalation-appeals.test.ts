/** Asking for another look on Postgres: by whom it concerns, once for each thing, with time between two, and three a week. */
import { expect, test } from 'vitest';
import * as actions from '#db/escalation/actions.ts';
import { answerKind, askedBy } from '#src/escalation/acting/answer.ts';
import { escalationArea } from '#src/escalation/area.ts';
import { appeal, appealable, appealNow } from '#src/escalation/acting/appeal.ts';
import { draftAction, sendAction } from '#src/escalation/acting/decide.ts';
import { changeCase } from '#src/escalation/change-case.ts';
import { lookAt } from '#src/escalation/look.ts';
import { openByModerator } from '#src/escalation/queue.ts';
import { leadMayStepIn } from '#src/escalation/stepping-in.ts';
import type { Community } from '#src/platform/community.ts';
import { days, hours, minutes } from '#src/platform/durations.ts';
import { inboxReader, lettersAgain, putInInbox } from '#src/members/index.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { newRef } from '#src/platform/ref.ts';
import { textOf } from '#tests/rules/discord/shown.ts';
import { newId } from '#tests/harness/guilds.ts';
import { englishPage } from '#tests/harness/page-words.ts';
import { tally, testCommunities } from './community.ts';
import { strangers, takeCase } from './escalation-reporting.ts';

const { asOwner, clock, newCommunity, rowsOf } = await testCommunities();

const by = newId();

/** A moderator, always the same, warns somebody. @param told - whether they have read it */
async function warned(community: Community, user: string, told = true): Promise<string> {
  const opened = await openByModerator(community, strangers, {
    by,
    kind: 'harassment',
    person: user,
    note: '',
  });
  if (!opened.ok) throw new Error(`not opened: ${opened.error.code}`);
  const { ref } = opened.value;
  await takeCase(community, { ref, by });
  const drafting = { ref, deed: 'warn' as const, words: 'Please be kind.', actor: { by } };
  const drafted = await draftAction(community, strangers, drafting);
  if (!drafted.ok) throw new Error(`not drafted: ${drafted.error.code}`);
  const action = drafted.value.ref;
  await sendAction(community, strangers, { ref: action, actor: { by }, onlyIfTold: false });
  if (told) await community.transaction((tx) => actions.change(tx, action, { toldAt: community.now() }));
  return action;
}
const asks = async (community: Community, action: string, user: string) => {
  const sent = await appeal(community, { action, user, locale: 'en-GB', words: 'It was not so' });
  return sent.ok ? 'sent' : sent.error;
};

test('each thing once, with an hour between two, and three in a week; nobody else can, and not before they were told', async () => {
  const community = await newCommunity();
  const user = newId();
  const things: string[] = [];
  for (let count = 0; count < 4; count += 1) things.push(await warned(community, user));
  const [first = '', second = '', third = '', fourth = ''] = things;
  const untold = await warned(community, user, false);
  expect(await asks(community, first, newId())).toBe('gone');
  expect(await asks(community, untold, user)).toBe('gone');
  expect(await appealable(community, user)).toHaveLength(4);

  const atOnce = await Promise.all(Array.from({ length: 5 }, () => asks(community, first, user)));
  expect(tally(atOnce)).toEqual({ sent: 1, already: 4 });
  expect(await asks(community, second, user)).toBe('cooling');
  clock.advance(hours(1) + minutes(1));
  expect(await asks(community, second, user)).toBe('sent');
  clock.advance(hours(1) + minutes(1));
  expect(await asks(community, third, user)).toBe('sent');
  clock.advance(hours(1) + minutes(1));
  expect(await asks(community, fourth, user)).toBe('enough');
  clock.advance(days(7));
  expect(await asks(community, fourth, user)).toBe('sent');
  const opened = await rowsOf<{ kind: string; ref: string }>(community, 'cases', 'number');
  expect(opened.filter(({ kind }) => kind === 'appeal')).toHaveLength(4);

  // Whoever reads it sees what it is about; who decided does not.
  const { ref = '' } = opened.find(({ kind }) => kind === 'appeal') ?? {};
  const shown = { deed: 'warn', words: 'Please be kind.', case: { number: 1 } };
  expect(await lookAt(community, strangers, { ref, reader: newId() })).toMatchObject({
    value: { appealed: shown, reports: [{ words: 'It was not so' }] },
  });
  expect(await lookAt(community, strangers, { ref, reader: by })).toMatchObject({ ok: false });
});

test('of what was taken back or not carried out nothing is left to ask about, and how it stands is said before a word is written', async () => {
  const community = await newCommunity();
  const user = newId();
  const now = (action: string, by_ = user) => appealNow(community, { action, user: by_ });
  const becomes = (action: string, state: 'undone' | 'failed') =>
    community.transaction((tx) => actions.change(tx, action, { state }));
  const [first, second, third, fourth] = [
    await warned(community, user),
    await warned(community, user),
    await warned(community, user),
    await warned(community, user),
  ];
  await becomes(first, 'undone');
  await asOwner("update case_actions set deed = 'remove', state = 'failed' where ref = $1", [second]);
  expect(await now(first)).toEqual({ refused: 'taken_back' });
  expect(await now(second)).toEqual({ refused: 'not_done' });
  expect(await asks(community, second, user)).toBe('not_done');
  expect(await appealable(community, user)).toMatchObject([{ ref: fourth }, { ref: third }]);
  expect(await now(third, newId())).toEqual({ refused: 'gone' });
  expect(await now(third)).toEqual({});
  expect(await asks(community, third, user)).toBe('sent');
  expect(await now(third)).toMatchObject({ asked: { deed: 'warn', resolution: undefined } });
  const { refused } = await now(fourth);
  if (typeof refused !== 'object') throw new Error('nothing waits');
  expect(refused.code).toBe('cooling');
  expect((refused.until.getTime() - clock.now().getTime()) / minutes(1)).toBeCloseTo(60, 0);
  clock.advance(days(30));
  expect(await now(fourth)).toEqual({ refused: 'over' });
});

test('the very same form sent again is answered as the first time, and another is not', async () => {
  const community = await newCommunity();
  const user = newId();
  const action = await warned(community, user);
  const sends = (once: string) =>
    appeal(community, { action, user, locale: 'en-GB', words: 'It was not so', once });
  const once = newRef();
  expect(await sends(once)).toMatchObject({ ok: true });
  expect(await sends(once)).toMatchObject({ ok: true });
  expect(await sends(newRef())).toMatchObject({ ok: false, error: 'already' });
  expect(await rowsOf(community, 'reports')).toHaveLength(1);
});

test('what came of each is shown to whoever asked, with what was written to them, and to nobody else', async () => {
  const community = await newCommunity();
  const user = newId();
  const asked: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    const thing = await warned(community, user);
    expect(await asks(community, thing, user)).toBe('sent');
    asked.push(thing);
    clock.advance(hours(1) + minutes(1));
  }
  const another = newId();
  const opened = await rowsOf<{ kind: string; ref: string }>(community, 'cases', 'number');
  const [first, second] = opened.filter(({ kind }) => kind === 'appeal');
  const answers = async (ref: string | undefined, resolution: 'stands' | 'taken_back') => {
    if (ref === undefined) throw new Error('nothing was asked');
    await takeCase(community, { ref, by: another });
    const drafting = {
      ref,
      deed: 'write' as const,
      words: `So it is: ${resolution}`,
      actor: { by: another },
    };
    const drafted = await draftAction(community, strangers, drafting);
    if (!drafted.ok) throw new Error(`not drafted: ${drafted.error.code}`);
    expect(drafted.value.way).toBe('direct');
    const action = drafted.value.ref;
    await sendAction(community, strangers, { ref: action, actor: { by: another }, onlyIfTold: false });
    return changeCase(community, strangers, { ref, event: { type: 'resolve', by: another, resolution } });
  };
  expect(await answers(first?.ref, 'stands')).toMatchObject({ ok: true });
  expect(await answers(second?.ref, 'taken_back')).toMatchObject({ ok: true });

  const shown = { deed: 'warn' };
  expect(await askedBy(community, user)).toMatchObject([
    { ...shown, resolution: undefined, letters: [] },
    { ...shown, resolution: 'taken_back', letters: ['So it is: taken_back'] },
    { ...shown, resolution: 'stands', letters: ['So it is: stands'] },
  ]);
  expect(await askedBy(community, newId())).toEqual([]);
  // Of what waits in the inbox, it can be read again, where nothing may be written.
  const left = { user, kind: answerKind, subject: second?.ref ?? '' };
  await community.transaction((tx) => putInInbox(tx, community, left));
  const words = { [answerKind]: escalationArea.inbox[answerKind] ?? (() => undefined) };
  const show: Message[] = [];
  await inboxReader(words)(community, user, englishPage, async (shown) => void show.push(shown));
  const again = await lettersAgain(community, user, words, englishPage);
  for (const shown of [...show, again])
    expect(textOf(shown)).toContain('It is taken back and does not count');
  const states = await rowsOf<{ ref: string; state: string }>(community, 'case_actions', 'made_at');
  expect(asked.map((ref) => states.find((row) => row.ref === ref)?.state)).toEqual([
    'pending',
    'undone',
    'pending',
  ]);
  // It is noted with the case that it was done in, by whoever took it back.
  const noted = await rowsOf<{ type: string; actor_id: string }>(community, 'case_events', 'at');
  expect(noted.filter(({ type }) => type === 'undone')).toMatchObject([{ actor_id: another }]);
});

const appealIn = async (community: Community): Promise<string> =>
  (await rowsOf<{ kind: string; ref: string }>(community, 'cases')).find(({ kind }) => kind === 'appeal')
    ?.ref ?? '';
const mayLook = async (community: Community, reader: string): Promise<boolean> =>
  (await lookAt(community, strangers, { ref: await appealIn(community), reader })).ok;
const mayStepIn = async (community: Community, lead = newId()): Promise<boolean> =>
  leadMayStepIn(community, strangers, { ref: await appealIn(community), lead });

test.each([
  ['a note', { type: 'note' }, true],
  ['making it more urgent', { type: 'raise', severity: 'crisis' }, true],
  ['putting it back in its owner’s place', { type: 'put_back', lead: true }, true],
  ['turning it', { type: 'turn', lead: true }, false],
  ['another end of it', { type: 'look_after', lookBackAt: clock.now(), lead: true }, false],
] as const)(
  'whether somebody may read the appeal hangs on whether they decided anything: %s',
  async (_what, event, may) => {
    const community = await newCommunity();
    const [user, priya] = [newId(), newId()];
    const action = await warned(community, user);
    const ref = (await rowsOf<{ ref: string }>(community, 'cases'))[0]?.ref ?? '';
    if (event.type === 'look_after')
      await changeCase(community, strangers, { ref, event: { type: 'turn', by } });
    expect(await changeCase(community, strangers, { ref, event: { ...event, by: priya } })).toMatchObject({
      ok: true,
    });
    expect(await asks(community, action, user)).toBe('sent');
    expect(await mayLook(community, priya)).toBe(may);
    expect(await mayLook(community, by)).toBe(false);
  },
);

test('where no moderator that Kindred knows may read it, a lead may at once, also where nobody was ever on duty', async () => {
  const community = await newCommunity();
  const [user, lead, priya] = [newId(), newId(), newId()];
  expect(await asks(community, await warned(community, user), user)).toBe('sent');
  expect(await mayStepIn(community, lead)).toBe(true);
  // What the lead does makes them no moderator who would have to be waited for.
  expect(await mayLook(community, lead)).toBe(true);
  expect(await mayStepIn(community, lead)).toBe(true);

  // Somebody else has looked after other cases, and never went on duty.
  const other = { by: priya, kind: 'spam', person: undefined, note: 'seen in #lobby' } as const;
  await openByModerator(community, strangers, other);
  expect(await mayStepIn(community, lead)).toBe(false);
});

test('a lead who may have what asks for another look may read what was decided there, until it has been looked at', async () => {
  const community = await newCommunity();
  const [user, lead] = [newId(), newId()];
  const action = await warned(community, user);
  const [decided] = await rowsOf<{ ref: string }>(community, 'cases');
  const mayRead = () => leadMayStepIn(community, strangers, { ref: decided?.ref ?? '', lead });
  expect(await mayRead()).toBe(false);
  // Its only moderator decided it, so nobody on the team may look again.
  expect(await asks(community, action, user)).toBe('sent');
  expect(await mayStepIn(community, lead)).toBe(true);
  expect(await mayRead()).toBe(true);
  const ref = await appealIn(community);
  await takeCase(community, { ref, by: lead });
  expect(await mayRead()).toBe(true);
  await changeCase(community, strangers, { ref, event: { type: 'resolve', by: lead, resolution: 'stands' } });
  expect(await mayRead()).toBe(false);
});
