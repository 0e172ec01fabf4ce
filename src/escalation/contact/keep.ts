/** Keeps what somebody wrote to the bot, until they say whether it is sent. Nothing of it is read, searched or sent on before. */
import type { Community } from '#src/platform/community.ts';
import { memberRecord } from '#src/members/index.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { MessageTarget } from '#src/platform/discord/target.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import * as reports from '#db/escalation/reports.ts';
import { addEvidenceFile } from '../evidence.ts';
import { fetchFile } from '../attachments.ts';
import { lockDraft, saveDraftFile } from '../draft.ts';
import { saidLocale } from '../said-locale.ts';
import { lockWriter, readContact, saveContact, waitingOf } from './draft.ts';
import { promptDelivery } from './prompt.ts';

/** As much as moderators read in one piece, in characters. */
const longest = 4000;
const mostMessages = 20;
/** As many as Discord lets a message carry. */
const mostFiles = 10;

/**
 * Adds a message to what waits, or begins it.
 * @param communities - how many they can send it to
 * @returns the draft that it is in now; undefined where it was in one already, or does not fit any more
 */
export async function keepDirectMessage(
  community: Community,
  { author: user, ...said }: MessageTarget,
  communities: number,
): Promise<Ref | undefined> {
  return community.transaction(async (tx) => {
    await lockWriter(tx, community, user);
    const waiting = await waitingOf(tx, community, user);
    const before = waiting?.content;
    if (before?.messages.includes(said.id) || before?.full) return undefined;
    const draft = waiting?.ref ?? newRef();
    const words = [before?.words ?? '', said.content].filter((part) => part !== '').join('\n');
    const fits = words.length <= longest && (before?.messages.length ?? 0) < mostMessages;
    const known = before?.locale ?? (await memberRecord(tx, community, user))?.locale;
    const locale = known ?? (await saidLocale(tx, community, user));
    await saveContact(tx, community, draft, {
      user,
      locale,
      channel: said.channel,
      words: fits ? words : (before?.words ?? said.content.slice(0, longest)),
      messages: fits || !before ? [...(before?.messages ?? []), said.id] : before.messages,
      full: !fits,
      communities,
      prompt: before?.prompt,
      unreached: before?.unreached,
    });
    await deliver(tx, community, promptDelivery(draft));
    return fits ? draft : undefined;
  });
}

/** Keeps what is attached to a message, with its draft, or with the case that was made of it meanwhile. */
export async function keepDirectFiles(
  community: Community,
  ref: Ref,
  { id, attachments }: Pick<MessageTarget, 'id' | 'attachments'>,
): Promise<void> {
  for (const [index, attachment] of attachments.entries()) {
    const file = await fetchFile(attachment, index);
    if (file)
      await community.transaction(async (tx) => {
        await lockDraft(tx, ref);
        const content = await readContact(tx, community, ref);
        const message = content?.messages.indexOf(id) ?? -1;
        const sent = await reports.caseOf(tx, ref);
        if (message >= 0) await saveDraftFile(tx, community, ref, message * mostFiles + index, file);
        else if (sent) await addEvidenceFile(tx, community, sent, JSON.stringify(file));
      });
  }
}
