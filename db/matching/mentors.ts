/** Mentors: who asked to be one, and who is. */
import { and, asc, eq, inArray, lt, or, isNull } from 'drizzle-orm';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { MentorState } from '#src/matching/states.ts';
import type { GuildTx } from '../database.ts';
import type { Sealed } from '../encryption/seal.ts';
import { matchMentors } from '../schema/matching.ts';

export interface Mentor {
  readonly user: string;
  readonly ref: Ref;
  readonly state: MentorState;
  readonly capacity: number;
  readonly words: Sealed | null;
  readonly restsUntil: Date | null;
  readonly appliedAt: Date;
  readonly checkedAt: Date | null;
}

const columns = {
  user: matchMentors.userId,
  ref: matchMentors.ref,
  state: matchMentors.state,
  capacity: matchMentors.capacity,
  words: matchMentors.words,
  restsUntil: matchMentors.restsUntil,
  appliedAt: matchMentors.appliedAt,
  checkedAt: matchMentors.checkedAt,
};

export async function find(tx: GuildTx, user: string): Promise<Mentor | undefined> {
  const [row] = await tx.db
    .select(columns)
    .from(matchMentors)
    .where(and(eq(matchMentors.guildId, tx.guild), eq(matchMentors.userId, user)));
  return row;
}

export async function byRef(tx: GuildTx, ref: Ref): Promise<Mentor | undefined> {
  const [row] = await tx.db
    .select(columns)
    .from(matchMentors)
    .where(and(eq(matchMentors.guildId, tx.guild), eq(matchMentors.ref, ref)));
  return row;
}

/** Asks to be one; who was one, or asked before, asks anew. */
export async function apply(
  tx: GuildTx,
  { user, capacity, words, now }: { user: string; capacity: number; words: Sealed | null; now: Date },
): Promise<Ref> {
  const ref = newRef();
  await tx.db
    .insert(matchMentors)
    .values({ guildId: tx.guild, userId: user, ref, state: 'applied', capacity, words, appliedAt: now })
    .onConflictDoUpdate({
      target: [matchMentors.guildId, matchMentors.userId],
      set: { ref, state: 'applied', capacity, words, appliedAt: now },
    });
  return ref;
}

export async function change(
  tx: GuildTx,
  ref: Ref,
  changed: Partial<Pick<Mentor, 'state' | 'capacity' | 'restsUntil' | 'checkedAt' | 'words'>>,
): Promise<void> {
  await tx.db
    .update(matchMentors)
    .set(changed)
    .where(and(eq(matchMentors.guildId, tx.guild), eq(matchMentors.ref, ref)));
}

/** In the order in which they asked. */
export async function inState(tx: GuildTx, states: readonly MentorState[]): Promise<Mentor[]> {
  return tx.db
    .select(columns)
    .from(matchMentors)
    .where(and(eq(matchMentors.guildId, tx.guild), inArray(matchMentors.state, [...states])))
    .orderBy(asc(matchMentors.appliedAt));
}

/** Those whom no lead has asked since a moment how it is for them. */
export async function unchecked(tx: GuildTx, since: Date): Promise<Mentor[]> {
  return tx.db
    .select(columns)
    .from(matchMentors)
    .where(
      and(
        eq(matchMentors.guildId, tx.guild),
        eq(matchMentors.state, 'approved'),
        or(isNull(matchMentors.checkedAt), lt(matchMentors.checkedAt, since)),
      ),
    );
}
