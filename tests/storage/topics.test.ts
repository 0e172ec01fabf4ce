import { describe, expect, test } from 'vitest';
import { topicsArea } from '#src/topics/area.ts';
import { addAlias, addTopic, renameTopic, retireWord } from '#src/topics/change-topics.ts';
import { searchTopicsHere } from '#src/topics/locals.ts';
import {
  askForTopic,
  requestToAlias,
  requestToTopic,
  setRequestAside,
  waitingRequests,
} from '#src/topics/requests.ts';
import type { Community } from '#src/platform/community.ts';
import { days } from '#src/platform/durations.ts';
import type { Result } from '#src/platform/result.ts';
import { newRef } from '#src/platform/ref.ts';
import { areas } from '#src/areas.ts';
import { newId } from '#tests/harness/guilds.ts';
import { tally, testCommunities } from './community.ts';

const { clock, communityOf, database, everythingIn, newCommunity, rowsOf } = await testCommunities();

/** The lead who does it. */
const by = newId();

const codeOf = (result: Result<unknown, { readonly code: string }>) => (result.ok ? 'ok' : result.error.code);

async function finds(community: Community, typed: string): Promise<string[]> {
  const found = await searchTopicsHere(community, typed);
  if (found.kind === 'none') return [];
  return found.kind === 'ask' || !found.sure
    ? [found.kind, ...found.topics.map(({ name }) => name)]
    : found.topics.slice(0, 1).map(({ name }) => name);
}

async function requested(community: Community, words: string): Promise<string> {
  await askForTopic(community, words);
  const waiting = await waitingRequests(community);
  return waiting.find((request) => request.words === words)?.ref ?? '';
}

describe('a topic of the community', () => {
  test('is found here and nowhere else', async () => {
    const [here, elsewhere] = [await newCommunity(), await newCommunity()];
    expect(codeOf(await addTopic(here, { name: 'Moon sickness', by }))).toBe('ok');
    expect(await finds(here, 'moon SICKNESS')).toEqual(['Moon sickness']);
    expect(await finds(elsewhere, 'moon sickness')).not.toContain('Moon sickness');
  });

  test.each([
    ['Lupus', 'known'],
    ['sle', 'known'],
    ['MS', 'which'],
    ['!!!', 'no_words'],
  ])('cannot be called %j: %s', async (name, code) => {
    expect(codeOf(await addTopic(await newCommunity(), { name, by }))).toBe(code);
  });

  test('asked for by many leads at once is one, as which all the others find it', async () => {
    const community = await newCommunity();
    const ways = ['Moon', 'MOON', ' moon', 'Móon', 'm.o.o.n', 'moon!', 'Mo on', 'moOn'];
    // Words of the same letters are the same to the search, though not all are to the table.
    const made = await Promise.all(
      [...ways, ...ways, ...ways].map((name) => addTopic(community, { name, by })),
    );
    expect(tally(made.map(codeOf))).toEqual({ ok: 1, known: made.length - 1 });
    expect(await rowsOf(community, 'local_topics')).toHaveLength(1);
  });

  test('can be called otherwise, but not like another', async () => {
    const community = await newCommunity();
    await addTopic(community, { name: 'Moon sickness', by });
    await addTopic(community, { name: 'Star fever', by });
    const rename = (name: string, topic = 'moon sickness') => renameTopic(community, { topic, name, by });
    expect(codeOf(await rename('Star Fever'))).toBe('known');
    expect(codeOf(await rename('lupus'))).toBe('known');
    expect(codeOf(await rename('Anything', 'lupus'))).toBe('shipped');
    expect(codeOf(await rename('Anything', 'xylophone'))).toBe('unknown');
    expect(codeOf(await rename('Moon Sickness'))).toBe('ok');
    expect(codeOf(await rename('Lunar illness'))).toBe('ok');
    expect(await finds(community, 'lunar illness')).toEqual(['Lunar illness']);
  });

  test('is taken back with all words for it', async () => {
    const community = await newCommunity();
    await addTopic(community, { name: 'Moon sickness', by });
    await addAlias(community, { topic: 'Moon sickness', alias: 'quuxitis', by });
    expect(await finds(community, 'quuxitis')).toEqual(['Moon sickness']);
    expect(codeOf(await retireWord(community, { word: 'Moon Sickness', by }))).toBe('ok');
    expect(await finds(community, 'quuxitis')).not.toContain('Moon sickness');
    expect(await rowsOf(community, 'topic_aliases')).toEqual([]);
    expect(codeOf(await retireWord(community, { word: 'Moon sickness', by }))).toBe('unknown');
    expect(codeOf(await retireWord(community, { word: 'Lupus', by }))).toBe('shipped');
  });
});

