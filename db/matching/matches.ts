/** Matches, and who is in them. */
import { and, asc, count, eq, inArray, isNull, lt, lte, ne } from 'drizzle-orm';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Match, MatchPart, MatchState, TalkPlace } from '#src/matching/states.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import type { Sealed } from '../encryption/seal.ts';
import { matches, matchPeople } from '../schema/matches.ts';

const columns = {
  ref: matches.ref,
  proposal: matches.proposalRef,
  state: matches.state,
  medium: matches.medium,
  thread: matches.threadId,
  round: matches.round,
  createdAt: matches.createdAt,
  openedAt: matches.openedAt,
  endedAt: matches.endedAt,
  asked: matches.asked,
};

export interface MatchRow extends Match {
  /** How often its people have been asked how it is going. */
  readonly asked: number;
}

type Stored = Omit<MatchRow, 'thread' | 'openedAt' | 'endedAt'> & {
  readonly thread: string | null;
  readonly openedAt: Date | null;
  readonly endedAt: Date | null;
};

function toMatch({ thread, openedAt, endedAt, ...match }: Stored): MatchRow {
  return {
    ...match,
    thread: thread ?? undefined,
    openedAt: openedAt ?? undefined,
    endedAt: endedAt ?? undefined,
  };
}

export interface Person {
  readonly ref: Ref;
  readonly match: Ref;
  readonly user: string;
  readonly part: MatchPart;
  readonly feeling: Sealed | null;
  readonly leftAt: Date | null;
}

const personColumns = {
  ref: matchPeople.ref,
  match: matchPeople.matchRef,
  user: matchPeople.userId,
  part: matchPeople.part,
  feeling: matchPeople.feeling,
  leftAt: matchPeople.leftAt,
};

export interface NewMatch extends Pick<Match, 'proposal' | 'createdAt'> {
  readonly medium: TalkPlace;
  readonly people: readonly Pick<Person, 'user' | 'part'>[];
}

/** @returns undefined where one came of that proposal already */
export async function add(tx: GuildTx, { people, proposal, ...match }: NewMatch): Promise<Ref | undefined> {
  const [made] = await tx.db
    .insert(matches)
    .values({ guildId: tx.guild, ref: newRef(), proposalRef: proposal, ...match })
    .onConflictDoNothing()
    .returning({ ref: matches.ref });
  if (!made) return undefined;
  await tx.db.insert(matchPeople).values(
    people.map(({ user, part }) => ({
      guildId: tx.guild,
      ref: newRef(),
      matchRef: made.ref,
      userId: user,
      part,
    })),
  );
  return made.ref;
}

const one = (tx: GuildTx, ref: Ref) => and(eq(matches.guildId, tx.guild), eq(matches.ref, ref));

export async function find(tx: GuildTx, ref: Ref): Promise<MatchRow | undefined> {
  const [row] = await tx.db.select(columns).from(matches).where(one(tx, ref));
  return row && toMatch(row);
}

export async function peopleOf(tx: GuildTx, match: Ref): Promise<Person[]> {
  return tx.db
    .select(personColumns)
    .from(matchPeople)
    .where(and(eq(matchPeople.guildId, tx.guild), eq(matchPeople.matchRef, match)))
    .orderBy(matchPeople.ref);
}

export interface OwnMatch extends MatchRow {
  readonly own: Person;
}

/** What somebody is or was in, oldest first. */
export async function allOf(tx: GuildTx, user: string): Promise<OwnMatch[]> {
  const rows = await tx.db
    .select({ ...columns, own: personColumns })
    .from(matchPeople)
    .innerJoin(matches, and(eq(matches.guildId, matchPeople.guildId), eq(matches.ref, matchPeople.matchRef)))
    .where(and(eq(matchPeople.guildId, tx.guild), eq(matchPeople.userId, user)))
    .orderBy(asc(matches.createdAt));
  return rows.map(({ own, ...match }) => ({ ...toMatch(match), own }));
}

