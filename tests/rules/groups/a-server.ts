/** A server with groups as they should be, and what can have happened to it: for tests of looking after groups. */
import { OverwriteType } from 'discord-api-types/v10';
import type { APIGuildForumTag } from 'discord-api-types/v10';
import type { Kept } from '#src/groups/reconcile/plan.ts';
import type { SeenChannel, SeenOverwrite, SeenServer } from '#src/groups/reconcile/seen.ts';
import { closedTo, memberMay } from '#src/groups/rights.ts';
import type { Group, GroupKind, Membership } from '#src/groups/types.ts';
import { newRef } from '#src/platform/ref.ts';
import { aGroup } from './a-group.ts';

export const guild = '100000000000000001';
const bot = '100000000000000002';
export const moderatorRole = '100000000000000003';
export const category = '100000000000000004';

let last = 200_000_000_000_000_000n;
export const newId = (): string => String((last += 1n));

export function aMembership(group: Group, changed: Partial<Membership> = {}): Membership {
  return {
    ref: newRef(),
    group: group.ref,
    user: newId(),
    state: 'joined',
    part: 'member',
    way: 'overwrite',
    away: false,
    version: 1,
    ...changed,
  };
}

export interface State {
  readonly kept: Kept;
  readonly server: SeenServer;
}

export const overwriteFor = ({ user, part }: Membership, kind: GroupKind): SeenOverwrite => ({
  id: user,
  member: true,
  ...memberMay(part, kind),
});

export const staffOverwrites = (kind: GroupKind = 'text'): SeenOverwrite[] =>
  closedTo(guild, bot, moderatorRole, kind).map(({ id, type, allow, deny }) => ({
    id,
    member: type === OverwriteType.Member,
    allow: BigInt(allow),
    deny: BigInt(deny),
  }));

export const aTag = (name: string): APIGuildForumTag => ({
  id: newId(),
  name,
  moderated: false,
  emoji_id: null,
  emoji_name: null,
});

/** Groups that stand on Discord just as they are kept. */
export function inOrder(groupCount: number, membersEach: number, firstKind: GroupKind = 'text'): State {
  const groups: Group[] = [];
  const memberships: Membership[] = [];
  const channels = new Map<string, SeenChannel>();
  channels.set(category, {
    id: category,
    name: 'Groups',
    topic: undefined,
    category: undefined,
    overwrites: staffOverwrites(),
  });
  for (let count = 0; count < groupCount; count += 1) {
    const name = `room-${count}`;
    // Every other one is a forum.
    const kind = (count % 2 === 0) === (firstKind === 'text') ? 'text' : 'forum';
    const tags = kind === 'forum' ? ['Question', 'Small win'] : undefined;
    const group = aGroup({
      kind,
      name,
      tags,
      places: { category, channel: newId(), rulesMessage: newId(), pinned: true },
      looks: { name, topic: undefined, movedByHand: false, lockedByHand: false },
    });
    const inIt = Array.from({ length: membersEach }, (_, index) =>
      aMembership(group, { part: index === 0 ? 'facilitator' : 'member' }),
    );
    groups.push(group);
    memberships.push(...inIt);
    const id = group.places.channel ?? '';
    const overwrites = [...staffOverwrites(kind), ...inIt.map((one) => overwriteFor(one, kind))];
    const seen = { id, name, topic: undefined, category, overwrites };
    channels.set(id, tags ? { ...seen, tags: tags.map(aTag) } : seen);
  }
  return {
    kept: {
      groups,
      categories: [{ number: 1, channel: category }],
      memberships,
      drifts: [],
      busy: new Set(),
    },
    server: { guild, bot, moderatorRole, channels, roles: new Set([guild, moderatorRole]) },
  };
}

/** The same server with one channel changed, or without it. */
export function withChannel(
  server: SeenServer,
  id: string,
  change: (channel: SeenChannel) => SeenChannel | undefined,
): SeenServer {
  const channels = new Map(server.channels);
  const there = channels.get(id);
  const changed = there && change(there);
  if (changed) channels.set(id, changed);
  else channels.delete(id);
  return { ...server, channels };
}

/** The same channel with one overwrite set, or taken away. */
export function withOverwrite(
  channel: SeenChannel,
  id: string,
  may?: Omit<SeenOverwrite, 'id'>,
): SeenChannel {
  const others = channel.overwrites.filter((one) => one.id !== id);
  return { ...channel, overwrites: may ? [...others, { id, ...may }] : others };
}