describe('another word', () => {
  test('leads to its topic, until it is taken back', async () => {
    const community = await newCommunity();
    expect(codeOf(await addAlias(community, { topic: 'sle', alias: 'Quuxitis', by }))).toBe('ok');
    expect(await finds(community, 'quuxitis')).toEqual(['Lupus']);
    expect(codeOf(await addAlias(community, { topic: 'Lupus', alias: 'QUUXITIS', by }))).toBe('known');
    expect(await retireWord(community, { word: 'quuxitis', by })).toMatchObject({
      ok: true,
      value: { what: 'alias' },
    });
    expect(await finds(community, 'quuxitis')).toEqual([]);
  });

  test('that stands for two topics is asked about, never guessed', async () => {
    const community = await newCommunity();
    await addAlias(community, { topic: 'Lupus', alias: 'quuxitis', by });
    const second = await addAlias(community, { topic: 'Gout', alias: 'quuxitis', by });
    expect(second).toMatchObject({ ok: true, value: { means: [{ name: 'Gout' }, { name: 'Lupus' }] } });
    expect(await finds(community, 'quuxitis')).toEqual(['ask', 'Lupus', 'Gout']);
  });

  test('needs a topic that is plain', async () => {
    const community = await newCommunity();
    const add = async (topic: string) => codeOf(await addAlias(community, { topic, alias: 'quuxitis', by }));
    expect([await add('MS'), await add('xylophone'), await add('lup')]).toEqual([
      'which',
      'unknown',
      'unknown',
    ]);
    expect(await rowsOf(community, 'topic_aliases')).toEqual([]);
  });
});

describe('a request', () => {
  test('is words and a count: written in any way, by however many at once, it is one', async () => {
    const community = await newCommunity();
    const ways = ['Quux fever', 'quux FEVER', ' quux  fever ', 'Quúx fever'];
    await Promise.all([...ways, ...ways].map((words) => askForTopic(community, words)));
    expect(await waitingRequests(community)).toMatchObject([{ times: 8 }]);
    expect(Object.keys((await rowsOf(community, 'topic_requests'))[0] ?? {}).toSorted()).toEqual([
      'fingerprint',
      'guild_id',
      'last_asked_at',
      'ref',
      'sealed',
      'state',
      'times',
    ]);
  });

  test('cannot be read in the database', async () => {
    const community = await newCommunity();
    await askForTopic(community, 'Quux fever');
    expect((await everythingIn(community)).toLowerCase()).not.toContain('quux');
    expect(await waitingRequests(community)).toMatchObject([{ words: 'Quux fever' }]);
  });

  test('without letters is none, and there are only so many', async () => {
    const community = await newCommunity();
    expect(codeOf(await askForTopic(community, ' !? '))).toBe('no_words');
    for (let at = 0; at < 200; at += 1) await askForTopic(community, `words ${at}`);
    expect(codeOf(await askForTopic(community, 'one too many'))).toBe('too_many');
    expect(codeOf(await askForTopic(community, 'words 7'))).toBe('ok');
    // What was set aside leaves room for another.
    await setRequestAside(community, { ref: await requested(community, 'words 7'), by });
    expect(codeOf(await askForTopic(community, 'one more'))).toBe('ok');
  });

  test('becomes a topic, once, whoever of the leads is faster', async () => {
    const community = await newCommunity();
    const ref = await requested(community, 'Quux fever');
    const made = await Promise.all([
      requestToTopic(community, { ref, by }),
      requestToTopic(community, { ref, by }),
    ]);
    expect(tally(made.map(codeOf))).toEqual({ ok: 1, gone: 1 });
    expect(await finds(community, 'quux fever')).toEqual(['Quux fever']);
    expect(await rowsOf(community, 'topic_requests')).toEqual([]);
  });

  test('becomes another word for a topic', async () => {
    const community = await newCommunity();
    const ref = await requested(community, 'the wolf disease');
    expect(codeOf(await requestToAlias(community, { ref, by }, { words: 'MS' }))).toBe('which');
    expect(codeOf(await requestToAlias(community, { ref, by }, { slug: 'no-such-topic' }))).toBe('gone');
    expect(await waitingRequests(community)).toHaveLength(1);
    expect(codeOf(await requestToAlias(community, { ref, by }, { words: 'lupus' }))).toBe('ok');
    expect(await finds(community, 'the wolf disease')).toEqual(['Lupus']);
    expect(await waitingRequests(community)).toEqual([]);
  });

  test('that was set aside waits no more, however often it is asked for', async () => {
    const community = await newCommunity();
    const ref = await requested(community, 'Quux fever');
    expect(codeOf(await setRequestAside(community, { ref, by }))).toBe('ok');
    await askForTopic(community, 'quux fever');
    expect(await waitingRequests(community)).toEqual([]);
    expect(codeOf(await requestToTopic(community, { ref, by }))).toBe('gone');
    expect(codeOf(await setRequestAside(community, { ref: newRef(), by }))).toBe('gone');
  });

  test('is forgotten once nobody has asked for half a year; a second sweep finds nothing', async () => {
    const community = await newCommunity();
    await askForTopic(community, 'old words');
    clock.advance(days(100));
    await askForTopic(community, 'newer words');
    clock.advance(days(81));
    const ticks = topicsArea.ticks({ database, communityOf, areas });
    for (const tick of [...ticks, ...ticks]) await tick.run(clock.now());
    expect((await waitingRequests(community)).map(({ words }) => words)).toEqual(['newer words']);
  });
});
