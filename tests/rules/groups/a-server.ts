/** A server with groups as they should be, and what can have happened to it: for tests of looking after groups. */
import { OverwriteType } from 'discord-api-types/v10';
import type { APIGuildForumTag, APIOverwrite } from 'discord-api-types/v10';
import type { Kept } from '#src/groups/reconcile/plan.ts';
import type { SeenChannel, SeenOverwrite, SeenServer } from '#src/groups/reconcile/seen.ts';
import { closedTo, memberMay } from '#src/groups/rights.ts';
import { inHall } from '#src/platform/discord/hall/rights.ts';
import type { ChannelKind, Group, GroupKind, Membership } from '#src/groups/types.ts';
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

export const overwriteFor = ({ user, part }: Membership, kind: ChannelKind): SeenOverwrite => ({
  id: user,
  member: true,
  ...memberMay(part, kind),
});

export const staffOverwrites = (kind: ChannelKind = 'text'): SeenOverwrite[] =>
  seenOf(closedTo(guild, bot, moderatorRole, kind));

export const hallOverwrites = (): SeenOverwrite[] => seenOf(inHall(guild, bot, moderatorRole));

const seenOf = (overwrites: readonly APIOverwrite[]): SeenOverwrite[] =>
  overwrites.map(({ id, type, allow, deny }) => ({
    id,
    member: type === OverwriteType.Member,
    allow: BigInt(allow),
    deny: BigInt(deny),
  }));

/** One circle that stands on Discord just as it is kept. */
export function aCircle(members: number): State {
  const [hall, thread] = [newId(), newId()];
  const group = aGroup({
    kind: 'circle',
    access: 'invited',
    categoryNumber: 0,
    places: { category: hall, channel: thread, rulesMessage: newId(), pinned: true, voice: undefined },
    looks: { name: 'Circle abcd', topic: undefined, movedByHand: false, lockedByHand: false },
  });
  const memberships = Array.from({ length: members }, () => aMembership(group));
  const seen = { topic: undefined, overwrites: [] };
  const channels = new Map<string, SeenChannel>([
    [hall, { ...seen, id: hall, name: 'side-rooms', category: undefined, overwrites: hallOverwrites() }],
    [
      thread,
      {
        ...seen,
        id: thread,
        name: 'Circle abcd',
        category: hall,
        thread: { archived: false, locked: false, members: members + 1 },
      },
    ],
  ]);
  return {
    kept: {
      groups: [group],
      categories: [{ number: 0, channel: hall }],
      memberships,
      drifts: [],
      busy: new Set(),
    },
    server: { guild, bot, moderatorRole, channels, roles: new Set([guild, moderatorRole]) },
  };
}

export const aTag = (name: string): APIGuildForumTag => ({
  id: newId(),
  name,
  moderated: false,
  emoji_id: null,
  emoji_name: null,
});

/** The voice room of a group, as it is for some people. */
export function aVoiceRoom({ name, places }: Group, id: string, letIn: readonly Membership[]): SeenChannel {
  const overwrites = [...staffOverwrites('voice'), ...letIn.map((one) => overwriteFor(one, 'voice'))];
  return { id, name, topic: undefined, category: places.category, overwrites };
}

/** Groups that stand on Discord just as they are kept. */
export function inOrder(
  groupCount: number,
  membersEach: number,
  firstKind: GroupKind = 'text',
  withVoice = false,
): State {
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
    const voice = withVoice ? newId() : undefined;
    const tags = kind === 'forum' ? ['Question', 'Small win'] : undefined;
    const group = aGroup({
      kind,
      name,
      tags,
      places: { category, channel: newId(), rulesMessage: newId(), pinned: true, voice },
      voice: voice !== undefined,
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
    if (voice) channels.set(voice, aVoiceRoom(group, voice, inIt));
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
