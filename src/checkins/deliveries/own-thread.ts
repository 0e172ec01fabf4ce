/** The private thread of somebody who wants their check-in in one: made once, its name says nothing, and they alone are brought in. */
import { AuditLogEvent, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { requireSettings } from '#src/groups/index.ts';
import { madeBefore } from '#src/platform/discord/delivery/made-before.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { NotYet, refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';

export interface OwnThread {
  readonly checkin: Ref;
  readonly user: string;
  /** The channel that it hangs under. */
  readonly hall: string | undefined;
}

/** @returns its id */
export async function openThreadFor({ checkin, user, hall }: OwnThread, sending: Sending): Promise<string> {
  if (hall === undefined) throw new NotYet('the channel that threads hang under is still being made');
  const { discord, community, translations, repeated } = sending;
  const reason = `${reasonOf(checkin)} thread`;
  const made = repeated ? await madeBefore(sending, reason, AuditLogEvent.ThreadCreate) : undefined;
  const t = translations.for(requireSettings(community).locale);
  const name = t('checkins:threadName', { mark: checkin.slice(0, 4) });
  const thread = made ?? (await inTurn(() => discord.createPrivateThread(hall, name, reason)));
  await discord.addThreadMember(thread.id, user);
  return thread.id;
}

/** Where as many threads are open as Discord takes, it waits until one of them is archived. */
async function inTurn<Done>(open: () => Promise<Done>): Promise<Done> {
  try {
    return await open();
  } catch (error) {
    if (!refusedWith(error, RESTJSONErrorCodes.MaximumActiveThreads)) throw error;
    throw new NotYet('no further thread can be opened on this server');
  }
}