/** Goes on from one state to another, once. @returns whether it did */
export async function change(
  tx: GuildTx,
  ref: Ref,
  {
    from,
    ...changed
  }: { from: readonly MatchState[] } & Partial<{
    state: MatchState;
    threadId: string | null;
    round: number;
    openedAt: Date;
    endedAt: Date;
    asked: number;
    askAt: Date | null;
  }>,
): Promise<boolean> {
  const done = await tx.db
    .update(matches)
    .set(changed)
    .where(and(one(tx, ref), inArray(matches.state, [...from])))
    .returning({ ref: matches.ref });
  return done.length > 0;
}

/** How many wait for a thread and came before this one. */
export async function waitingBefore(tx: GuildTx, { createdAt }: Pick<Match, 'createdAt'>): Promise<number> {
  const [row] = await tx.db
    .select({ count: count() })
    .from(matches)
    .where(
      and(
        eq(matches.guildId, tx.guild),
        eq(matches.state, 'waiting'),
        eq(matches.medium, 'thread'),
        lt(matches.createdAt, createdAt),
      ),
    );
  return row?.count ?? 0;
}

export async function feel(tx: GuildTx, person: Ref, feeling: Sealed): Promise<void> {
  await tx.db
    .update(matchPeople)
    .set({ feeling })
    .where(and(eq(matchPeople.guildId, tx.guild), eq(matchPeople.ref, person)));
}

export async function leave(tx: GuildTx, person: Ref, now: Date): Promise<void> {
  await tx.db
    .update(matchPeople)
    .set({ leftAt: now })
    .where(and(eq(matchPeople.guildId, tx.guild), eq(matchPeople.ref, person), isNull(matchPeople.leftAt)));
}

/** Deletes every trace of somebody; what they were in stays for the others until it is forgotten. */
export async function removePerson(tx: GuildTx, user: string): Promise<void> {
  await tx.db.delete(matchPeople).where(and(eq(matchPeople.guildId, tx.guild), eq(matchPeople.userId, user)));
}

/** Everybody who is in something that has not ended, once for each. */
export async function running(tx: GuildTx): Promise<{ user: string; part: MatchPart }[]> {
  return tx.db
    .select({ user: matchPeople.userId, part: matchPeople.part })
    .from(matchPeople)
    .innerJoin(matches, and(eq(matches.guildId, matchPeople.guildId), eq(matches.ref, matchPeople.matchRef)))
    .where(and(eq(matchPeople.guildId, tx.guild), ne(matches.state, 'ended'), isNull(matchPeople.leftAt)));
}

/** Those whose people are to be asked how it is going, over all communities. */
export async function toAsk(tx: SystemTx, now: Date, limit: number): Promise<{ guild: string; ref: Ref }[]> {
  return tx.db
    .select({ guild: matches.guildId, ref: matches.ref })
    .from(matches)
    .where(and(eq(matches.state, 'open'), lte(matches.askAt, now)))
    .limit(limit);
}

/** What ended before `before`, over all communities. */
export async function endedBefore(
  tx: SystemTx,
  before: Date,
  limit: number,
): Promise<{ guild: string; ref: Ref }[]> {
  return tx.db
    .select({ guild: matches.guildId, ref: matches.ref })
    .from(matches)
    .where(and(eq(matches.state, 'ended'), lt(matches.endedAt, before)))
    .limit(limit);
}

/** Deletes a match, its people with it. */
export async function remove(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.delete(matches).where(one(tx, ref));
}

/** Whether these two talk with each other here. */
export async function together(tx: GuildTx, a: string, b: string): Promise<boolean> {
  const [ofA, ofB] = [await allOf(tx, a), await allOf(tx, b)];
  const others = new Set(ofB.map(({ ref }) => ref));
  return ofA.some(({ ref }) => others.has(ref));
}
