/** The bytes of attachments: in memory, and in the journal's folder where there is one. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIAttachment } from 'discord-api-types/v10';
import type { AttachmentInput } from '../limits/messages.ts';
import type { World } from './world.ts';

export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly data: Buffer;
}

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
  description?: string,
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
    ...(description === undefined ? {} : { description }),
  };
}

/** The same for all files of a request; `described` matches them by the index that clients give as `id`. */
export function attachAll(
  world: World,
  shelf: FileShelf,
  channelId: string,
  files: readonly UploadedFile[],
  described: readonly AttachmentInput[] = [],
): APIAttachment[] {
  return files.map((file, index) => {
    const about = described.find((one) => one.id === String(index));
    return attach(
      world,
      shelf,
      channelId,
      { ...file, name: about?.filename ?? file.name },
      about?.description,
    );
  });
}
