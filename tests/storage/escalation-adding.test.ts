/** Further messages on Postgres: a reporter adds them to a report of theirs, and moderators turn the page. */
import { describe, expect, test } from 'vitest';
import { lookFiles, lookFurther } from '#src/escalation/adding/look-further.ts';
import { escalationArea } from '#src/escalation/area.ts';
import { changeCase, movedKind } from '#src/escalation/change-case.ts';
import { readDraft } from '#src/escalation/draft.ts';
import { keepDraft, keepPersonDraft } from '#src/escalation/keep-draft.ts';
import { lookAt } from '#src/escalation/look.ts';
import { submitReport } from '#src/escalation/submit-report.ts';
import type { Community } from '#src/platform/community.ts';
import { days, minutes } from '#src/platform/durations.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';
import {
  aReport,
  beginReport,
  ownPage,
  report,
  resolveCase,
  strangers,
  takeCase,
  wrote,
} from './escalation-reporting.ts';
import type { OfMessage, Reporting } from './escalation-reporting.ts';

const { clock, newCommunity, rowsOf, everythingIn } = await testCommunities();

const addition = (reporting: Reporting): OfMessage => {
  const sent = aReport(reporting);
  return { ...sent, answers: { ...sent.answers, kind: 'add' } };
};
const only = async (community: Community) =>
  (
    await rowsOf<{ ref: Ref; version: number; reports: number; state: string; owner_id: string | null }>(
      community,
      'cases',
      'number',
    )
  )[0];
const page = async (community: Community, wanted: number) =>
  lookFurther(community, strangers, {
    ref: (await only(community))?.ref ?? '',
    reader: newId(),
    page: wanted,
  });

const file = {
  name: 'proof.txt',
  size: 5,
  url: `data:text/plain;base64,${Buffer.from('proof').toString('base64')}`,
};

test('what is added is kept with its files under the case’s key, and shown a page each', async () => {
  const community = await newCommunity();
  const first = await report(community);
  const added = addition({ reporter: first.reporter, words: 'she did it again' });
  await beginReport(community, added, [file]);
  expect(await submitReport(community, strangers, added)).toMatchObject({ ok: true });
  clock.advance(minutes(1));
  await submitReport(community, strangers, addition({ reporter: first.reporter, words: 'and again' }));
  expect(await only(community)).toMatchObject({ reports: 1, version: 3 });
  const look = await lookAt(community, strangers, {
    ref: (await only(community))?.ref ?? '',
    reader: newId(),
  });
  expect(look).toMatchObject({ ok: true, value: { further: 2 } });
  const seen = await page(community, 1);
  expect(seen).toMatchObject({
    ok: true,
    value: { page: 1, pages: 2, words: 'she did it again', message: { seen: { content: wrote } } },
  });
  expect(seen.ok && seen.value.files.map(({ name, data }) => [name, data.toString()])).toEqual([
    ['1-proof.txt', 'proof'],
  ]);
  const ref = (await only(community))?.ref ?? '';
  const files = (from: number) => lookFiles(community, strangers, { ref, reader: newId(), page: 1, from });
  expect(await files(0)).toMatchObject({ ok: true, value: { files: [{ name: '1-proof.txt' }] } });
  expect(await files(1)).toEqual({ ok: false, error: 'gone' });
  expect(await page(community, 2)).toMatchObject({ ok: true, value: { words: 'and again' } });
  expect(await page(community, 3)).toEqual({ ok: false, error: 'gone' });
  const stored = await everythingIn(community);
  for (const words of ['did it again', wrote, first.reporter]) expect(stored).not.toContain(words);
  expect(await rowsOf(community, 'drafts')).toEqual([]);
  // Looks at pages and at files are noted like any look.
  expect(await rowsOf(community, 'case_reads')).toHaveLength(4);
});

