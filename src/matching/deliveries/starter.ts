/** The first message of a match's thread, and its people brought in: from then on they can talk. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as matches from '#db/matching/matches.ts';
import { awake, requireSettings } from '#src/groups/index.ts';
import { noteMissing } from '#src/members/index.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { breaksInThread } from '../breaks.ts';
import { openMatch } from '../open-match.ts';
import { endId } from '../ids.ts';
import { starter as starterMessage } from '../messages/thread.ts';
import { kindNames, threadDelivery } from './wanted.ts';

const { UnknownChannel, UnknownMember, UnknownUser } = RESTJSONErrorCodes;

export const starter = deliveryKind({
  name: kindNames.starter,
  async load(tx, row) {
    const match = await matches.find(tx, row.subject);
    const place = match?.thread;
    if (!match || place === undefined || match.state === 'ended' || match.round !== row.version)
      return undefined;
    const people = (await matches.peopleOf(tx, match.ref)).filter(({ leftAt }) => leftAt === null);
    return { match, place, people };
  },
  async send(
    { match, place, people },
    { discord, community, translations, repeated, firstTriedAt, bot },
    row,
  ) {
    const circle = { group: { ref: match.ref, state: 'active' as const }, thread: place };
    const shown = starterMessage(match.ref, people, translations.for(requireSettings(community).locale));
    const trace = {
      channel: place,
      since: firstTriedAt,
      bot,
      carries: endId.make({ match: match.ref }),
    };
    const missing: string[] = [];
    try {
      if (!(repeated && (await findOwnMessage(discord, trace))))
        await awake(discord, circle, () => discord.createMessage(place, shown, nonceOf(row.ref)));
      for (const { user } of people) {
        try {
          await awake(discord, circle, () => discord.addThreadMember(place, user));
        } catch (error) {
          if (!refusedWith(error, UnknownMember, UnknownUser)) throw error;
          missing.push(user);
        }
      }
    } catch (error) {
      if (!refusedWith(error, UnknownChannel)) throw error;
      return { gone: true, missing };
    }
    return { gone: false, missing };
  },
  async record(tx, { gone, missing }, { match }, _row, community) {
    if (gone) {
      const round = match.round + 1;
      await matches.change(tx, match.ref, { from: ['waiting', 'open'], threadId: null, round });
      await deliver(tx, community, threadDelivery({ ref: match.ref, round }));
      return;
    }
    for (const user of missing) await noteMissing(tx, community, user);
    await openMatch(tx, community, match.ref);
    await breaksInThread(tx, community, match.ref);
  },
});
