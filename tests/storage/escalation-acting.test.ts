/** What moderators write and have done, on Postgres: sealed names stay sealed, and what Discord refused is mended whatever came after. */
import { expect, test } from 'vitest';
import * as actions from '#db/escalation/actions.ts';
import { history } from '#db/escalation/history.ts';
import { draftAction, mendAction, sendAction } from '#src/escalation/acting/decide.ts';
import { letterDelivery } from '#src/escalation/acting/letter.ts';
import { changeCase } from '#src/escalation/change-case.ts';
import type { ByHand } from '#src/escalation/change-case.ts';
import { exportQueue } from '#src/escalation/kept.ts';
import { joinOrOpen } from '#src/escalation/open-case.ts';
import { openByModerator } from '#src/escalation/queue.ts';
import type { ActionState, Deed } from '#src/escalation/types.ts';
import { currentVersion } from '#src/members/consents.ts';
import { giveConsent } from '#src/members/consenting.ts';
import { memberEvents, watchDepartures } from '#src/members/index.ts';
import { chooseLetters } from '#src/members/settings.ts';
import type { LetterWay } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { after, hours, minutes } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { toText } from '#src/platform/web/html.ts';
import { newId } from '#tests/harness/guilds.ts';
import { englishPage } from '#tests/harness/page-words.ts';
import { testCommunities } from './community.ts';
import { strangers, takeCase } from './escalation-reporting.ts';

const { asOwner, clock, newCommunity, rowsOf } = await testCommunities();

const by = newId();
const actor = { by };

const kindsOf = async (community: Community) =>
  (await rowsOf<{ kind: string }>(community, 'deliveries')).map(({ kind }) => kind);

/** Writes something to whom a case is about, or has it done. */
async function acts(community: Community, ref: Ref, deed: Deed, lasts?: number) {
  const drafting = { ref, deed, words: 'Some words.', lasts, actor };
  const drafted = await draftAction(community, strangers, drafting);
  if (!drafted.ok) throw new Error(`not drafted: ${drafted.error.code}`);
  await sendAction(community, strangers, { ref: drafted.value.ref, actor, onlyIfTold: false });
  return drafted.value;
}

/** A case about what somebody wrote under a name of a group, who chose how moderators may write to them. */
async function caseOfHidden(community: Community, chosen: LetterWay) {
  const hidden = newId();
  const yes = { user: hidden, locale: 'en-US', age: 'adult', version: currentVersion('contact') } as const;
  await giveConsent(community, { ...yes, purpose: 'contact' });
  expect(await chooseLetters(community, hidden, chosen)).toMatchObject({ ok: true });
  const about = ['message', newId(), newId()] as const;
  const { ref } = await community.transaction((tx) =>
    joinOrOpen(tx, community, { kind: 'harassment', about, hidden }),
  );
  await takeCase(community, { ref, by });
  return ref;
}

test.each(['inbox', 'direct', 'thread'] as const)(
  'whoever wrote under a name of a group and chose %s is written to in the inbox, and the moderator reads the same',
  async (chosen) => {
    const community = await newCommunity();
    const { way } = await acts(community, await caseOfHidden(community, chosen), 'write');
    expect(way).toBe('inbox');
    expect(await kindsOf(community)).not.toContain('case.hall');
  },
);

/** A case of a moderator's, and a way to say how what was done because of it came out. */
async function ownCase() {
  const community = await newCommunity();
  const person = newId();
  const opened = await openByModerator(community, strangers, { by, kind: 'harassment', person, note: '' });
  if (!opened.ok) throw new Error(`not opened: ${opened.error.code}`);
  const { ref } = opened.value;
  await takeCase(community, { ref, by });
  const has = async (deed: Deed, state: ActionState, lasts?: number): Promise<Ref> => {
    clock.advance(1000);
    const { ref: action } = await acts(community, ref, deed, lasts);
    await community.transaction((tx) => actions.change(tx, action, { state, toldAt: community.now() }));
    return action;
  };
  const mends = (what: 'try_again' | 'undo', note = '') =>
    mendAction(community, strangers, { ref, what, note, actor });
  return { community, person, ref, has, mends };
}

