/** Words that members looked for in vain, and what leads make of them. A request is words and a count, never a person. */
import * as stored from '#db/topic-requests.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { addAliasIn, addTopicIn, topicNamed } from './change-topics.ts';
import type { AliasAdded, TopicRefused } from './change-topics.ts';
import { topicsOf } from './locals.ts';
import { normal } from './normal.ts';
import type { LocalTopic, TopicRequest } from './types.ts';

/** In characters: long enough for the name of any condition, too short for a story. */
export const requestLength = 60;

/** How many requests wait at most: more than leads will ever read, and an end to a flood. */
const mostWaiting = 200;

/** What nobody has asked for in half a year is forgotten. */
const keptFor = days(180);

export type RequestRefused = { readonly code: 'no_words' } | { readonly code: 'too_many' };

const purpose = 'topic request';

/** Leaves some words for the leads. The same words, however they are written, are one request that counts up. */
export async function askForTopic(
  community: Community,
  words: string,
): Promise<Result<void, RequestRefused>> {
  const kept = words.replace(/\s+/g, ' ').trim();
  const key = normal(kept);
  if (key === '') return err({ code: 'no_words' });
  return community.transaction(async (tx) => {
    const now = community.now();
    const { guild, keyring } = community;
    if (await stored.countAgain(tx, keyring.blindIndexes(purpose, guild, key), now)) return ok(undefined);
    if ((await stored.countWaiting(tx)) >= mostWaiting) return err({ code: 'too_many' });
    const fingerprint = keyring.blindIndex(purpose, guild, key);
    await stored.add(tx, keyring.words, { ref: newRef(), words: kept, fingerprint, now });
    return ok(undefined);
  });
}

export async function waitingRequests(community: Community): Promise<TopicRequest[]> {
  return community.transaction((tx) => stored.waiting(tx, community.keyring.words));
}

/** One request that still waits. */
export async function requestBy(
  community: Community,
  ref: Ref,
): Promise<Result<TopicRequest, { readonly code: 'gone' }>> {
  const found = await community.transaction((tx) => stored.lockWaiting(tx, community.keyring.words, ref));
  return found ? ok(found) : err({ code: 'gone' });
}

/** A lead's answer to a request, by their Discord id. */
interface Answering {
  readonly ref: Ref;
  readonly by: string;
}

/** Makes the words a topic of the community. Of two leads at once, the second finds the request gone. */
export async function requestToTopic(
  community: Community,
  { ref, by }: Answering,
): Promise<Result<LocalTopic, TopicRefused>> {
  return community.transaction(async (tx) => {
    const request = await stored.lockWaiting(tx, community.keyring.words, ref);
    if (!request) return err({ code: 'gone' });
    const added = await addTopicIn(tx, community, { name: request.words, by });
    if (added.ok) await stored.remove(tx, ref);
    return added;
  });
}

/** Makes the words another word for a topic, which a lead named in words or chose. */
export async function requestToAlias(
  community: Community,
  { ref, by }: Answering,
  topic: { readonly words: string } | { readonly slug: string },
): Promise<Result<AliasAdded, TopicRefused>> {
  return community.transaction(async (tx) => {
    const request = await stored.lockWaiting(tx, community.keyring.words, ref);
    if (!request) return err({ code: 'gone' });
    const named = 'words' in topic ? topicNamed(await topicsOf(tx), topic.words) : ok(topic);
    if (!named.ok) return named;
    const added = await addAliasIn(tx, community, { slug: named.value.slug, alias: request.words, by });
    if (added.ok) await stored.remove(tx, ref);
    return added;
  });
}

/** Leaves it at that: the words wait no more, however often they are asked for. */
export async function setRequestAside(
  community: Community,
  { ref, by }: Answering,
): Promise<Result<void, { readonly code: 'gone' }>> {
  return community.transaction(async (tx) => {
    if (!(await stored.lockWaiting(tx, community.keyring.words, ref))) return err({ code: 'gone' });
    await stored.setAside(tx, ref);
    await recordChange(tx, community, { by, what: 'topics.requestAside', to: ref });
    return ok(undefined);
  });
}

export function forgetRequests({ database }: Pick<Housekeeping, 'database'>): Tick {
  return {
    name: 'topics.forget_requests',
    every: '40 17 4 * * *',
    run: (now) => database.withSystem((tx) => stored.forget(tx, after(now, -keptFor))),
  };
}
