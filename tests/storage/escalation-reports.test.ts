import { expect, test } from 'vitest';
import { readDraft } from '#src/escalation/draft.ts';
import { keepDraft, keepPersonDraft } from '#src/escalation/keep-draft.ts';
import { lookAt } from '#src/escalation/look.ts';
import { askOpening } from '#src/escalation/sealed/opening.ts';
import { submitReport } from '#src/escalation/submit-report.ts';
import type { Community } from '#src/platform/community.ts';
import { hours, minutes } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { newId } from '#tests/harness/guilds.ts';
import { testCommunities } from './community.ts';
import { aReport, beginReport, report, strangers, wrote } from './escalation-reporting.ts';

const { clock, newCommunity, rowsOf, everythingIn } = await testCommunities();

const cases = (community: Community) => rowsOf<{ ref: Ref; reports: number }>(community, 'cases', 'number');
const stored = (community: Community) =>
  rowsOf<{ ref: Ref; notice: string }>(community, 'reports', 'sent_at');
const draftOf = (community: Community, ref: Ref) =>
  community.transaction((tx) => readDraft(tx, community, ref));

/** What a moderator sees of the only case. */
async function look(community: Community) {
  const [only] = await cases(community);
  const seen = await lookAt(community, strangers, { ref: only?.ref ?? '', reader: newId() });
  if (!seen.ok) throw new Error('there is nothing to look at');
  return seen.value;
}

const file = (name: string, content: string) => ({
  name,
  size: content.length,
  url: `data:text/plain;base64,${Buffer.from(content).toString('base64')}`,
});

test('a report carries the message and its files to the moderators as they were, and its draft is gone', async () => {
  const community = await newCommunity();
  const sent = aReport({ words: 'please look', kind: 'privacy' });
  await beginReport(community, sent, [file('one picture.png', 'one'), file('two.txt', 'two')]);
  expect(await submitReport(community, strangers, sent)).toMatchObject({ ok: true });
  const seen = await look(community);
  expect(seen.message).toMatchObject({
    id: sent.message.id,
    channel: sent.message.channel,
    seen: { content: wrote, files: 2 },
  });
  expect(seen.files.map(({ name, data }) => [name, data.toString()])).toEqual([
    ['1-one_picture.png', 'one'],
    ['2-two.txt', 'two'],
  ]);
  expect(seen.reports).toMatchObject([{ kind: 'privacy', words: 'please look' }]);
  expect(await rowsOf(community, 'drafts')).toEqual([]);
  expect(await rowsOf(community, 'draft_files')).toEqual([]);
});

test('files that are too large or cannot be fetched are not kept, and take nothing else along', async () => {
  const community = await newCommunity();
  const sent = aReport();
  const tooLarge = { ...file('large', 'x'), size: 11 * 1024 * 1024 };
  const gone = { name: 'gone', size: 1, url: 'http://127.0.0.1:1/gone' };
  await beginReport(community, sent, [tooLarge, gone, file('here', 'here')]);
  await submitReport(community, strangers, sent);
  const seen = await look(community);
  expect(seen.message?.seen).toMatchObject({ content: wrote, files: 3 });
  expect(seen.files.map(({ name }) => name)).toEqual(['3-here']);
});

test('without a draft a report still goes in, with the link', async () => {
  const community = await newCommunity();
  const sent = await report(community, { words: 'only the link' });
  const seen = await look(community);
  expect(seen.message).toEqual({ id: sent.message.id, channel: sent.message.channel });
  expect(seen.reports).toMatchObject([{ words: 'only the link' }]);
});

test('the message comes along with the first report that still has it', async () => {
  const community = await newCommunity();
  const { message } = await report(community);
  const second = aReport({ message });
  await beginReport(community, second, [file('late.txt', 'late')]);
  await submitReport(community, strangers, second);
  const seen = await look(community);
  expect(seen.message?.seen).toMatchObject({ content: wrote });
  expect(seen.files.map(({ name }) => name)).toEqual(['1-late.txt']);
  expect(seen.reports).toHaveLength(2);

  // A third without it takes nothing away.
  await report(community, { message });
  expect((await look(community)).message?.seen).toMatchObject({ content: wrote });
});

test.each(['before it is sent', 'after it was'])(
  'who is named along with a message and who wrote it are both kept from the case, where the message is read %s',
  async (moment) => {
    const community = await newCommunity();
    const sent = aReport({ kind: 'harassment' });
    const { ref, reporter, message } = sent;
    const [named, author] = [newId(), newId()];
    await keepPersonDraft(community, { ref, reporter, person: named });
    const target = { ...message, author, content: wrote, sentAt: community.now(), attachments: [] };
    if (moment === 'before it is sent') await keepDraft(community, strangers, { ref, reporter, target });
    await submitReport(community, strangers, sent);
    if (moment !== 'before it is sent') await keepDraft(community, strangers, { ref, reporter, target });

    expect(await look(community)).toMatchObject({ person: named, message: { seen: { author } } });
    const [only] = await cases(community);
    const { ref: kept = '' } = only ?? {};
    for (const reader of [named, author])
      expect(await lookAt(community, strangers, { ref: kept, reader })).toMatchObject({ ok: false });
    // Who wrote it stands there for all who may look: there is no name to open.
    const asking = { ref: kept, report: null, reason: 'to know', by: newId() };
    expect(await askOpening(community, strangers, asking)).toEqual({ ok: false, error: 'gone' });
  },
);

