/** A note in a group that somebody takes a break, where they allowed it: it stands for as long as the break does, and goes without a word. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as breaks from '#db/group-breaks.ts';
import type { BreakRow } from '#db/group-breaks.ts';
import * as groups from '#db/groups.ts';
import * as memberships from '#db/memberships.ts';
import type { GuildTx } from '#db/database.ts';
import { isDeceased, isPaused, pauseNote, pauseTold } from '#src/members/index.ts';
import type { PauseTold } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { container, text } from '#src/platform/discord/components.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import { after, days } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';

interface Note {
  readonly row: BreakRow;
  /** What shall stand there; undefined: nothing any more. */
  readonly wanted:
    | {
        readonly channel: string;
        readonly user: string;
        readonly words: PauseTold['words'];
        readonly locale: string;
      }
    | undefined;
}

async function wantedOf(
  tx: GuildTx,
  { group: ref, user }: BreakRow,
  community: Community,
): Promise<Note['wanted']> {
  if (user === null || !(await isPaused(tx, user)) || (await isDeceased(tx, user))) return undefined;
  const told = await pauseTold(tx, community, user);
  const group = await groups.find(tx, ref);
  const isIn = (await memberships.stateOf(tx, ref, user)) === 'joined';
  const channel = group?.state === 'active' && group.kind !== 'forum' ? group.places.channel : undefined;
  if (!told.groups || !isIn || channel === undefined || !community.settings) return undefined;
  return { channel, user, words: told.words, locale: community.settings.locale };
}

export const breakNote = deliveryKind({
  name: 'group.break',
  async load(tx, { subject }, community): Promise<Note | undefined> {
    const row = await breaks.find(tx, subject);
    return row && { row, wanted: await wantedOf(tx, row, community) };
  },
  async send({ row, wanted }, { discord, translations, repeated, firstTriedAt, bot }, delivery) {
    if (!wanted) {
      if (row.channel !== null && row.message !== null)
        await discord.deleteMessage(row.channel, row.message).catch(gone);
      return undefined;
    }
    const { channel, user, words, locale } = wanted;
    const shown = message(container(text(pauseNote(userMention(user), words, translations.for(locale)))));
    // Other words since: what stands is changed rather than said twice.
    if (row.message !== null && row.channel === channel) {
      await discord.editMessage(channel, row.message, shown);
      return { channel, message: row.message };
    }
    const before = repeated
      ? await findOwnMessage(discord, { channel, since: firstTriedAt, bot, says: shown })
      : undefined;
    const { id } = before ?? (await discord.createMessage(channel, shown, nonceOf(delivery.ref)));
    return { channel, message: id };
  },
  async record(tx, stands, { row }) {
    await (stands ? breaks.stands(tx, row.ref, stands.channel, stands.message) : breaks.remove(tx, row.ref));
  },
});

/** A note that is gone already, or whose whole channel is. */
function gone(error: unknown): void {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel)) throw error;
}

/** @param at - when it changed: each change is one delivery, and the last one finds what is true then */
export function breakDelivery(ref: Ref, at: Date): Wanted {
  return {
    kind: breakNote,
    subject: ref,
    target: `group-break:${ref}`,
    occasion: newRef(),
    notAfter: after(at, days(7)),
  };
}
