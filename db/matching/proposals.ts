/** Proposals, and each person's side of them. */
import { and, asc, eq, isNotNull, lt, lte, ne } from 'drizzle-orm';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { MatchPart, Proposal, ProposalState } from '#src/matching/states.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import type { Sealed } from '../encryption/seal.ts';
import { matchProposals, matchSides } from '../schema/matches.ts';

export interface Side {
  readonly ref: Ref;
  readonly proposal: Ref;
  readonly user: string;
  readonly part: MatchPart;
  readonly shown: Sealed;
  readonly answer: Sealed | null;
  readonly live: boolean;
}

const sideColumns = {
  ref: matchSides.ref,
  proposal: matchSides.proposalRef,
  user: matchSides.userId,
  part: matchSides.part,
  shown: matchSides.shown,
  answer: matchSides.answer,
  live: matchSides.live,
};

export interface NewProposal extends Pick<Proposal, 'openedAt' | 'answerBy'> {
  readonly round: Ref | undefined;
  readonly outcomeAt: Date;
  readonly remindAt: Date;
}

export async function add(tx: GuildTx, { round, ...proposal }: NewProposal): Promise<Ref> {
  const ref = newRef();
  await tx.db.insert(matchProposals).values({ guildId: tx.guild, ref, roundRef: round ?? null, ...proposal });
  return ref;
}

export async function addSides(tx: GuildTx, sides: readonly Omit<Side, 'answer' | 'live'>[]): Promise<void> {
  await tx.db.insert(matchSides).values(
    sides.map(({ ref, proposal, user, part, shown }) => ({
      guildId: tx.guild,
      ref,
      proposalRef: proposal,
      userId: user,
      part,
      shown,
    })),
  );
}

const ofSide = and(
  eq(matchProposals.guildId, matchSides.guildId),
  eq(matchProposals.ref, matchSides.proposalRef),
);

export interface OwnSide extends Side {
  readonly answerBy: Date;
  readonly state: ProposalState;
}

const ownColumns = { ...sideColumns, answerBy: matchProposals.answerBy, state: matchProposals.state };

/** What of somebody is still to be answered or decided, oldest first: one, or several where they are a mentor. */
export async function liveOf(tx: GuildTx, user: string): Promise<OwnSide[]> {
  return tx.db
    .select(ownColumns)
    .from(matchSides)
    .innerJoin(matchProposals, ofSide)
    .where(and(eq(matchSides.guildId, tx.guild), eq(matchSides.userId, user), matchSides.live))
    .orderBy(asc(matchProposals.openedAt), asc(matchSides.ref));
}

/** How many each mentor is being suggested to, by their Discord ids. */
export async function liveAsMentor(tx: GuildTx): Promise<{ user: string }[]> {
  return tx.db
    .select({ user: matchSides.userId })
    .from(matchSides)
    .where(and(eq(matchSides.guildId, tx.guild), eq(matchSides.part, 'mentor'), matchSides.live));
}

/** Every side of somebody, oldest first. */
export async function allOf(tx: GuildTx, user: string): Promise<(OwnSide & { openedAt: Date })[]> {
  return tx.db
    .select({ ...ownColumns, openedAt: matchProposals.openedAt })
    .from(matchSides)
    .innerJoin(matchProposals, ofSide)
    .where(and(eq(matchSides.guildId, tx.guild), eq(matchSides.userId, user)))
    .orderBy(asc(matchProposals.openedAt));
}

export async function sidesOf(tx: GuildTx, proposal: Ref): Promise<Side[]> {
  return tx.db
    .select(sideColumns)
    .from(matchSides)
    .where(and(eq(matchSides.guildId, tx.guild), eq(matchSides.proposalRef, proposal)))
    .orderBy(matchSides.ref);
}

export async function answer(tx: GuildTx, side: Ref, sealed: Sealed): Promise<void> {
  await tx.db
    .update(matchSides)
    .set({ answer: sealed })
    .where(and(eq(matchSides.guildId, tx.guild), eq(matchSides.ref, side), matchSides.live));
}

