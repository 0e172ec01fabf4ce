/** Keeps what somebody pointed at while they fill in the form: what they send no longer carries it. */
import type { Community } from '#src/platform/community.ts';
import type { AttachmentTarget, MessageTarget } from '#src/platform/discord/target.ts';
import { seconds } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { messageSeen, saveDraft, saveDraftFile } from './draft.ts';

/** Discord's usual limit for one file; a larger one is not kept, and moderators are told so. In bytes. */
const largestFile = 10 * 1024 * 1024;
const downloadWithin = seconds(20);

export interface Begun {
  readonly ref: Ref;
  readonly reporter: string;
  readonly target: MessageTarget;
}

/** Stores the message first and its attachments after it, each by itself: what cannot be fetched takes nothing else along. */
export async function keepDraft(community: Community, { ref, reporter, target }: Begun): Promise<void> {
  await community.transaction((tx) =>
    saveDraft(tx, community, { ref, reporter, draft: { message: messageSeen(target) } }),
  );
  for (const [position, attachment] of target.attachments.entries()) {
    const data = await download(attachment);
    if (data) {
      const file = { name: fileName(attachment, position), data: data.toString('base64') };
      await community.transaction((tx) => saveDraftFile(tx, community, ref, position, file));
    }
  }
}

/** Unlike all others of its message, and of characters that Discord leaves as they are. */
function fileName({ name }: AttachmentTarget, position: number): string {
  return `${position + 1}-${name.replace(/[^\w.-]+/g, '_').slice(-80)}`;
}

async function download({ url, size }: AttachmentTarget): Promise<Buffer | undefined> {
  if (size > largestFile) return undefined;
  const answer = await fetch(url, { signal: AbortSignal.timeout(downloadWithin) }).catch(() => undefined);
  if (!answer?.ok) return undefined;
  const data = await answer.arrayBuffer().catch(() => undefined);
  return data && data.byteLength <= largestFile ? Buffer.from(data) : undefined;
}
