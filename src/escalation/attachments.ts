/** What somebody attached, as it is kept. What cannot be fetched takes nothing else along. */
import type { AttachmentTarget } from '#src/platform/discord/target.ts';
import { seconds } from '#src/platform/durations.ts';
import type { KeptFile } from './draft.ts';

/** Discord's usual limit for one file; a larger one is not kept, and moderators are told so. In bytes. */
const largestFile = 10 * 1024 * 1024;
const downloadWithin = seconds(20);

/** @returns undefined where it is too large, or Discord does not give it */
export async function fetchFile(
  attachment: AttachmentTarget,
  position: number,
): Promise<KeptFile | undefined> {
  const data = await download(attachment);
  return data && { name: fileName(attachment, position), data: data.toString('base64') };
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
