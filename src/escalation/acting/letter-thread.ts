/**
 * A letter in a private thread: its name says nothing, the letter stands in it first, and then they alone are brought in. What
 * Discord refuses leaves no thread behind, and the letter goes to the inbox.
 */
import { AuditLogEvent, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { DeliveryRow } from '#db/deliveries.ts';
import { alreadyGone } from '#src/platform/discord/delivery/already-gone.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { madeBefore } from '#src/platform/discord/delivery/made-before.ts';
import { NotYet, classify, refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf, reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { threadBudget } from '#src/platform/discord/hall/place.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { traceOf } from '../messages/letter.ts';
import type { Action } from './content.ts';

export interface LetterThread {
  readonly action: Action;
  /** The channel that it hangs under. */
  readonly hall: string | undefined;
  readonly shown: Message;
}

/** What became of a letter: brought, or left to the inbox; with the channel that Discord says is gone. */
export interface Brought {
  readonly brought: boolean;
  readonly hallGone?: string;
}

export async function bringInThread(
  letter: LetterThread,
  sending: Sending,
  row: DeliveryRow,
): Promise<Brought> {
  const { action, hall } = letter;
  const { discord, community, translations, repeated } = sending;
  if (hall === undefined) throw new NotYet('the channel that threads hang under is still being made');
  const reason = `${reasonOf(action.ref)} thread`;
  const made = repeated ? await madeBefore(sending, reason, AuditLogEvent.ThreadCreate) : undefined;
  if (made) return fill(made.id, letter, sending, row);
  if ((await discord.activeThreads(community.guild)).length >= threadBudget) return { brought: false };
  const t = translations.for(community.settings?.locale ?? 'en-US');
  const name = t('letters:threadName', { mark: action.ref.slice(0, 4) });
  try {
    const { id } = await discord.createPrivateThread(hall, name, reason);
    return await fill(id, letter, sending, row);
  } catch (error) {
    if (classify(error).passing) throw error;
    const gone = refusedWith(error, RESTJSONErrorCodes.UnknownChannel);
    return { brought: false, ...(gone && { hallGone: hall }) };
  }
}

async function fill(
  thread: string,
  { action, shown }: LetterThread,
  { discord, bot, repeated, firstTriedAt }: Sending,
  row: DeliveryRow,
): Promise<Brought> {
  const at = { channel: thread, since: firstTriedAt, bot, carries: traceOf(action) };
  try {
    if (!(repeated && (await findOwnMessage(discord, at))))
      await discord.createMessage(thread, shown, nonceOf(row.ref));
    await discord.addThreadMember(thread, action.content.user);
    return { brought: true };
  } catch (error) {
    if (classify(error).passing) throw error;
    await discord.deleteChannel(thread, `${reasonOf(action.ref)} thread`).catch(alreadyGone);
    return { brought: false };
  }
}
