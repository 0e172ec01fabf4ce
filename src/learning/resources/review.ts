/** What leads look at: what members put forward or complained of, what nobody has looked at for long, and what came with Kindred. */
import * as entries from '#db/learning/resources.ts';
import * as suggestions from '#db/learning/suggestions.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import { topicsOf } from '#src/topics/index.ts';
import type { Topic } from '#src/topics/index.ts';
import { shelfChanged } from '#src/gatherings/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { monthsAfter, stockShelf } from '../shelf.ts';
import { isStale, resourceTroubles } from '../types.ts';
import type { Resource, ResourceFacts, ResourceTrouble } from '../types.ts';
import { perPage } from './find.ts';
import { slugsOf } from './slugs.ts';
import { openFacts, sealFacts } from './suggest.ts';

/** Which one: an entry of the library, or what somebody put forward. */
export interface ItemId {
  readonly from: 'shelf' | 'suggestion';
  readonly item: Ref;
}

/** Why it waits for a look; several may hold. */
export type Why = 'suggested' | ResourceTrouble | 'recap_gone' | 'stale' | 'unchecked';

export interface ReviewItem extends ItemId {
  readonly facts: ResourceFacts;
  readonly why: readonly Why[];
  readonly topics: readonly Topic[];
  /** Undefined of what was put forward. */
  readonly resource: Resource | undefined;
}

export interface ReviewList {
  readonly items: readonly ReviewItem[];
  readonly total: number;
  readonly page: number;
}

function whyOf(resource: Resource, now: Date): readonly Why[] {
  const { told, recapGone, reviewedOn } = resource;
  return [
    ...resourceTroubles.filter((trouble) => told[trouble] > 0),
    ...(recapGone ? (['recap_gone'] as const) : []),
    ...(isStale(resource, now) ? (['stale'] as const) : []),
    ...(reviewedOn ? [] : (['unchecked'] as const)),
  ];
}

type TopicOf = (slug: string) => Topic | undefined;

async function topicsIn(tx: GuildTx): Promise<TopicOf> {
  const { bySlug } = await topicsOf(tx);
  return (slug) => bySlug.get(slug);
}

function onShelf(resource: Resource, topicOf: TopicOf, now: Date): ReviewItem {
  return {
    from: 'shelf',
    item: resource.ref,
    facts: resource,
    why: whyOf(resource, now),
    topics: resource.topics.flatMap((slug) => topicOf(slug) ?? []),
    resource,
  };
}

function putForward(item: Ref, facts: ResourceFacts, topicOf: TopicOf): ReviewItem {
  const topics = facts.topics.flatMap((slug) => topicOf(slug) ?? []);
  return { from: 'suggestion', item, facts, why: ['suggested'], topics, resource: undefined };
}

/** What members put forward comes first, since somebody waits for it. */
export async function reviewList(community: Community, wanted: number): Promise<ReviewList> {
  return community.transaction(async (tx) => {
    await stockShelf(tx, community);
    const now = community.now();
    const [suggested, due] = [await suggestions.countWaiting(tx), await entries.countToReview(tx, now)];
    const total = suggested + due;
    const page = Math.max(0, Math.min(wanted, Math.ceil(total / perPage) - 1));
    const skipped = page * perPage;
    const topicOf = await topicsIn(tx);
    const first = await suggestions.waiting(tx, { skipped, most: perPage });
    const rest = await entries.toReview(tx, {
      now,
      skipped: Math.max(0, skipped - suggested),
      most: perPage - first.length,
    });
    const items = [
      ...first.map((row) => putForward(row.ref, openFacts(tx, community, row), topicOf)),
      ...rest.map((resource) => onShelf(resource, topicOf, now)),
    ];
    return { items, total, page };
  });
}

async function itemIn(tx: GuildTx, community: Community, { from, item }: ItemId) {
  const topicOf = await topicsIn(tx);
  if (from === 'suggestion') {
    const row = await suggestions.lock(tx, item);
    return row && putForward(item, openFacts(tx, community, row), topicOf);
  }
  const [resource] = await entries.byRefs(tx, [item]);
  return resource?.state === 'listed' ? onShelf(resource, topicOf, community.now()) : undefined;
}

type ReviewRefused = 'gone' | 'topics';

