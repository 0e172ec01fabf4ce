/** A report that somebody has begun: what or whom they pointed at, and what they wrote if it could not be sent. Sealed, and gone after an hour. */
import { z } from 'zod';
import * as drafts from '#db/escalation/drafts.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { MessageFile } from '#src/platform/discord/message.ts';
import type { MessageTarget } from '#src/platform/discord/target.ts';
import { after, hours } from '#src/platform/durations.ts';
import { refPattern } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { noticeChoices, reportKinds } from './types.ts';

/** The reported message as it was when somebody pointed at it. */
export const keptMessage = z.object({
  id: z.string(),
  channel: z.string(),
  /**
   * Where it is no message that somebody pointed at: a conversation, nothing but what the reporter wrote, what was written to the
   * bot in direct messages; or a message in which Discord found words that it was told to look for, which another rule may have
   * blocked: then it has no id.
   */
  about: z.enum(['conversation', 'words', 'direct', 'noticed', 'blocked']).optional(),
  /** Undefined where only the link is known. */
  seen: z
    .object({
      /** Undefined where it stands under a name that is not to be opened. */
      author: z.string().optional(),
      as: z.string().optional(),
      content: z.string(),
      sentAt: z.iso.datetime(),
      files: z.number(),
    })
    .optional(),
});
export type KeptMessage = z.infer<typeof keptMessage>;

/** Somebody who asked for themselves that a moderator reaches out, at that moment or by a yes that they gave in calm. */
export const keptPerson = z.object({
  person: z.string(),
  agreedBefore: z.boolean(),
  /** They took back what led to it: it was a slip of the thumb. */
  slip: z.literal(true).optional(),
  /** They said that they do not feel safe. */
  unsafe: z.literal(true).optional(),
  /** They are written to by direct message: they asked there, or said so on the server. */
  directly: z.enum(['there', 'chosen']).optional(),
});
export type KeptPerson = z.infer<typeof keptPerson>;

/** What a case is about. */
export const keptSubject = z.union([keptPerson, keptMessage]);
export type KeptSubject = z.infer<typeof keptSubject>;

/** In place of a reason: it belongs to a report that they sent before. */
export const addKind = 'add';

/** What somebody chose and wrote in the form. */
export const reportAnswers = z.object({
  kind: z.enum([...reportKinds, addKind]),
  words: z.string().trim().max(1000).default(''),
  notice: z.enum(noticeChoices),
  /** Whether moderators may know who it was. */
  known: z.preprocess((given) => given === true || given === 'known', z.boolean()),
  /** Whom it is about, where the form had to ask. */
  person: z.preprocess((given) => (given === '' ? undefined : given), z.string().optional()),
});
export type ReportAnswers = z.infer<typeof reportAnswers>;

const draftContent = z.object({
  message: keptMessage.optional(),
  /** The Discord id of the person that it is about, where that was said by itself. */
  person: z.string().optional(),
  /** The Discord id of whoever wrote the message under another name: for keeping them away from the case, and for two who open it. */
  hidden: z.string().optional(),
  /** What they pointed at, or whom it is about, is known no more or could not be read: the form asks who it is. */
  lost: z.literal(true).optional(),
  answers: reportAnswers.optional(),
});
export type Draft = z.infer<typeof draftContent>;

/** An attachment as it is kept: its bytes in base64. */
export const keptFile = z.object({ name: z.string(), data: z.base64() });
export type KeptFile = z.infer<typeof keptFile>;

/** An attachment as a moderator gets it. @param kept - as JSON */
export function openFile(kept: string): MessageFile {
  const { name, data } = keptFile.parse(JSON.parse(kept));
  return { name, data: Buffer.from(data, 'base64') };
}

const keptFor = hours(1);

/** Who somebody is to the limits on reporting: a keyed hash, apart from every other hash of them. */
export function reporterHashes(community: Community, user: string): readonly string[] {
  return community.keyring.blindIndexes('reporter', community.guild, user);
}

function newestReporterHash(community: Community, user: string): string {
  return community.keyring.blindIndex('reporter', community.guild, user);
}

export function messageSeen(target: MessageTarget): KeptMessage {
  const { id, channel, author, as, content, sentAt, attachments } = target;
  const said = { content, sentAt: sentAt.toISOString(), files: attachments.length };
  return { id, channel, seen: as === undefined ? { author, ...said } : { as, ...said } };
}

/** The form can be sent before its message was kept. From here to the end of the transaction, one of the two waits. */
export async function lockDraft(tx: GuildTx, ref: Ref): Promise<void> {
  await drafts.lock(tx, ref);
}

/** Keeps a draft, or what has become of it, for an hour from now. */
export async function saveDraft(
  tx: GuildTx,
  community: Community,
  { ref, reporter, draft }: { ref: Ref; reporter: string; draft: Draft },
): Promise<void> {
  if (!refPattern.test(ref)) throw new RangeError('a draft is kept under a reference');
  const key = await community.vault.cases.get(tx, ref);
  const now = community.now();
  const content = JSON.stringify(draft);
  await drafts.save(tx, key, {
    ref,
    content,
    reporterHash: newestReporterHash(community, reporter),
    now,
    expiresAt: after(now, keptFor),
  });
}

export async function readDraft(tx: GuildTx, community: Community, ref: Ref): Promise<Draft | undefined> {
  const key = await community.vault.cases.find(tx, ref);
  const stored = key && (await drafts.read(tx, key, ref, community.now()));
  return stored && draftContent.parse(JSON.parse(stored.content));
}

export async function saveDraftFile(
  tx: GuildTx,
  community: Community,
  ref: Ref,
  position: number,
  file: KeptFile,
): Promise<void> {
  const key = await community.vault.cases.find(tx, ref);
  if (key) await drafts.addFile(tx, key, ref, { position, content: JSON.stringify(file) });
}

export async function readDraftFiles(
  tx: GuildTx,
  community: Community,
  ref: Ref,
): Promise<readonly string[]> {
  const key = await community.vault.cases.find(tx, ref);
  return key ? drafts.files(tx, key, ref) : [];
}

/** Deletes a draft and destroys its key: nothing can read it any more, wherever a copy may lie. */
export async function forgetDraft(tx: GuildTx, community: Community, ref: Ref): Promise<void> {
  await drafts.remove(tx, ref);
  await community.vault.cases.destroy(tx, ref);
}
