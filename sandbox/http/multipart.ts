/** Reads a form with files: `payload_json` is the body, everything else a file. Limits: reference, "Uploading Files". */
import type { FastifyRequest } from 'fastify';
import type { UploadedFile } from '../state/files.ts';
import { refusal } from './errors.ts';

const mib = 1024 * 1024;
export const largestFile = 10 * mib;
export const largestRequest = 25 * mib;

/** @throws ApiError 50045 for one file beyond its size, 40005 for too much altogether */
export async function readMultipart(
  request: FastifyRequest,
): Promise<{ body: unknown; files: readonly UploadedFile[] }> {
  let body: unknown = {};
  let total = 0;
  const files: UploadedFile[] = [];
  for await (const part of request.parts({
    limits: { fileSize: largestRequest, fieldSize: largestRequest },
  })) {
    if (part.type === 'file') {
      const data = await part.toBuffer();
      total += data.length;
      const index = /^files\[(\d+)\]$/.exec(part.fieldname)?.[1];
      files.push({
        name: part.filename,
        contentType: part.mimetype,
        data,
        index: index === undefined ? undefined : Number(index),
      });
    } else if (part.fieldname === 'payload_json') body = parseJson(String(part.value));
  }
  // Only once all has come in: who is refused in the middle of an upload sees a broken line instead of the reason.
  if (total > largestRequest) throw refusal('tooLarge');
  if (files.some((file) => file.data.length > largestFile)) throw refusal('fileTooLarge');
  return { body, files };
}

/** @throws ApiError 50109 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('invalidJson');
  }
}