export async function itemToReview(
  community: Community,
  id: ItemId,
): Promise<Result<ReviewItem, ReviewRefused>> {
  const found = await community.transaction((tx) => itemIn(tx, community, id));
  return found ? ok(found) : err('gone');
}

/** A lead has looked: it stands in the library, and is looked at again after so many months. */
export async function confirmItem(
  community: Community,
  { months, by, ...id }: ItemId & { readonly months: number; readonly by: string },
): Promise<Result<ReviewItem, ReviewRefused>> {
  return community.transaction(async (tx) => {
    const found = await itemIn(tx, community, id);
    if (!found) return err('gone');
    const now = community.now();
    const reviewed = { reviewer: by, now, reviewBy: monthsAfter(now, months) };
    const ref = id.from === 'shelf' ? id.item : await putOnShelf(tx, found, reviewed);
    await entries.confirm(tx, ref, reviewed);
    // Whoever says that it is good although its recap is gone keeps it for what its link shows.
    if (found.resource?.recapGone) await entries.belongTo(tx, ref, undefined);
    await recordChange(tx, community, { by, what: 'learning.checked', to: ref });
    const after = await itemIn(tx, community, { from: 'shelf', item: ref });
    return after ? ok(after) : err('gone');
  });
}

interface Reviewed {
  readonly reviewer: string;
  readonly now: Date;
  readonly reviewBy: Date;
}

/** @returns the entry that it became; where leads had taken its link out, that one comes back */
async function putOnShelf(
  tx: GuildTx,
  { item, facts }: ReviewItem,
  { reviewer, now, reviewBy }: Reviewed,
): Promise<Ref> {
  await suggestions.remove(tx, item);
  const before = await entries.byLink(tx, facts.link);
  if (before) {
    await entries.putBack(tx, facts.link);
    await entries.change(tx, before.ref, facts);
    return before.ref;
  }
  const ref = newRef();
  const entry = { ...facts, ref, starter: false, listedOn: now, reviewBy, reviewer, now };
  await entries.add(tx, [entry]);
  return ref;
}

export type FactsChange = Partial<Omit<ResourceFacts, 'topics' | 'link'>> & {
  /** The names of topics, with commas between. */
  readonly topicWords?: string;
};

/** Changes what is said of it. What does not fit is refused, and nothing is changed. */
export async function changeItem(
  community: Community,
  id: ItemId,
  { topicWords, ...changed }: FactsChange,
): Promise<Result<ReviewItem, ReviewRefused>> {
  return community.transaction(async (tx) => {
    const found = await itemIn(tx, community, id);
    if (!found) return err('gone');
    const topics = topicWords === undefined ? found.facts.topics : await slugsOf(tx, topicWords);
    if (!topics) return err('topics');
    const facts = onlyFacts({ ...found.facts, ...changed, topics });
    if (id.from === 'shelf') await entries.change(tx, id.item, facts);
    else await suggestions.change(tx, { ref: id.item, sealed: sealFacts(tx, community, id.item, facts) });
    const after = await itemIn(tx, community, id);
    return after ? ok(after) : err('gone');
  });
}

function onlyFacts(all: ResourceFacts): ResourceFacts {
  const { title, link, source, about, kind, language, country, cost, effort, topics, connection } = all;
  return { title, link, source, about, kind, language, country, cost, effort, topics, connection };
}

/** Takes an entry out, or sets aside what was put forward. */
export async function takeOutItem(
  community: Community,
  { by, ...id }: ItemId & { readonly by: string },
): Promise<Result<void, ReviewRefused>> {
  return community.transaction(async (tx) => {
    const found = await itemIn(tx, community, id);
    if (!found) return err('gone');
    if (id.from === 'suggestion') await suggestions.remove(tx, id.item);
    else await entries.takeOut(tx, id.item);
    const of = found.resource?.of;
    if (of !== undefined) await shelfChanged(tx, community, of);
    await recordChange(tx, community, { by, what: 'learning.takenOut', to: id.item });
    return ok(undefined);
  });
}

/** A member says what is wrong with an entry. It goes to the leads; who said it is not kept. */
export async function tellTrouble(
  community: Community,
  ref: Ref,
  trouble: ResourceTrouble,
): Promise<Result<void, 'gone'>> {
  const there = await community.transaction((tx) => entries.tell(tx, ref, trouble));
  return there ? ok(undefined) : err('gone');
}
