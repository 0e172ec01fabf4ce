/** The bytes of attachments: in memory, and in the journal's folder where there is one. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIAttachment } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import type { AttachmentInput } from '../limits/messages.ts';
import { unknownAttachment } from '../limits/messages.ts';
import type { World } from './world.ts';

export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
  /** The number behind `files[n]`, by which the body describes it; without one, its place. */
  readonly index?: number | undefined;
}

/** Source: topics/opcodes-and-status-codes, 30015. */
const mostAttachments = 10;

export class FileShelf {
  readonly #memory = new Map<string, Buffer>();
  readonly #folder: string | undefined;

  constructor(folder: string | undefined) {
    this.#folder = folder;
    if (folder) mkdirSync(folder, { recursive: true });
  }

  put(id: string, data: Buffer): void {
    if (this.#folder) writeFileSync(join(this.#folder, id), data);
    else this.#memory.set(id, data);
  }

  get(id: string): Buffer | undefined {
    if (!this.#folder) return this.#memory.get(id);
    if (!/^\d+$/.test(id)) return undefined;
    try {
      return readFileSync(join(this.#folder, id));
    } catch {
      return undefined;
    }
  }
}

/** Keeps a file and says where it can be had. */
export function attach(
  world: World,
  shelf: FileShelf,
  channelId: string,
  file: UploadedFile,
  about?: Pick<AttachmentInput, 'description' | 'duration' | 'waveform'>,
): APIAttachment {
  const id = world.ids.next();
  shelf.put(id, file.data);
  const url = `${world.origin()}/attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`;
  return {
    id,
    filename: file.name,
    size: file.data.length,
    url,
    proxy_url: url,
    content_type: file.contentType,
    ...(about?.description === undefined ? {} : { description: about.description }),
    ...(about?.duration === undefined ? {} : { duration_secs: about.duration }),
    ...(about?.waveform === undefined ? {} : { waveform: about.waveform }),
  };
}

/**
 * The same for all files of a request; `described` matches them by the number that clients give as `id`.
 * @throws ApiError 30015 for more than ten, `present` ones counted, 50035 for a description without its file
 */
export function attachAll(
  world: World,
  shelf: FileShelf,
  channelId: string,
  files: readonly UploadedFile[],
  described: readonly AttachmentInput[] = [],
  present = 0,
): APIAttachment[] {
  if (files.length + present > mostAttachments) throw refusal('tooManyAttachments');
  const numbers = new Set(files.map(numberOf));
  for (const [index, { id }] of described.entries())
    if (!numbers.has(id) && id.length <= 10) throw unknownAttachment(index);
  return files.map((file, index) => {
    const about = described.find((one) => one.id === numberOf(file, index));
    return attach(world, shelf, channelId, { ...file, name: about?.filename ?? file.name }, about);
  });
}

function numberOf(file: UploadedFile, place: number): string {
  return String(file.index ?? place);
}
