/** How a delivery recognises what it already made: everything it creates on Discord carries its reference somewhere. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { after, minutes } from '../../durations.ts';
import type { Ref } from '../../ref.ts';
import type { Message } from '../message.ts';
import type { Discord } from '../outbound.ts';
import { refusedWith } from './retry.ts';

/** The nonce of a message: at most 25 characters (docs: resources/message). It guards a repetition within some minutes; a later one looks first. */
export function nonceOf(delivery: Ref): string {
  return `kindred-${delivery}`;
}

/** The audit-log reason of whatever is made for a subject. An admin reads it, so it says who made it. */
export function reasonOf(subject: Ref): string {
  return `Kindred ${subject}`;
}

const discordEpoch = 1_420_070_400_000n;

/** The smallest Discord id that something made at this time can have (docs: reference, snowflakes). */
function snowflakeAt(at: Date): string {
  return String((BigInt(at.getTime()) - discordEpoch) << 22n);
}

/** When something on Discord was made, by its id. */
export function madeAt(id: string): Date {
  return new Date(Number((BigInt(id) >> 22n) + discordEpoch));
}

/** What a message of ours is recognised by: a custom id in it, or all that it says. */
type Trace = { readonly carries: string } | { readonly says: Message };

/** Younger messages are looked through page by page, up to this many pages of a hundred. */
const pages = 10;

/** Finds a message that the bot posted in a channel since a moment. */
export async function findOwnMessage(
  discord: Discord,
  { channel, since, bot, ...trace }: { channel: string; since: Date; bot: string } & Trace,
): Promise<APIMessage | undefined> {
  // A minute earlier: Discord's clock and ours may differ.
  let last = snowflakeAt(after(since, -minutes(1)));
  for (let page = 0; page < pages; page += 1) {
    const messages = await discord.messagesAfter(channel, last);
    const found = messages.find((message) => message.author.id === bot && matches(message, trace));
    if (found || messages.length < 100) return found;
    last = messages.reduce((newest, { id }) => (BigInt(id) > BigInt(newest) ? id : newest), last);
  }
  return undefined;
}

/**
 * Finds a post that the bot made in a forum, by what its first message carries. Only those that nobody has archived are looked
 * through: it was made a moment ago.
 */
export async function findOwnPost(
  discord: Discord,
  { guild, forum, bot, carries }: { guild: string; forum: string; bot: string; carries: string },
): Promise<string | undefined> {
  const posts = (await discord.activeThreads(guild)).filter(
    (thread) => thread.parent_id === forum && thread.owner_id === bot,
  );
  for (const { id } of posts) {
    const first = await discord.message(id, id).catch(noMessage);
    if (first && matches(first, { carries })) return id;
  }
  return undefined;
}

function noMessage(error: unknown): undefined {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
}

function matches({ components }: APIMessage, trace: Trace): boolean {
  const parts = JSON.stringify(components ?? []);
  return 'carries' in trace
    ? parts.includes(JSON.stringify(trace.carries))
    : wordsOf(components ?? []) === wordsOf(trace.says.components);
}

/** The texts of a message in their order; Discord adds ids and defaults to everything else. */
function wordsOf(components: unknown): string {
  return (
    JSON.stringify(components, (key, value: unknown) => (key === 'id' ? undefined : value))
      .match(/"content":"(?:[^"\\]|\\.)*"/g)
      ?.join('\n') ?? ''
  );
}
