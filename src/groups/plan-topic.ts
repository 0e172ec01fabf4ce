/** A group is made only once it is plain what it is about. Until then its plan waits in a row, for a day. */
import * as plans from '#db/group-plans.ts';
import * as groups from '#db/groups.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { addTopicIn, searchTopics, topicsOf } from '#src/topics/index.ts';
import type { Topic, TopicIndex, TopicRefused } from '#src/topics/index.ts';
import { serverChannels } from './capacity.ts';
import { createGroup } from './create-group.ts';
import type { Created, CreateRefused } from './create-group.ts';
import { groupNamed } from './search.ts';
import type { GroupPlan } from './types.ts';

const keptFor = days(1);

/** What has to be answered before the group can be made. */
export interface TopicQuestion {
  readonly plan: Ref;
  /** What was typed. */
  readonly typed: string;
  /** What it may mean; none where nothing is like it. */
  readonly topics: readonly Topic[];
  /** Whether it can become a topic of the community: not where it stands for several already. */
  readonly canBeOwn: boolean;
}

export type Planned =
  | { readonly kind: 'made'; readonly created: Created }
  | { readonly kind: 'asked'; readonly question: TopicQuestion };

/**
 * Makes the group if its topic is plain, else keeps the plan and says what to ask.
 * @param by - the Discord id of who makes it, for the audit trail
 * @param channels - how many there are on the server
 */
export async function planGroup(
  community: Community,
  plan: GroupPlan,
  { by, channels }: { by: string; channels: number },
): Promise<Result<Planned, CreateRefused>> {
  const question = await community.transaction(async (tx) => {
    const isThere = groupNamed(await groups.all(tx), plan.name) !== undefined;
    if (!isThere && channels + (plan.voice ? 2 : 1) > serverChannels) return undefined;
    const settled = settle(await topicsOf(tx), plan.topic);
    if (settled.topic) return settled;
    const ref = newRef();
    await plans.keep(tx, { ref, plan, now: community.now() }, after(community.now(), -keptFor));
    return { ...settled, ref };
  });
  if (!question) return err({ code: 'server_full', limit: serverChannels });
  if ('ref' in question) {
    const { ref, topics, canBeOwn } = question;
    return ok({ kind: 'asked', question: { plan: ref, typed: plan.topic, topics, canBeOwn } });
  }
  const created = await createGroup(community, about(plan, question.topic), by);
  return created.ok ? ok({ kind: 'made', created: created.value }) : created;
}

const about = (plan: GroupPlan, { slug, name }: Topic): GroupPlan => ({
  ...plan,
  topic: name,
  topicSlug: slug,
});

type Settled =
  | { readonly topic: Topic }
  | { readonly topic: undefined; readonly topics: readonly Topic[]; readonly canBeOwn: boolean };

function settle(index: TopicIndex, typed: string): Settled {
  const found = searchTopics(index, typed);
  if (found.kind === 'none') return { topic: undefined, topics: [], canBeOwn: true };
  if (found.kind === 'ask') return { topic: undefined, topics: found.topics, canBeOwn: false };
  const [first] = found.topics;
  return found.sure && first ? { topic: first } : { topic: undefined, topics: found.topics, canBeOwn: true };
}

export type AnswerRefused = CreateRefused | TopicRefused;

/** Makes a group whose plan waited, about a topic that a lead chose. */
export async function planWithTopic(
  community: Community,
  { plan: ref, topic: slug, by }: { plan: Ref; topic: string; by: string },
): Promise<Result<Created, AnswerRefused>> {
  const [plan, topic] = await community.transaction(async (tx) => [
    await plans.find(tx, ref),
    (await topicsOf(tx)).bySlug.get(slug),
  ]);
  return plan && topic ? createGroup(community, about(plan, topic), by) : err({ code: 'gone' });
}

/** Makes a group whose plan waited, about a topic of the community's own that begins with it. */
export async function planWithOwnTopic(
  community: Community,
  { plan: ref, by }: { plan: Ref; by: string },
): Promise<Result<Created, AnswerRefused>> {
  const settled = await community.transaction(async (tx): Promise<Result<GroupPlan, TopicRefused>> => {
    const plan = await plans.find(tx, ref);
    if (!plan) return err({ code: 'gone' });
    const added = await addTopicIn(tx, community, { name: plan.topic, by });
    if (added.ok) return ok(about(plan, added.value));
    // Pressed twice, or made by somebody else meanwhile.
    return added.error.code === 'known' ? ok(about(plan, added.error.topic)) : added;
  });
  return settled.ok ? createGroup(community, settled.value, by) : settled;
}
