/** Tells leads, gently and once in a long while, which groups have gone quiet. Members hear nothing of it. */
import * as care from '#db/group-care.ts';
import * as groups from '#db/groups.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { groupsQuiet } from '../messages/quiet.ts';
import { isQuiet, notedFor } from '../quiet.ts';
import { lastWords, lookForWords } from './last-words.ts';

export const quiet = deliveryKind({
  name: 'group.quiet',
  async load(tx, _row, community) {
    const { settings } = community;
    const candidates = await care.notNotedSince(tx, after(community.now(), -notedFor));
    return settings && candidates.length > 0
      ? { candidates, staffChannel: settings.staffChannel, locale: settings.locale }
      : undefined;
  },
  async send({ candidates, staffChannel, locale }, sending, row) {
    const { discord, community, translations, repeated, firstTriedAt, bot } = sending;
    const isOld = (last: string) => isQuiet(last, community.now());
    const looked = await lookForWords(
      discord,
      community.guild,
      candidates.map(({ kind }) => kind),
    );
    const found: typeof candidates = [];
    for (const one of candidates) {
      const last = await lastWords(one, looked, isOld, discord);
      if (last !== undefined && isOld(last)) found.push(one);
    }
    if (found.length === 0) return [];
    const shown = groupsQuiet(
      found.map(({ name }) => name),
      translations.for(locale),
    );
    const trace = { channel: staffChannel, since: firstTriedAt, bot, says: shown };
    if (!(repeated && (await findOwnMessage(discord, trace))))
      await discord.createMessage(staffChannel, shown, nonceOf(row.ref));
    return found;
  },
  async record(tx, found, _view, _row, community) {
    for (const { ref } of found) await groups.place(tx, ref, { quietNotedAt: community.now() });
  },
});

/** No news any more after a few days. */
export function quietDelivery(subject: Ref, now: Date): Wanted {
  const occasion = now.toISOString().slice(0, 10);
  return { kind: quiet, subject, target: 'group-quiet', occasion, notAfter: after(now, days(3)) };
}
