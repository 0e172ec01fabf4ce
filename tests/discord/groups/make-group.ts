/** A lead makes a group, and everything of it stands before a test goes on. */
import { expect, vi } from 'vitest';
import type { MemberActor } from '#sandbox/index.ts';
import type { TestCommunity, TestSuite } from '#tests/harness/suite.ts';
import { channelsCalled, groundRulesIn } from '../server.ts';

export interface Plan {
  readonly topic: string;
  readonly name: string;
  readonly access: 'open' | 'request' | 'hidden';
  readonly rules?: string;
  readonly places?: number;
  readonly kind?: 'text' | 'forum';
}

export const lupus: Plan = { topic: 'Lupus', name: 'Wolf pack', access: 'open' };

export const forum: Plan = { topic: 'Lupus', name: 'Wolf den', access: 'open', kind: 'forum' };

export function channelOf({ name }: Pick<Plan, 'name'>): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** Resolves once the ground rules are pinned in its channel. */
export async function whenComplete(
  { guild, owner }: TestCommunity,
  plan: Plan,
  within = 15_000,
): Promise<void> {
  const channel = channelOf(plan);
  await vi.waitFor(
    () => {
      expect(channelsCalled(guild, channel)).toHaveLength(1);
      expect(rulesOf({ owner }, plan)).toEqual({ posted: 1, pinned: 1 });
    },
    { timeout: within, interval: 10 },
  );
}

/** How often a group's ground rules stand where they belong, and how many of them are pinned; in a forum, locked as well. */
export function rulesOf(
  { owner }: Pick<TestCommunity, 'owner'>,
  plan: Plan,
): { posted: number; pinned: number } {
  if (plan.kind !== 'forum') return groundRulesIn({ owner }, `#${channelOf(plan)}`);
  const posts = rulesPosts(owner, plan);
  return { posted: posts.length, pinned: posts.filter(({ pinned, locked }) => pinned && locked).length };
}

/** The posts of a forum group with its ground rules, as somebody sees them. */
export function rulesPosts(who: MemberActor, plan: Plan = forum): ReturnType<MemberActor['threads']> {
  return who
    .threads()
    .filter(({ channel, name }) => channel === `#${channelOf(plan)}` && name === '#Please read this first');
}

export async function makeGroup(community: TestCommunity, plan: Plan = lupus): Promise<void> {
  await community.lead.runs('/lead group create', { ...plan });
  await whenComplete(community, plan);
}

/** Resolves once no delivery of the community waits any more, but for what is not to be done before hours have passed. */
export async function whenQuiet(
  { database }: Pick<TestSuite, 'database'>,
  { guild }: Pick<TestCommunity, 'guild'>,
  within = 5_000,
): Promise<void> {
  await vi.waitFor(
    async () => {
      const waiting = await database.asOwner(
        `select 1 from deliveries where guild_id = $1 and state = 'pending'
            and (attempts > 0 or next_at < created_at + interval '1 hour')`,
        [guild.id],
      );
      expect(waiting).toEqual([]);
    },
    { timeout: within, interval: 15 },
  );
}
