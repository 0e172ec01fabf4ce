/** The message where newcomers begin: made once, and drawn again where its words, its language or its buttons have changed. */
import { createHash } from 'node:crypto';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { communities } from '#db/communities.ts';
import { looking } from '#db/escalation/alerts.ts';
import type { Housekeeping, StartHere } from '#src/platform/area.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { DeliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, madeAt } from '#src/platform/discord/delivery/trace.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translations } from '#src/platform/i18n/index.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { isoDay } from '#src/platform/web/dates.ts';
import { showRulesId } from '../ids.ts';
import { startHereMessage } from '../messages/start-here.ts';
import type { CommunityRecord } from '../types.ts';
import type { Step } from './build.ts';
import { wordsFor } from './words.ts';

interface Sent {
  readonly id: string;
  readonly shown: string;
}

function markOf(shown: Message): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);
}

/** @param offers - what stands under the message, by the areas that are there */
export function startMessage(offers: readonly StartHere[]): Step<Sent> {
  return {
    step: 'start_message',
    async make(record, sending, _reason, nonce) {
      const { discord, bot } = sending;
      const channel = record.startChannel ?? '';
      // Whether words are looked for is drawn into it once rules for it are there.
      const shown = startHereMessage(offers, { wordsLooked: false }, wordsFor(sending, record));
      const carries = showRulesId.make({});
      const before = await findOwnMessage(discord, { channel, since: madeAt(channel), bot, carries });
      // One that was there may be of other days; it is drawn again where it is.
      if (before) return { id: before.id, shown: '' };
      return { id: (await discord.createMessage(channel, shown, nonce)).id, shown: markOf(shown) };
    },
    keep: ({ id, shown }) => ({ startMessage: id, startShown: shown }),
  };
}

const redrawKind = { name: 'setup.start_redrawn' } as const;

/** What is gone is not made here: the check-up says so, and has it made. */
export function redrawn(offers: readonly StartHere[]): DeliveryKind {
  return deliveryKind<CommunityRecord & { readonly wordsLooked: boolean }, string>({
    name: redrawKind.name,
    async load(tx) {
      const record = await communities.record(tx);
      return record && { ...record, wordsLooked: record.wordAlerts && (await looking(tx)) !== 'not_yet' };
    },
    async send(record, sending) {
      const shown = startHereMessage(offers, record, wordsFor(sending, record));
      const { startChannel: channel, startMessage: id } = record;
      if (channel === undefined || id === undefined) return markOf(shown);
      try {
        await sending.discord.editMessage(channel, id, shown);
      } catch (error) {
        const gone = [RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel] as const;
        if (!refusedWith(error, ...gone)) throw error;
      }
      return markOf(shown);
    },
    record: (tx, startShown, _record, _row, community) =>
      communities.change(tx, { startShown }, community.now()),
  });
}

/** Looks whether every community's message is the present one: at the start of a newer Kindred it is not. */
export function redrawStarts(
  offers: readonly StartHere[],
  translations: Translations,
  { database, communityOf }: Pick<Housekeeping, 'database' | 'communityOf'>,
): Tick {
  const marks = new Map<string, string>();
  const markOfOne = ({ locale, wordsLooked }: { locale: string; wordsLooked: boolean }): string => {
    const sort = `${locale} ${wordsLooked}`;
    const mark =
      marks.get(sort) ?? markOf(startHereMessage(offers, { wordsLooked }, translations.for(locale)));
    marks.set(sort, mark);
    return mark;
  };
  return {
    name: 'setup.start_redrawn',
    every: '15 */5 * * * *',
    async run(now) {
      for (const { guild, shown, changed, ...one } of await database.withSystem(communities.startsShown)) {
        if (shown === markOfOne(one)) continue;
        const community = await communityOf(guild);
        await community.transaction((tx) =>
          deliver(tx, community, {
            kind: redrawKind,
            subject: 'start',
            target: 'setup',
            // Once, whichever process looks, each time that it is another; what Discord refuses is tried again the next day.
            occasion: `${shown ?? ''}.${markOfOne(one)}.${changed.getTime()}.${isoDay(now)}`,
          }),
        );
      }
    },
  };
}