test('what Discord refused is tried again, and what was done is taken back, although something was sent since', async () => {
  const { community, ref, has, mends } = await ownCase();
  const timedOut = await has('time_out', 'done', hours(1));
  const warned = await has('warn', 'failed');
  await has('write', 'done');
  expect(await mends('try_again', 'It may work now')).toMatchObject({ ok: true, value: { ref: warned } });
  expect(await mends('undo', 'It was too much')).toMatchObject({ ok: true, value: { ref: timedOut } });
  // Who did it, and why, stands in what happened to the case.
  const past = await community.transaction(async (tx) =>
    history(tx, await community.vault.cases.get(tx, ref), ref),
  );
  expect(past.slice(-2)).toMatchObject([
    { type: 'tried_again', actor: by, note: 'It may work now' },
    { type: 'undone', actor: by, note: 'It was too much' },
  ]);
  // And in the trail, whatever becomes of the case: no word of whom it is about.
  const trail = await rowsOf<{ what: string; before: string }>(community, 'audit_entries', 'number');
  expect(trail.slice(-5).map(({ what, before }) => [what, before])).toEqual([
    ['case.deedSent', 'time_out'],
    ['case.deedSent', 'warn'],
    ['case.deedSent', 'write'],
    ['case.deedTriedAgain', 'warn'],
    ['case.deedTakenBack', 'time_out'],
  ]);
  expect(await mends('try_again')).toMatchObject({ ok: false, error: { code: 'not_done' } });
  expect(await mends('undo')).toMatchObject({ ok: false, error: { code: 'not_done' } });
});

test('a time-out that is tried again lasts from then on', async () => {
  const { community, has, mends } = await ownCase();
  const ref = await has('time_out', 'failed', hours(1));
  clock.advance(hours(5));
  await mends('try_again');
  const [kept] = await rowsOf<{ ref: Ref; until: Date; state: string }>(community, 'case_actions');
  expect(kept).toMatchObject({ ref, state: 'pending' });
  expect(kept?.until.getTime()).toBeGreaterThan(after(community.now(), minutes(55)).getTime());
});

test('a letter waits for a Discord that is away and for its turn, but where harm stands until it was told', async () => {
  const { community, has } = await ownCase();
  for (const [deed, waits] of [
    ['warn', 360],
    ['write', 360],
    ['time_out', 360],
    ['ban', 360],
  ] as const) {
    const ref = await has(deed, 'pending', deed === 'time_out' ? hours(1) : undefined);
    const now = community.now().getTime();
    const rows = await rowsOf<{ kind: string; subject: Ref; not_after: Date }>(community, 'deliveries');
    const letter = rows.find(({ kind, subject }) => kind === 'case.letter' && subject === ref);
    expect(((letter?.not_after.getTime() ?? 0) - now) / minutes(1)).toBeCloseTo(waits, 0);
  }
  const now = community.now();
  expect(letterDelivery({ ref: newRef(), deed: 'remove' }, now).notAfter).toEqual(after(now, minutes(5)));
});

test('another try is refused where the deed itself would be: of a concern, and of what is over', async () => {
  const { community, ref, has, mends } = await ownCase();
  await has('time_out', 'failed', hours(1));
  const changes = (event: ByHand) => changeCase(community, strangers, { ref, event });
  await changes({ type: 'turn', by });
  expect(await mends('try_again')).toMatchObject({ ok: false, error: { code: 'not_now' } });
  await changes({ type: 'turn', by });
  await changes({ type: 'resolve', by, resolution: 'handled' });
  expect(await mends('try_again')).toMatchObject({ ok: false, error: { code: 'resolved' } });
  expect(await rowsOf(community, 'case_actions')).toMatchObject([{ state: 'failed' }]);
});

test('who is banned is not warned, and a draft that another replaced says so', async () => {
  const { community, ref } = await ownCase();
  const drafts = (deed: Deed) =>
    draftAction(community, strangers, { ref, deed, words: 'Some words.', actor });
  const older = await drafts('warn');
  const newer = await drafts('warn');
  if (!older.ok || !newer.ok) throw new Error('not drafted');
  const sends = (action: Ref) => sendAction(community, strangers, { ref: action, actor, onlyIfTold: false });
  expect(await sends(older.value.ref)).toMatchObject({ ok: false, error: { code: 'replaced' } });
  // Somebody else bans them meanwhile.
  await asOwner("update case_actions set state = 'pending', deed = 'ban' where ref = $1", [newer.value.ref]);
  expect(await drafts('time_out')).toMatchObject({ ok: false, error: { code: 'banned' } });
  expect(await drafts('write')).toMatchObject({ ok: false, error: { code: 'banned' } });
  expect(await drafts('ban')).toMatchObject({ ok: false, error: { code: 'already_done' } });
});

