/** Whom somebody is not to be matched with, by keyed hashes of both. */
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { ApartReason } from '#src/matching/states.ts';
import type { GuildTx } from '../database.ts';
import type { Sealed } from '../encryption/seal.ts';
import { matchApart } from '../schema/matching.ts';

export interface ApartRow {
  readonly ref: Ref;
  readonly memberHash: string;
  readonly reason: ApartReason;
  readonly other: Sealed;
  readonly createdAt: Date;
  readonly until: Date | null;
}

export interface NewApart extends Omit<ApartRow, 'until'> {
  readonly pairHash: string;
  readonly until: Date | undefined;
}

export const newApartRef = newRef;

const columns = {
  ref: matchApart.ref,
  memberHash: matchApart.memberHash,
  reason: matchApart.reason,
  other: matchApart.other,
  createdAt: matchApart.createdAt,
  until: matchApart.until,
};

/** Asking twice is asking once; what is over at a time is then over later. */
export async function add(tx: GuildTx, row: NewApart): Promise<void> {
  const { ref, other, createdAt, until } = row;
  await tx.db
    .insert(matchApart)
    .values({ guildId: tx.guild, ...row })
    .onConflictDoUpdate({
      target: [matchApart.guildId, matchApart.memberHash, matchApart.pairHash, matchApart.reason],
      set: { ref, other, createdAt, until: until ?? null },
    });
}

/** All that count now, of these people. */
export async function of(tx: GuildTx, memberHashes: readonly string[], now: Date): Promise<ApartRow[]> {
  return tx.db
    .select(columns)
    .from(matchApart)
    .where(
      and(
        eq(matchApart.guildId, tx.guild),
        inArray(matchApart.memberHash, [...memberHashes]),
        or(isNull(matchApart.until), gt(matchApart.until, now)),
      ),
    )
    .orderBy(matchApart.createdAt);
}

/** All of the community that count now. */
export async function all(tx: GuildTx, now: Date): Promise<ApartRow[]> {
  return tx.db
    .select(columns)
    .from(matchApart)
    .where(and(eq(matchApart.guildId, tx.guild), or(isNull(matchApart.until), gt(matchApart.until, now))));
}

/** Takes back what somebody asked for. @returns whether there was any */
export async function takeBack(tx: GuildTx, memberHashes: readonly string[], ref: Ref): Promise<boolean> {
  const gone = await tx.db
    .delete(matchApart)
    .where(
      and(
        eq(matchApart.guildId, tx.guild),
        inArray(matchApart.memberHash, [...memberHashes]),
        eq(matchApart.ref, ref),
        eq(matchApart.reason, 'asked'),
      ),
    )
    .returning({ ref: matchApart.ref });
  return gone.length > 0;
}

/** @param reason - undefined: whatever the reason */
export async function forget(
  tx: GuildTx,
  memberHashes: readonly string[],
  reason?: ApartReason,
): Promise<void> {
  await tx.db
    .delete(matchApart)
    .where(
      and(
        eq(matchApart.guildId, tx.guild),
        inArray(matchApart.memberHash, [...memberHashes]),
        reason && eq(matchApart.reason, reason),
      ),
    );
}

export async function forgetOver(tx: GuildTx, now: Date): Promise<void> {
  await tx.db.delete(matchApart).where(and(eq(matchApart.guildId, tx.guild), lte(matchApart.until, now)));
}