test('a form that arrives twice adds once, and one that was sent before its message was kept is filled in', async () => {
  const community = await newCommunity();
  const { reporter } = await report(community);
  const added = addition({ reporter });
  await Promise.all(Array.from({ length: 5 }, () => submitReport(community, strangers, added)));
  expect(await rowsOf(community, 'case_messages')).toHaveLength(1);
  await beginReport(community, added, [file]);
  const seen = await page(community, 1);
  expect(seen).toMatchObject({ ok: true, value: { message: { seen: { content: wrote } } } });
  expect(seen.ok && seen.value.files).toHaveLength(1);
});

test('where several run, they are asked which one; what they wrote waits in the draft', async () => {
  const community = await newCommunity();
  const { reporter } = await report(community);
  const other = await report(community, { reporter });
  const added = addition({ reporter, words: 'one more' });
  expect(await submitReport(community, strangers, added)).toEqual({ ok: false, error: 'which' });
  expect(await community.transaction((tx) => readDraft(tx, community, added.ref))).toMatchObject({
    answers: { kind: 'add', words: 'one more' },
  });
  expect(await submitReport(community, strangers, { ...added, to: other.ref })).toMatchObject({ ok: true });
  expect(await rowsOf(community, 'case_messages')).toHaveLength(1);
});

test('nobody adds to a report of somebody else’s, nor to one that has ended', async () => {
  const community = await newCommunity();
  const { ref, reporter } = await report(community);
  expect(await submitReport(community, strangers, addition({}))).toEqual({
    ok: false,
    error: 'nothing_runs',
  });
  const stranger = newId();
  await report(community, { reporter: stranger });
  expect(await submitReport(community, strangers, { ...addition({ reporter: stranger }), to: ref })).toEqual({
    ok: false,
    error: 'nothing_runs',
  });
  const found = await only(community);
  const by = newId();
  await resolveCase(community, { ref: found?.ref ?? '', by, resolution: 'handled', note: '' });
  expect(await submitReport(community, strangers, addition({ reporter }))).toEqual({
    ok: false,
    error: 'nothing_runs',
  });
});

test('what somebody added is on their own page', async () => {
  const community = await newCommunity();
  const { reporter } = await report(community);
  await submitReport(community, strangers, addition({ reporter, words: 'raspberries' }));
  expect(await ownPage(community, reporter)).toMatch(/A message added on .*raspberries/s);
});

test('a case is kept from everybody who wrote a message that was added to it', async () => {
  const community = await newCommunity();
  const { reporter } = await report(community);
  for (const _ of [1, 2, 3]) {
    const added = addition({ reporter });
    await beginReport(community, added);
    await submitReport(community, strangers, added);
  }
  const ref = (await only(community))?.ref ?? '';
  for (const which of [1, 2, 3]) {
    const further = await page(community, which);
    const author = further.ok ? further.value.message?.seen?.author : undefined;
    if (author === undefined) throw new Error('nobody wrote it');
    expect(await lookAt(community, strangers, { ref, reader: author })).toEqual({
      ok: false,
      error: 'not_yours_to_see',
    });
  }
  expect(await lookAt(community, strangers, { ref, reader: newId() })).toMatchObject({ ok: true });
});

const by = newId();
/** How a case may stand whose owner is shut out of it. */
const has = {
  taken: [],
  second: [{ type: 'propose', by, resolution: 'supported' }],
  aftercare: [{ type: 'look_after', by, lookBackAt: new Date(clock.now().getTime() + days(2)) }],
} as const;

const written = (community: Community, { message }: OfMessage, author: string) => ({
  ...message,
  author,
  content: wrote,
  sentAt: community.now(),
  attachments: [],
});

/** How they are shut out: by what is added, before or after it is read, and by a report that joins. */
const shutsOut = {
  async 'a message of theirs is added'(community: Community, { reporter }: OfMessage) {
    const added = addition({ reporter });
    await keepDraft(community, strangers, {
      ref: added.ref,
      reporter,
      target: written(community, added, by),
    });
    await submitReport(community, strangers, added);
  },
  async 'what was added is read after it was sent'(community: Community, { reporter }: OfMessage) {
    const added = addition({ reporter });
    await submitReport(community, strangers, added);
    const target = written(community, added, by);
    await keepDraft(community, strangers, { ref: added.ref, reporter, target });
  },
  async 'a report of the same names them'(community: Community, { message }: OfMessage) {
    const joins = aReport({ message });
    await keepPersonDraft(community, { ref: joins.ref, reporter: joins.reporter, person: by });
    await submitReport(community, strangers, joins);
  },
};

