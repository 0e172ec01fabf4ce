/** A member's check-in as it is kept, opened with their own key. */
import * as stored from '#db/checkins/own.ts';
import type { CheckinRow } from '#db/checkins/own.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import type { Sealed } from '#db/encryption/seal.ts';
import type { Community } from '#src/platform/community.ts';
import { nextOccurrence, rarer } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import { careShape, wishesShape } from './wishes.ts';
import type { Care, Wishes } from './wishes.ts';

export interface OwnCheckin {
  readonly row: CheckinRow;
  readonly wishes: Wishes;
  readonly care: Care;
}

type Column = 'wishes' | 'care';

const placeOf = (tx: GuildTx, user: string, column: Column) => ({
  guild: tx.guild,
  table: 'checkins',
  column,
  row: user,
});

export async function sealOwn(
  tx: GuildTx,
  community: Community,
  user: string,
  column: Column,
  value: Wishes | Care,
): Promise<Sealed> {
  const key = await community.vault.members.get(tx, user);
  return seal(key, JSON.stringify(value), placeOf(tx, user, column));
}

async function open(
  tx: GuildTx,
  community: Community,
  row: CheckinRow | undefined,
): Promise<OwnCheckin | undefined> {
  const key = row && (await community.vault.members.find(tx, row.userId));
  if (!key) return undefined;
  const read = (sealed: Sealed, column: Column): unknown =>
    JSON.parse(unseal(key, sealed, placeOf(tx, row.userId, column)));
  return {
    row,
    wishes: wishesShape.parse(read(row.wishes, 'wishes')),
    care: row.care === null ? {} : careShape.parse(read(row.care, 'care')),
  };
}

/** Also where it was stopped: what is kept of it. Undefined where somebody never had one. */
export async function keptCheckin(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<OwnCheckin | undefined> {
  return open(tx, community, await stored.find(tx, user));
}

/** As `keptCheckin`, and nobody else changes it before the transaction ends. */
export async function lockKept(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<OwnCheckin | undefined> {
  return open(tx, community, await stored.lock(tx, user));
}

const unlessStopped = (own: OwnCheckin | undefined): OwnCheckin | undefined =>
  own?.wishes.stopped ? undefined : own;

/** Undefined where somebody has none, or stopped it. */
export async function ownCheckin(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<OwnCheckin | undefined> {
  return unlessStopped(await keptCheckin(tx, community, user));
}

/** As `ownCheckin`, and nobody else changes it before the transaction ends. */
export async function lockCheckin(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<OwnCheckin | undefined> {
  return unlessStopped(await lockKept(tx, community, user));
}

/** What the next time depends on. */
type Timing = Pick<CheckinRow, keyof Schedule | 'state' | 'flare' | 'away' | 'rarer'>;

/** When a check-in is due next, by its own rule; null while nothing may be asked. */
export function dueNext(row: Timing, after: Date): Date | null {
  if (row.state !== 'running' || row.flare || row.away) return null;
  return nextOccurrence(rarer(row, row.rarer), after).at;
}
