/** One Kindred a data folder: whoever runs holds a lock in the database, which falls with its connection, however that ends. */
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { seconds } from '#src/platform/durations.ts';
import { DatabaseUnusable } from '../unusable.ts';

const holdLock = 5_710_474;

/** A process that was just killed still holds the lock until its server has noticed. */
const patience = seconds(1);

/** @returns false where another Kindred runs on the folder. */
export async function holdAlone(client: pg.Client): Promise<boolean> {
  for (const deadline = Date.now() + patience; ; await pause(20)) {
    const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [
      holdLock,
    ]);
    if (rows[0]?.held) return true;
    if (Date.now() >= deadline) return false;
  }
}

export function heldByAnother(dataDir: string): DatabaseUnusable {
  return new DatabaseUnusable(
    'DATA_DIR',
    `Kindred is already running on ${dataDir}. Stop it first, or set DATA_DIR to another folder for a second one.`,
  );
}
