/** Short notes to the leads in the staff channel: that a round waits for their look, and that mentors do. They name nobody. */
import * as mentors from '#db/matching/mentors.ts';
import * as rounds from '#db/matching/rounds.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { DeliveryRow } from '#db/deliveries.ts';
import { after } from '#src/platform/durations.ts';
import { mentorsChecked } from '../line.ts';
import { mentorsWait, roundWaits } from '../messages/staff-notes.ts';
import { kindNames } from './wanted.ts';

interface Note {
  readonly staffChannel: string;
  readonly shown: Message;
}

async function post({ staffChannel, shown }: Note, sending: Sending, row: DeliveryRow): Promise<void> {
  const { discord, repeated, firstTriedAt, bot } = sending;
  const trace = { channel: staffChannel, since: firstTriedAt, bot, says: shown };
  if (repeated && (await findOwnMessage(discord, trace))) return;
  await discord.createMessage(staffChannel, shown, nonceOf(row.ref));
}

export const roundNote = deliveryKind({
  name: kindNames.roundNote,
  async load(tx, row, { settings }) {
    const round = await rounds.find(tx, row.subject);
    return round?.state === 'waiting' && settings ? { round, settings } : undefined;
  },
  send: ({ settings: { staffChannel, locale } }, sending, row) =>
    post({ staffChannel, shown: roundWaits(sending.translations.for(locale)) }, sending, row),
});

export const mentorNote = deliveryKind({
  name: kindNames.mentorNote,
  async load(tx, _row, community) {
    const { settings } = community;
    const asked = await mentors.inState(tx, ['applied']);
    const unchecked = await mentors.unchecked(tx, after(community.now(), -mentorsChecked));
    return settings && asked.length + unchecked.length > 0 ? settings : undefined;
  },
  send: ({ staffChannel, locale }, sending, row) =>
    post({ staffChannel, shown: mentorsWait(sending.translations.for(locale)) }, sending, row),
});
