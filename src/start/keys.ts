/** The operator's key: given, or made once and kept beside the embedded database. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newOperatorKey } from '#db/encryption/keyring.ts';

export interface OperatorKey {
  readonly key: string;
  /** The file in which it was found or made; undefined where it was given. */
  readonly file: string | undefined;
}

/** Without it nothing that is sealed can ever be read again, so what is made is written before anything is sealed. */
export async function operatorKey(given: string | undefined, dataDir: string): Promise<OperatorKey> {
  if (given !== undefined) return { key: given, file: undefined };
  const file = join(dataDir, 'operator-key');
  // `wx`: of two starts at once, one writes and both read.
  await writeFile(file, `${newOperatorKey()}\n`, { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  return { key: (await readFile(file, 'utf8')).trim(), file };
}
