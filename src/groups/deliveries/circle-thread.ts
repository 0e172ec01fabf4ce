/** The private thread of a circle: made, made to look as it should, and opened for as long as something is done in it. */
import { AuditLogEvent, RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { APIGuildChannel, RESTPatchAPIChannelJSONBody } from 'discord-api-types/v10';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { NotYet, refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { seenChannel } from '../reconcile/seen.ts';
import type { SeenChannel } from '../reconcile/seen.ts';
import type { Group, GroupState } from '../types.ts';
import { requireSettings } from './closed-channel.ts';
import { madeBefore } from '#src/platform/discord/delivery/made-before.ts';

/** Shown on lock screens, so it says nothing of what the circle is called or about. */
function nameFor({ ref }: Pick<Group, 'ref'>, { translations, community }: Words): string {
  return translations.for(requireSettings(community).locale)('circles:circleThread', {
    mark: ref.slice(0, 4),
  });
}

type Words = Pick<Sending, 'translations' | 'community'>;

export async function makeThread(group: Group, hall: string, sending: Sending): Promise<APIGuildChannel> {
  const { discord, repeated } = sending;
  const reason = reasonOf(group.ref);
  const before = repeated ? await madeBefore(sending, reason, AuditLogEvent.ThreadCreate) : undefined;
  return before ?? inTurn(() => discord.createPrivateThread(hall, nameFor(group, sending), reason));
}

/** Where as many threads are open as Discord takes, the circle waits until one of them is archived. */
async function inTurn<Done>(open: () => Promise<Done>): Promise<Done> {
  try {
    return await open();
  } catch (error) {
    if (!refusedWith(error, RESTJSONErrorCodes.MaximumActiveThreads)) throw error;
    throw new NotYet('no further thread can be opened on this server');
  }
}

/** A circle and the thread that it is in. */
export interface Thread {
  readonly group: Pick<Group, 'ref'> & { readonly state: GroupState };
  readonly thread: string;
}

/**
 * Does something in a thread that may have archived itself: nothing but talk opens one by itself. That of an archived circle
 * is closed again.
 */
export async function awake<Done>(
  discord: Sending['discord'],
  { group, thread }: Thread,
  act: () => Promise<Done>,
): Promise<Done> {
  const reason = reasonOf(group.ref);
  try {
    return await act();
  } catch (error) {
    if (!refusedWith(error, RESTJSONErrorCodes.InvalidActionOnArchivedThread)) throw error;
  }
  await inTurn(() => discord.editChannel(thread, { archived: false }, reason));
  try {
    return await act();
  } finally {
    if (group.state === 'archived') await discord.editChannel(thread, closedForGood, reason);
  }
}

/** Only those with MANAGE_THREADS open it again. */
const closedForGood = { archived: true, locked: true } as const;

/** @returns the thread as it then is */
export async function makeThreadLook(
  group: Group,
  seen: SeenChannel,
  sending: Pick<Sending, 'discord'> & Words,
): Promise<SeenChannel> {
  const { discord } = sending;
  const reason = reasonOf(group.ref);
  const { archived, locked } = seen.thread ?? { archived: false, locked: false };
  const name = group.looks.name ?? nameFor(group, sending);
  const isClosed = group.state === 'archived';
  const change: RESTPatchAPIChannelJSONBody = {
    ...(name !== seen.name && { name }),
    ...(!isClosed && locked && !group.looks.lockedByHand && { locked: false }),
  };
  let now = seen;
  const edit = async (body: RESTPatchAPIChannelJSONBody) => {
    now = seenChannel(await inTurn(() => discord.editChannel(seen.id, body, reason)));
  };
  // An archived thread takes no other change than to be opened.
  if (Object.keys(change).length > 0) await edit({ archived: false, ...change });
  const closes = isClosed && (!group.looks.lockedByHand || (archived && locked));
  if (closes && !(now.thread?.archived && now.thread.locked)) await edit(closedForGood);
  return now;
}
