/**
 * Puts right who is in a circle's thread: who belongs there is brought in again, and who does not is sent away. Whoever may
 * read every thread anyway, and joined by themselves, is left in peace.
 */
import { MessageType, RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as groups from '#db/groups.ts';
import * as memberships from '#db/memberships.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import type { Ref } from '#src/platform/ref.ts';
import { isLetIn } from '../reconcile/lets.ts';
import { seenChannel } from '../reconcile/seen.ts';
import { groupTarget } from '../targets.ts';
import type { Membership } from '../types.ts';
import { awake } from './circle-thread.ts';
import type { Thread } from './circle-thread.ts';
import { requireSettings } from './closed-channel.ts';
import { openedDelivery } from './opened.ts';

export const circleMembers = deliveryKind({
  name: 'group.circle_members',
  async load(tx, row) {
    const group = await groups.find(tx, row.subject);
    const thread = group?.places.channel;
    return group && thread !== undefined
      ? { group, thread, known: await memberships.inGroup(tx, row.subject) }
      : undefined;
  },
  async send({ group, thread, known }, sending, row) {
    const place = { group, thread };
    const { discord, community } = sending;
    const gone: string[] = [];
    for (const { user } of known.filter(isLetIn))
      if (!(await bringBack(sending, place, user))) gone.push(user);
    // Who joined after the first reading is no stranger.
    const now = await community.transaction((tx) => memberships.inGroup(tx, row.subject));
    const belong = [...known, ...now].filter(isLetIn).map(({ user }) => user);
    const sentAway: string[] = [];
    for (const user of await strangersIn(sending, thread, [...known, ...now], belong))
      if (await sendAway(sending, place, user)) sentAway.push(user);
    const { members = 0 } = seenChannel(await discord.channel(thread)).thread ?? {};
    const guests = members - 1 - new Set(belong).size + gone.length;
    return { gone, guests, strangers: sentAway.filter((user) => !known.some((one) => one.user === user)) };
  },
  async record(tx, { gone, guests, strangers }, _view, row, community) {
    for (const user of gone) await memberships.markAway(tx, user, community.now());
    await groups.place(tx, row.subject, { guests, ...(strangers.length > 0 && { openedRun: row.version }) });
    if (strangers.length > 0)
      await deliver(tx, community, openedDelivery({ ref: row.subject, run: row.version }));
  },
});

/** @returns false where they have left the server */
async function bringBack({ discord }: Sending, place: Thread, user: string): Promise<boolean> {
  const { UnknownMember, UnknownUser } = RESTJSONErrorCodes;
  try {
    await discord.threadMember(place.thread, user).catch((error: unknown) => {
      if (!refusedWith(error, UnknownMember, UnknownUser)) throw error;
      return awake(discord, place, () => discord.addThreadMember(place.thread, user));
    });
    return true;
  } catch (error) {
    if (!refusedWith(error, UnknownMember, UnknownUser)) throw error;
    return false;
  }
}

/** @returns whether they were in it */
async function sendAway({ discord }: Sending, place: Thread, user: string): Promise<boolean> {
  const { UnknownMember, UnknownUser } = RESTJSONErrorCodes;
  try {
    await awake(discord, place, () => discord.removeThreadMember(place.thread, user));
    return true;
  } catch (error) {
    if (!refusedWith(error, UnknownMember, UnknownUser)) throw error;
    return false;
  }
}

/** Discord lists who is in a thread only with the GUILD_MEMBERS intent. Without it, each line that somebody was brought in names them. */
async function strangersIn(
  sending: Sending,
  thread: string,
  known: readonly Pick<Membership, 'user'>[],
  belong: readonly string[],
): Promise<readonly string[]> {
  const { discord, bot, community } = sending;
  const { moderatorRole } = requireSettings(community);
  const found = new Set<string>();
  try {
    for (const { user_id: user, member } of await discord.threadMembers(thread))
      if (user !== undefined && !member?.roles.includes(moderatorRole)) found.add(user);
  } catch (error) {
    if (!refusedWith(error, RESTJSONErrorCodes.MissingAccess)) throw error;
    for (const { user } of known) found.add(user);
    for (const { type, mentions } of await discord.latestMessages(thread))
      if (type === MessageType.RecipientAdd) for (const { id } of mentions) found.add(id);
  }
  return [...found].filter((user) => user !== bot && !belong.includes(user));
}

export function circleMembersDelivery(group: Ref, run: number): Wanted {
  return {
    kind: circleMembers,
    subject: group,
    target: groupTarget(group),
    version: run,
    priority: 2,
  };
}
