/** Where a group's ground rules stand: in a text channel as a pinned message, in a forum as a post that is pinned and locked, in a circle as a message in its thread. */
import { ChannelFlags, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { APIThreadChannel } from 'discord-api-types/v10';
import type { DeliveryRow } from '#db/deliveries.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, findOwnPost, nonceOf, reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { leaveGroupId } from '../ids.ts';
import { pinnedRules } from '../messages/channel.ts';
import type { Group } from '../types.ts';
import { awake } from './circle-thread.ts';
import { requireSettings } from './closed-channel.ts';

/** The group's channel, and the message in it or, in a forum, the post that begins with it: Discord gives both one id. */
export interface RulesPlace {
  readonly group: Group;
  readonly channel: string;
  readonly message: string;
}

/** Where the message itself is found. */
function holds({ group, channel, message }: RulesPlace): string {
  return group.kind === 'forum' ? message : channel;
}

/** @returns the id of the message, also where an earlier attempt posted it without living to say so */
export async function postRules(
  { group, channel }: Omit<RulesPlace, 'message'>,
  sending: Sending,
  row: DeliveryRow,
): Promise<string> {
  const { discord, translations, community, bot, repeated, firstTriedAt } = sending;
  // In the community's language: everybody in the group sees it.
  const t = translations.for(requireSettings(community).locale);
  const rules = pinnedRules(group, t);
  const carries = leaveGroupId.make({ group: group.ref });
  if (group.kind === 'forum') {
    // One whose first message was deleted is an older one, and questions are posts of the bot's as well.
    const trace = { guild: community.guild, forum: channel, bot, carries };
    const before = repeated ? await findOwnPost(discord, trace) : undefined;
    if (before !== undefined) return before;
    // People may be told of a new post by its name alone.
    return (await discord.createPost(channel, t('groups:rulesPost'), rules, reasonOf(group.ref))).id;
  }
  const before = repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, carries }));
  return before ? before.id : (await discord.createMessage(channel, rules, nonceOf(row.ref))).id;
}

async function ownPosts(
  forum: string,
  { discord, community, bot }: Pick<Sending, 'discord' | 'community' | 'bot'>,
): Promise<readonly APIThreadChannel[]> {
  const threads = await discord.activeThreads(community.guild);
  return threads.filter((thread) => thread.parent_id === forum && thread.owner_id === bot);
}

/** Pinning what is pinned changes nothing, so it needs no trace. */
export async function pinRules(place: RulesPlace, sending: Sending): Promise<void> {
  const { group, channel, message } = place;
  const { discord } = sending;
  const reason = reasonOf(group.ref);
  if (group.kind !== 'forum')
    return awake(discord, { group, thread: channel }, () => discord.pin(channel, message, reason));
  try {
    await discord.editChannel(message, { ...locked, flags: ChannelFlags.Pinned }, reason);
  } catch (error) {
    if (!refusedWith(error, RESTJSONErrorCodes.MaximumNumberOfPinnedThreadsInForumHasBeenReached))
      throw error;
    await pinInsteadOfOlder(place, sending);
  }
}

/** Nobody but the bot and moderators writes there. An archived post takes no other change than to be opened. */
const locked = { archived: false, locked: true } as const;

/** A forum pins one post. Ours gives way to one of the people in it, an older one of ours to the new one. */
async function pinInsteadOfOlder({ group, channel, message }: RulesPlace, sending: Sending): Promise<void> {
  const { discord } = sending;
  const reason = reasonOf(group.ref);
  const older = (await ownPosts(channel, sending)).filter(
    ({ id, flags = 0 }) => id !== message && (flags & ChannelFlags.Pinned) !== 0,
  );
  for (const { id } of older) await discord.editChannel(id, { flags: 0 as ChannelFlags }, reason);
  const flags = older.length > 0 ? { flags: ChannelFlags.Pinned } : {};
  await discord.editChannel(message, { ...locked, ...flags }, reason);
}

/** Shows the present ground rules there. @returns whether the message was still there */
export async function redrawRules(place: RulesPlace, sending: Sending): Promise<boolean> {
  const { group, channel, message } = place;
  const { discord, translations, community } = sending;
  const shown = pinnedRules(group, translations.for(requireSettings(community).locale));
  const redraw = () => discord.editMessage(holds(place), message, shown);
  try {
    if (group.kind !== 'forum') await awake(discord, { group, thread: channel }, redraw);
    else
      await redraw().catch(async (error: unknown) => {
        if (!refusedWith(error, RESTJSONErrorCodes.InvalidActionOnArchivedThread)) throw error;
        await pinRules(place, sending);
        await redraw();
      });
    return true;
  } catch (error) {
    if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel))
      throw error;
    return false;
  }
}
