/** What is sealed of a further message, and keeping it with its case. */
import { z } from 'zod';
import * as caseMessages from '#db/escalation/case-messages.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { keptMessage, reporterHashes } from '../draft.ts';
import type { KeptMessage } from '../draft.ts';

export const furtherContent = z.object({
  /** Undefined where nothing but words was added. */
  message: keptMessage.optional(),
  words: z.string(),
});
export type FurtherContent = z.infer<typeof furtherContent>;

/** Keeps a further message with its case. */
export async function keepFurther(
  tx: GuildTx,
  community: Community,
  {
    ref,
    case: caseRef,
    reporter,
    content,
  }: { ref: Ref; case: Ref; reporter: string; content: FurtherContent },
): Promise<void> {
  const key = await community.vault.cases.get(tx, caseRef);
  await caseMessages.add(tx, key, {
    ref,
    case: caseRef,
    reporterHash: reporterHashes(community, reporter)[0] ?? '',
    content: JSON.stringify(content),
    now: community.now(),
  });
}

/** The message that was pointed at, kept late: the form was sent before it could be. */
export async function fillFurther(
  tx: GuildTx,
  community: Community,
  { ref, case: caseRef, message }: { ref: Ref; case: Ref; message: KeptMessage },
): Promise<void> {
  const key = await community.vault.cases.get(tx, caseRef);
  const kept = await caseMessages.contentOf(tx, key, ref);
  const content = kept && furtherContent.parse(JSON.parse(kept));
  if (content && !content.message?.seen)
    await caseMessages.replace(tx, key, ref, JSON.stringify({ ...content, message }));
}

/** @param file - as JSON */
export async function keepFurtherFile(
  tx: GuildTx,
  community: Community,
  { ref, case: caseRef, position }: { ref: Ref; case: Ref; position: number },
  file: string,
): Promise<void> {
  const key = await community.vault.cases.get(tx, caseRef);
  await caseMessages.keepFile(tx, key, ref, { position, content: file });
}
