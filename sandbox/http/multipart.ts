/** Reads a form with files: `payload_json` is the body, everything else a file. Limits: reference, "Uploading Files". */
import type { FastifyRequest } from 'fastify';
import type { UploadedFile } from '../state/files.ts';
import { refusal } from './errors.ts';

const mib = 1024 * 1024;
export const largestFile = 10 * mib;
export const largestRequest = 25 * mib;

export async function readMultipart(
  request: FastifyRequest,
): Promise<{ body: unknown; files: readonly UploadedFile[] }> {
  let body: unknown = {};
  const files: UploadedFile[] = [];
  for await (const part of request.parts({ limits: { fileSize: largestRequest, files: 11 } })) {
    if (part.type === 'file') {
      const data = await part.toBuffer();
      if (data.length > largestFile) throw refusal('fileTooLarge');
      files.push({ name: part.filename, contentType: part.mimetype, data });
    } else if (part.fieldname === 'payload_json') body = parseJson(String(part.value));
  }
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