/** Once its outcome has gone out nobody is bound by it, and nobody's answer is kept. */
export async function settle(
  tx: GuildTx,
  proposal: Ref,
  state: Exclude<ProposalState, 'open'>,
): Promise<void> {
  await tx.db
    .update(matchProposals)
    .set({ state })
    .where(and(eq(matchProposals.guildId, tx.guild), eq(matchProposals.ref, proposal)));
  await tx.db
    .update(matchSides)
    .set({ live: false, answer: null })
    .where(and(eq(matchSides.guildId, tx.guild), eq(matchSides.proposalRef, proposal)));
}

/** Everybody has said yes: it need not wait any longer than to the next full hour. */
export async function hasten(tx: GuildTx, proposal: Ref, outcomeAt: Date): Promise<void> {
  await tx.db
    .update(matchProposals)
    .set({ outcomeAt })
    .where(and(eq(matchProposals.guildId, tx.guild), eq(matchProposals.ref, proposal)));
}

/**
 * Frees somebody from what they are in; for the others it goes on as if they had not answered.
 * @param proposal - undefined: from all of it
 */
export async function release(tx: GuildTx, user: string, proposal?: Ref): Promise<void> {
  await tx.db
    .update(matchSides)
    .set({ live: false, answer: null })
    .where(
      and(
        eq(matchSides.guildId, tx.guild),
        eq(matchSides.userId, user),
        matchSides.live,
        proposal === undefined ? undefined : eq(matchSides.proposalRef, proposal),
      ),
    );
}

const dueBy = (column: typeof matchProposals.outcomeAt | typeof matchProposals.remindAt, now: Date) =>
  and(eq(matchProposals.state, 'open'), isNotNull(column), lte(column, now));

/** Those whose outcome goes out now, over all communities. */
export async function due(tx: SystemTx, now: Date, limit: number): Promise<{ guild: string; ref: Ref }[]> {
  return tx.db
    .select({ guild: matchProposals.guildId, ref: matchProposals.ref })
    .from(matchProposals)
    .where(dueBy(matchProposals.outcomeAt, now))
    .orderBy(matchProposals.outcomeAt)
    .limit(limit);
}

export async function isDue(tx: GuildTx, ref: Ref, now: Date): Promise<boolean> {
  const found = await tx.db
    .select({ ref: matchProposals.ref })
    .from(matchProposals)
    .where(
      and(
        eq(matchProposals.guildId, tx.guild),
        eq(matchProposals.ref, ref),
        dueBy(matchProposals.outcomeAt, now),
      ),
    );
  return found.length > 0;
}

export async function toRemind(
  tx: SystemTx,
  now: Date,
  limit: number,
): Promise<{ guild: string; ref: Ref }[]> {
  return tx.db
    .select({ guild: matchProposals.guildId, ref: matchProposals.ref })
    .from(matchProposals)
    .where(dueBy(matchProposals.remindAt, now))
    .limit(limit);
}

/** @returns whether nobody was reminded before */
export async function takeReminder(tx: GuildTx, ref: Ref, now: Date): Promise<boolean> {
  const taken = await tx.db
    .update(matchProposals)
    .set({ remindAt: null })
    .where(
      and(
        eq(matchProposals.guildId, tx.guild),
        eq(matchProposals.ref, ref),
        dueBy(matchProposals.remindAt, now),
      ),
    )
    .returning({ ref: matchProposals.ref });
  return taken.length > 0;
}

/** Deletes what was decided before `before`, its sides with it. */
export async function forgetSettled(tx: GuildTx, before: Date): Promise<void> {
  await tx.db
    .delete(matchProposals)
    .where(
      and(
        eq(matchProposals.guildId, tx.guild),
        ne(matchProposals.state, 'open'),
        lt(matchProposals.outcomeAt, before),
      ),
    );
}

/** Communities with something that was decided before `before`. */
export async function settledIn(tx: SystemTx, before: Date, limit: number): Promise<string[]> {
  const rows = await tx.db
    .selectDistinct({ guild: matchProposals.guildId })
    .from(matchProposals)
    .where(and(ne(matchProposals.state, 'open'), lt(matchProposals.outcomeAt, before)))
    .limit(limit);
  return rows.map(({ guild }) => guild);
}