test('a message that Discord told without its words gives way to the same with them', async () => {
  const community = await newCommunity();
  const [link, menu] = [aReport(), aReport()];
  const target = { ...link.message, author: newId(), sentAt: community.now(), attachments: [] };
  for (const [sent, content] of [
    [link, ''],
    [menu, wrote],
    [aReport(), ''],
  ] as const) {
    const { ref, reporter } = sent;
    await keepDraft(community, strangers, { ref, reporter, target: { ...target, content } });
    await submitReport(community, strangers, { ...sent, message: link.message });
  }
  expect((await look(community)).message?.seen?.content).toBe(wrote);
});

test('a form that arrives twice is one report, at the same moment and later', async () => {
  const community = await newCommunity();
  const sent = aReport();
  await beginReport(community, sent);
  const twice = await Promise.all(Array.from({ length: 8 }, () => submitReport(community, strangers, sent)));
  expect(twice.every(({ ok }) => ok)).toBe(true);
  expect(await submitReport(community, strangers, sent)).toMatchObject({ ok: true });
  expect(await stored(community)).toHaveLength(1);
  expect(await cases(community)).toMatchObject([{ number: 1, reports: 1 }]);
});

test('a form without a draft that arrives twice at the same moment is one report too', async () => {
  const community = await newCommunity();
  const sent = aReport();
  const twice = await Promise.all(Array.from({ length: 8 }, () => submitReport(community, strangers, sent)));
  expect(twice.every(({ ok }) => ok)).toBe(true);
  expect(await cases(community)).toMatchObject([{ number: 1, reports: 1 }]);
});

test('“something else” without words waits in the draft with all that was answered, and goes in with words', async () => {
  const community = await newCommunity();
  const sent = aReport({ words: '', notice: 'inbox' });
  await beginReport(community, sent);
  expect(await submitReport(community, strangers, sent)).toEqual({ ok: false, error: 'needs_words' });
  expect(await cases(community)).toEqual([]);
  expect(await draftOf(community, sent.ref)).toMatchObject({
    message: { seen: { content: wrote } },
    answers: sent.answers,
  });
  await submitReport(community, strangers, { ...sent, answers: { ...sent.answers, words: 'this' } });
  expect((await look(community)).message?.seen).toMatchObject({ content: wrote });
});

test('ten reports an hour go in; the eleventh waits with its words until there is room', async () => {
  const community = await newCommunity();
  const reporter = newId();
  for (let sent = 0; sent < 10; sent += 1) {
    await report(community, { reporter });
    clock.advance(minutes(1));
  }
  const eleventh = aReport({ reporter, words: 'one more thing' });
  expect(await submitReport(community, strangers, eleventh)).toEqual({ ok: false, error: 'too_many' });
  expect(await draftOf(community, eleventh.ref)).toMatchObject({ answers: { words: 'one more thing' } });
  expect(await cases(community)).toHaveLength(10);
  // Other people, and the same person elsewhere, are not held up by it.
  await report(community);
  await report(await newCommunity(), { reporter });
  clock.advance(minutes(50));
  expect(await submitReport(community, strangers, eleventh)).toMatchObject({ ok: true });
});

test('however many arrive at the same moment, no more than ten of one person’s go in', async () => {
  const community = await newCommunity();
  const reporter = newId();
  const sent = await Promise.all(
    Array.from({ length: 15 }, () => submitReport(community, strangers, aReport({ reporter }))),
  );
  expect(sent.filter(({ ok }) => ok)).toHaveLength(10);
  expect(await cases(community)).toHaveLength(10);
});

test('nothing that anybody wrote and nobody who reported stands in the database in the clear', async () => {
  const community = await newCommunity();
  const sent = aReport({ words: 'words of the reporter', notice: 'direct_message' });
  await beginReport(community, sent, [file('picture.txt', 'in the picture')]);
  const secrets = [
    wrote,
    sent.answers.words,
    sent.reporter,
    sent.message.id,
    'picture',
    Buffer.from('in the picture').toString('base64'),
  ];
  const clear = async () => {
    const everything = await everythingIn(community);
    expect(everything).toContain('drafts');
    return secrets.filter((secret) => everything.includes(secret));
  };
  expect(await clear()).toEqual([]);
  await submitReport(community, strangers, sent);
  await beginReport(community, aReport());
  expect(await clear()).toEqual([]);
});

test('what is sealed for one case opens with no other case’s key', async () => {
  const community = await newCommunity();
  await report(community, { words: 'first' });
  await report(community, { words: 'second' });
  const [one, two] = await cases(community);
  await community.transaction((tx) => community.vault.cases.destroy(tx, one?.ref ?? ''));
  expect(await lookAt(community, strangers, { ref: one?.ref ?? '', reader: newId() })).toEqual({
    ok: false,
    error: 'gone',
  });
  const other = await lookAt(community, strangers, { ref: two?.ref ?? '', reader: newId() });
  expect(other).toMatchObject({ ok: true, value: { reports: [{ words: 'second' }] } });
});

test('what waits is forgotten an hour after it was last sent', async () => {
  const community = await newCommunity();
  const sent = aReport({ words: '' });
  await beginReport(community, sent);
  clock.advance(minutes(59));
  await submitReport(community, strangers, sent);
  clock.advance(minutes(59));
  expect(await draftOf(community, sent.ref)).toMatchObject({ answers: { kind: 'other' } });
  clock.advance(hours(1));
  expect(await draftOf(community, sent.ref)).toBeUndefined();
});
