/** Shows a note: in its message where that is one of ours, else as a message of its own beneath. */
import * as notes from '#db/sharing/notes.ts';
import type { NoteRow } from '#db/sharing/notes.ts';
import * as posts from '#db/sharing/posts.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import type { Ref } from '#src/platform/ref.ts';
import { noteShown } from '../messages/asking.ts';
import { sendAgain } from '../writing/send-again.ts';
import { openNote } from './content.ts';

export async function showNote(
  tx: GuildTx,
  community: Community,
  { ref, messageId }: Pick<NoteRow, 'ref' | 'messageId'>,
): Promise<void> {
  const stands = await posts.byMessage(tx, messageId);
  const post = stands && (await posts.lock(tx, stands.ref));
  if (!post) return deliver(tx, community, noteDelivery(ref));
  await notes.markShown(tx, ref);
  // A change under a group's name that waits still waits, and the note with it: both stand in one message.
  await sendAgain(tx, community, post, post.dueAt ?? community.now());
}

export const note = deliveryKind({
  name: 'sharing.note',
  async load(tx, row, community) {
    const found = await notes.find(tx, row.subject);
    if (!found || found.shown || !community.settings) return undefined;
    const { channelId: channel, messageId: message } = found;
    const said = await openNote(tx, community, found);
    return { at: { guild: community.guild, channel, message }, said, locale: community.settings.locale };
  },
  async send({ at, said, locale }, { discord, translations, repeated, firstTriedAt, bot }, row) {
    const says = noteShown(said, at, translations.for(locale));
    const { channel } = at;
    if (repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, says }))) return;
    await discord.createMessage(channel, says, nonceOf(row.ref));
  },
  record: (tx, _sent, _view, row) => notes.markShown(tx, row.subject),
});

const noteDelivery = (ref: Ref): Wanted => ({
  kind: note,
  subject: ref,
  target: `note:${ref}`,
  priority: 4,
});
