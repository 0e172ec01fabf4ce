/**
 * The private thread of a match. They are made in the order in which matches came about, as long as there is room; its name
 * says nothing, and once it stands it gets its first message and its people.
 */
import { AuditLogEvent, RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as matches from '#db/matching/matches.ts';
import { requireSettings } from '#src/groups/index.ts';
import { madeBefore } from '#src/platform/discord/delivery/made-before.ts';
import { hallGone, hallPlace } from '#src/platform/discord/hall/place.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { NotYet, refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { whenThereIsRoom } from './budget.ts';
import { askForHall } from './hall.ts';
import { kindNames, starterDelivery, threadDelivery } from './wanted.ts';

export const thread = deliveryKind({
  name: kindNames.thread,
  async load(tx, row) {
    const match = await matches.find(tx, row.subject);
    if (!match || match.state === 'ended' || match.thread !== undefined || match.round !== row.version)
      return undefined;
    return { match, hall: (await hallPlace(tx)).channel, before: await matches.waitingBefore(tx, match) };
  },
  async send({ match, hall, before }, sending, row) {
    const { discord, community, translations, repeated } = sending;
    if (hall === undefined) throw new NotYet('the channel that threads hang under is still being made');
    const reason = `${reasonOf(match.ref)} ${row.version}`;
    const made = repeated ? await madeBefore(sending, reason, AuditLogEvent.ThreadCreate) : undefined;
    if (made) return { thread: made.id };
    await whenThereIsRoom(sending, before);
    const name = translations.for(requireSettings(community).locale)('matches:threadName', {
      mark: match.ref.slice(0, 4),
    });
    try {
      return { thread: (await discord.createPrivateThread(hall, name, reason)).id };
    } catch (error) {
      if (refusedWith(error, RESTJSONErrorCodes.UnknownChannel)) return { gone: hall };
      if (refusedWith(error, RESTJSONErrorCodes.MaximumActiveThreads))
        throw new NotYet('no further thread can be opened on this server');
      throw error;
    }
  },
  async record(tx, sent, { match }, _row, community) {
    const { ref, round } = match;
    if (sent.thread === undefined) {
      if (sent.gone !== undefined) await hallGone(tx, sent.gone);
      await matches.change(tx, ref, { from: ['waiting', 'open'], round: round + 1 });
      await askForHall(tx, community, ref);
      await deliver(tx, community, threadDelivery({ ...match, round: round + 1 }));
      return;
    }
    await matches.change(tx, ref, { from: ['waiting', 'open'], threadId: sent.thread });
    await deliver(tx, community, starterDelivery(match));
  },
});