describe.each(Object.entries(shutsOut))('a case is open for others again where %s', (_how, shutOut) => {
  test.each(Object.entries(has))(
    'that its owner has as %s, and they hear nothing of it',
    async (_, events) => {
      const community = await newCommunity();
      const first = await report(community, { kind: events === has.second ? 'crisis' : 'other' });
      const ref = (await only(community))?.ref ?? '';
      await takeCase(community, { ref, by });
      for (const event of events) await changeCase(community, strangers, { ref, event });
      clock.advance(minutes(1));
      await shutOut(community, first);

      const [stands] = await rowsOf(community, 'cases', 'number');
      expect(stands).toMatchObject({ state: 'open', owner_id: null, resolution: null, look_back_at: null });
      expect(stands).toMatchObject({ clock_since: expect.any(Date), nudges: 0 });
      const inbox = await rowsOf<{ kind: string }>(community, 'inbox');
      expect(inbox.filter(({ kind }) => kind !== 'escalation.debrief')).toEqual([]);
      expect(await lookAt(community, strangers, { ref, reader: by })).toMatchObject({ ok: false });
      expect(await takeCase(community, { ref, by: newId() })).toMatchObject({ ok: true });
    },
  );
});

test('of a case that is theirs no more, nobody hears: neither of what was left for them, nor when they read it again', async () => {
  const community = await newCommunity();
  await report(community);
  const ref = (await only(community))?.ref ?? '';
  await takeCase(community, { ref, by });
  await changeCase(community, strangers, { ref, event: { type: 'raise', by: newId(), severity: 'red' } });
  const t = createTranslations().for('en-US');
  const said = (kind: string) =>
    community.transaction(async (tx) => escalationArea.inbox[kind]?.(t, ref, { tx, community, user: by }));
  const kinds = [movedKind, 'escalation.handed_over', 'escalation.still_yours', 'escalation.look_back'];
  for (const kind of kinds) expect(await said(kind)).toBeDefined();
  expect(await said('escalation.still_yours')).toContain('Case 1 has been with you');
  await changeCase(community, strangers, { ref, event: { type: 'put_back', by } });
  for (const kind of kinds) expect(await said(kind)).toBeUndefined();
});

test('a second reader has looked since they were asked for, and since more came in', async () => {
  const community = await newCommunity();
  const { reporter } = await report(community, { kind: 'crisis' });
  const ref = (await only(community))?.ref ?? '';
  const reader = newId();
  const looks = () => lookAt(community, strangers, { ref, reader });
  const does = async (type: 'confirm' | 'lend_eyes') => {
    const done = await changeCase(community, strangers, { ref, event: { type, by: reader, looked: true } });
    return done.ok ? 'done' : done.error.code;
  };
  await takeCase(community, { ref, by });
  await looks();
  clock.advance(minutes(1));
  await changeCase(community, strangers, { ref, event: { type: 'ask_eyes', by } });
  expect(await does('lend_eyes')).toBe('look_first');
  await looks();
  expect(await does('lend_eyes')).toBe('done');
  clock.advance(minutes(1));
  await changeCase(community, strangers, { ref, event: { type: 'propose', by, resolution: 'supported' } });
  expect(await does('confirm')).toBe('look_first');
  await lookAt(community, strangers, { ref, reader: newId() });
  expect(await does('confirm')).toBe('look_first');
  await looks();
  clock.advance(minutes(1));
  await submitReport(community, strangers, addition({ reporter }));
  expect(await does('confirm')).toBe('look_first');
  await looks();
  expect(await does('confirm')).toBe('done');
});