/** A further case about somebody, with the same moderator. */
async function anotherCase(community: Community, person: string) {
  const about = ['message', newId(), newId()] as const;
  const { ref } = await community.transaction((tx) =>
    joinOrOpen(tx, community, { kind: 'harassment', about, person }),
  );
  await takeCase(community, { ref, by });
  return (deed: Deed) => draftAction(community, strangers, { ref, deed, words: 'Some words.', actor });
}

test('who is banned because of one case is told nothing in another either, until that is taken back or they are known to be back', async () => {
  const { community, person, has, mends } = await ownCase();
  const drafts = await anotherCase(community, person);
  const waiting = await drafts('warn');
  if (!waiting.ok) throw new Error('not drafted');
  const ban = await has('ban', 'pending');
  const sends = () => sendAction(community, strangers, { ref: waiting.value.ref, actor, onlyIfTold: false });
  expect(await sends()).toMatchObject({ ok: false, error: { code: 'banned' } });
  await community.transaction((tx) => actions.change(tx, ban, { state: 'done', doneAt: community.now() }));
  for (const deed of ['write', 'warn', 'time_out', 'ban'] as const)
    expect(await drafts(deed)).toMatchObject({ ok: false, error: { code: 'banned' } });
  // There is no message in this one, which is all that is missing.
  expect(await drafts('remove')).toMatchObject({ ok: false, error: { code: 'no_message' } });
  const other = await anotherCase(community, newId());
  expect(await other('warn')).toMatchObject({ ok: true, value: { where: 'here' } });

  // Discord was told by hand, and they are here: their record says so once leaving would have been noticed.
  await giveConsent(community, {
    user: person,
    locale: 'en-US',
    age: 'adult',
    purpose: 'contact',
    version: currentVersion('contact'),
  });
  expect(await drafts('warn')).toMatchObject({ ok: false });
  clock.advance(hours(25));
  expect(await drafts('warn')).toMatchObject({ ok: true });
  await watchDepartures(memberEvents([])).left(community, person);
  expect(await drafts('warn')).toMatchObject({ ok: false });
  await mends('undo');
  expect(await drafts('warn')).toMatchObject({ ok: true, value: { where: 'away' } });
});

test('what comes after its end makes a case no younger', async () => {
  const { community, ref, has, mends } = await ownCase();
  await has('time_out', 'done', hours(10));
  const changes = (event: ByHand) => changeCase(community, strangers, { ref, event });
  await changes({ type: 'resolve', by, resolution: 'handled' });
  const ended = async () =>
    (await rowsOf<{ resolved_at: Date }>(community, 'cases')).map((row) => row.resolved_at);
  const [at] = await ended();
  expect(at).toBeInstanceOf(Date);
  clock.advance(hours(2));
  await changes({ type: 'note', by });
  await mends('undo');
  expect(await ended()).toEqual([at]);
});

test('whoever was told something reads it in what is kept about them, and nobody else does', async () => {
  const { community, person, ref, has } = await ownCase();
  await has('warn', 'done');
  // Nobody was told of this one yet.
  await draftAction(community, strangers, { ref, deed: 'time_out', words: 'Not sent.', actor });
  const keptOf = async (user: string) =>
    (await community.transaction((tx) => exportQueue(tx, community, user, englishPage)))
      .flatMap(({ heading, content }) => [heading, ...content.map(toText)])
      .join('\n');
  expect(await keptOf(person)).toMatch(
    /decided about you\s+<p>\d{1,2} \w+ \d{4}: A warning\..*Some words\./s,
  );
  expect(await keptOf(person)).not.toMatch(/Not sent|time-out/);
  expect(await keptOf(newId())).toBe('');
  // How it stands now is said with it: nobody is to read of a time-out that does not hold.
  for (const [state, said] of [
    ['done', 'A time-out.</p>'],
    ['undone', 'A time-out. It was taken back and does not count.'],
    ['failed', 'A time-out. It was not carried out.'],
  ] as const) {
    await has('time_out', state, hours(1));
    expect(await keptOf(person)).toContain(said);
  }
  clock.advance(hours(2));
  expect(await keptOf(person)).toContain('A time-out. It is over.');
});
