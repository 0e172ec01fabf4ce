/** Making a group. What it needs on Discord is built step by step by deliveries; asking again finishes what is missing. */
import * as care from '#db/group-care.ts';
import * as categories from '#db/group-categories.ts';
import * as groups from '#db/groups.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days, minutes } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { hallNumber, threadBudget } from '#src/platform/discord/hall/place.ts';
import { perCategory } from './capacity.ts';
import { buildNext } from './deliveries/build.ts';
import { nextStep } from './missing.ts';
import { nameKey } from './names.ts';
import type { Group, GroupPlan } from './types.ts';

export type { GroupPlan } from './types.ts';

export interface Created {
  readonly group: Group;
  /** `finishing`: it was there already and lacked something; `complete`: it was there and lacks nothing. */
  readonly was: 'new' | 'finishing' | 'complete';
}

export type CreateRefused =
  | { readonly code: 'no_name' }
  | { readonly code: 'name_taken'; readonly name: string }
  | { readonly code: 'full'; readonly limit: number }
  | { readonly code: 'server_full'; readonly limit: number }
  /** No thread can be opened for another circle. */
  | { readonly code: 'no_thread'; readonly limit: number };

/** Discord takes 500 channels in a server (docs: resources/channel); some of those are not ours. */
const categoryLimit = 8;

/**
 * Leads who make the same group at the same moment make one.
 * @param by - the Discord id of who makes it, for the audit trail
 */
export async function createGroup(
  community: Community,
  plan: GroupPlan,
  by: string,
): Promise<Result<Created, CreateRefused>> {
  return community.transaction(async (tx) => {
    const created = await createGroupIn(tx, community, plan);
    if (created.ok && created.value.was === 'new')
      await recordChange(tx, community, { by, what: 'groups.created', to: created.value.group.ref });
    return created;
  });
}

/** The same, as a part of something larger. */
export async function createGroupIn(
  tx: GuildTx,
  community: Community,
  plan: GroupPlan,
): Promise<Result<Created, CreateRefused>> {
  if (nameKey(plan.name) === '') return err({ code: 'no_name' });
  const filled = await categories.lockCategories(tx);
  const there = await groups.byNameKey(tx, nameKey(plan.name));
  if (there) return again(tx, community, there, plan);
  const room = plan.kind === 'circle' ? roomInHall(filled) : roomIn(filled, plan.voice ? 2 : 1);
  if (!room.ok) return room;
  const categoryNumber = room.value;
  await categories.addCategory(tx, categoryNumber, newRef());
  await care.begin(tx, { look: after(community.now(), minutes(15)), quiet: after(community.now(), days(7)) });
  const added = {
    ...plan,
    ref: newRef(),
    nameKey: nameKey(plan.name),
    categoryNumber,
    now: community.now(),
  };
  // Where there was no category yet to lock, another lead may have been faster.
  const isNew = await groups.add(tx, added);
  const group = await groups.byNameKey(tx, added.nameKey);
  if (!group) throw new Error('a group was added and is not there');
  if (!isNew) return again(tx, community, group, plan);
  await buildNext(tx, community, group);
  return ok({ group, was: 'new' });
}

/** The same group asked for again is finished; another of its name is refused. */
async function again(
  tx: GuildTx,
  community: Community,
  there: Group,
  plan: GroupPlan,
): Promise<Result<Created, CreateRefused>> {
  const slug = plan.topicSlug;
  const sameTopic = there.topic === plan.topic || (slug !== undefined && there.topicSlug === slug);
  const sameKind = there.kind === (plan.kind ?? 'text') && there.access === plan.access;
  const same = sameTopic && sameKind && there.rules === plan.rules;
  if (!same) return err({ code: 'name_taken', name: there.name });
  await buildNext(tx, community, there);
  return ok({ group: there, was: nextStep(there) === undefined ? 'complete' : 'finishing' });
}

interface Filled {
  readonly number: number;
  /** Voice rooms among them. */
  readonly channels: number;
}

/** The first category with room, or the next number. */
function roomIn(all: readonly Filled[], wanted: number): Result<number, CreateRefused> {
  const own = all.filter(({ number }) => number !== hallNumber);
  const free = own.find(({ channels }) => channels + wanted <= perCategory);
  const number = free?.number ?? own.length + 1;
  return number > categoryLimit ? err({ code: 'full', limit: perCategory * categoryLimit }) : ok(number);
}

/** Circles are threads of one channel, which has no limit of its own. */
function roomInHall(all: readonly Filled[]): Result<number, CreateRefused> {
  const circles = all.find(({ number }) => number === hallNumber)?.channels ?? 0;
  return circles < threadBudget ? ok(hallNumber) : err({ code: 'no_thread', limit: threadBudget });
}
