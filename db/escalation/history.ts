/** What happened to cases, who read them, and how much somebody did. */
import { and, asc, count, desc, eq, gte, inArray, max, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import type { Case, CaseEventType } from '#src/escalation/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries } from '../database.ts';
import { seal, unseal } from '../encryption/seal.ts';
import type { SealingKey } from '../encryption/seal.ts';
import { caseEvents, caseReads, cases } from '../schema/escalation.ts';

const notePlace = (tx: GuildTx, ref: Ref, version: number) => ({
  guild: tx.guild,
  table: 'case_events',
  column: 'note',
  row: `${ref}/${version}`,
});

const { placeholder } = sql;

/** A row of what happened. */
export const eventRow = {
  guildId: placeholder('guild'),
  caseRef: placeholder('ref'),
  version: sql`${placeholder('version')}::integer`,
  type: placeholder('type'),
  actorId: sql`${placeholder('actor')}::text`,
  toId: sql`${placeholder('to')}::text`,
  note: sql`${placeholder('note')}::text`,
  at: placeholder('at'),
};

/** Its version is the case's, so each change stands there once. */
export interface Happened {
  /** As it is afterwards. */
  readonly case: Case;
  readonly type: CaseEventType;
  readonly actor?: string | undefined;
  readonly to?: string | undefined;
  readonly note?: { readonly key: SealingKey; readonly words: string } | undefined;
  readonly now: Date;
}

/** What `eventRow` is filled with. */
export function eventValues(tx: GuildTx, happened: Happened) {
  const { ref, version } = happened.case;
  const place = notePlace(tx, ref, version);
  return {
    guild: tx.guild,
    ref,
    version,
    type: happened.type,
    actor: happened.actor ?? null,
    to: happened.to ?? null,
    note: happened.note ? seal(happened.note.key, happened.note.words, place) : null,
    at: happened.now,
  };
}

const writeDown = (db: Queries, name: string) => db.insert(caseEvents).values(eventRow).prepare(name);

/** Writes down what happened where the case itself is written already. */
export async function note(tx: GuildTx, happened: Happened): Promise<void> {
  await tx.prepared('case_events.note', writeDown).execute(eventValues(tx, happened));
}

/** What happened to a case, oldest first, with the notes that moderators left. */
export async function history(
  tx: GuildTx,
  key: SealingKey,
  ref: Ref,
): Promise<{ type: CaseEventType; actor: string | null; to: string | null; note: string; at: Date }[]> {
  const rows = await tx.db
    .select()
    .from(caseEvents)
    .where(and(eq(caseEvents.guildId, tx.guild), eq(caseEvents.caseRef, ref)))
    .orderBy(asc(caseEvents.version));
  return rows.map(({ type, actorId, toId, note: words, at, version }) => ({
    type,
    actor: actorId,
    to: toId,
    at,
    note: words === null ? '' : unseal(key, words, notePlace(tx, ref, version)),
  }));
}

export async function noteRead(
  tx: GuildTx,
  read: { ref: Ref; case: Ref; reader: string; now: Date },
): Promise<void> {
  await tx.db.insert(caseReads).values({
    guildId: tx.guild,
    ref: read.ref,
    caseRef: read.case,
    readerId: read.reader,
    readAt: read.now,
  });
}

/** What a second reader has to have read: what they are asked for, and what came in. */
const toRead = [
  'opened',
  'joined',
  'added',
  'eyes_asked',
  'proposed',
] as const satisfies readonly CaseEventType[];

/** Whether somebody has looked at a case since the last of that. */
export async function hasLooked(tx: GuildTx, ref: Ref, reader: string): Promise<boolean> {
  const since = tx.db
    .select({ at: max(caseEvents.at) })
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.guildId, tx.guild),
        eq(caseEvents.caseRef, ref),
        inArray(caseEvents.type, [...toRead]),
      ),
    );
  const found = await tx.db
    .select({ ref: caseReads.ref })
    .from(caseReads)
    .where(
      and(
        eq(caseReads.guildId, tx.guild),
        eq(caseReads.caseRef, ref),
        eq(caseReads.readerId, reader),
        gte(caseReads.readAt, since),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/**
 * What is a decision in a case: what was done about somebody (`acted`, `tried_again`), that it is about a rule or is none (`turned`),
 * how it ends (`resolved`, `proposed`, `looked_after`), and what a second reader says to that (`confirmed`, `sent_back`).
 *
 * The rest binds nobody. Some bring a case or more of it (`opened`, `joined`, `added`), some say who has it (`taken`, `handed_over`,
 * `put_back`, `released`), and some only help whoever decides (`noted`, `raised`, `eyes_asked`, `eyes_lent`). `undone` takes a decision
 * back and is none that anybody appeals.
 */
const decisions = [
  'acted',
  'tried_again',
  'turned',
  'resolved',
  'proposed',
  'looked_after',
  'confirmed',
  'sent_back',
] as const satisfies readonly CaseEventType[];

/** Whether somebody decided anything in a case: they have had their say. */
export async function decidedBy(tx: GuildTx, ref: Ref, moderator: string): Promise<boolean> {
  const found = await tx.db
    .select({ version: caseEvents.version })
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.guildId, tx.guild),
        eq(caseEvents.caseRef, ref),
        eq(caseEvents.actorId, moderator),
        inArray(caseEvents.type, [...decisions]),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** The types of what happened to a case last, newest first, with who did it. */
export async function latest(
  tx: GuildTx,
  ref: Ref,
  limit: number,
): Promise<{ type: CaseEventType; actor: string | undefined }[]> {
  const rows = await tx.db
    .select({ type: caseEvents.type, actor: caseEvents.actorId })
    .from(caseEvents)
    .where(and(eq(caseEvents.guildId, tx.guild), eq(caseEvents.caseRef, ref)))
    .orderBy(desc(caseEvents.version))
    .limit(limit);
  return rows.map(({ type, actor }) => ({ type, actor: actor ?? undefined }));
}

/** Who did something of these types to a case last. */
export async function lastBy(
  tx: GuildTx,
  ref: Ref,
  types: readonly CaseEventType[],
): Promise<string | undefined> {
  const [row] = await tx.db
    .select({ actor: caseEvents.actorId })
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.guildId, tx.guild),
        eq(caseEvents.caseRef, ref),
        inArray(caseEvents.type, [...types]),
      ),
    )
    .orderBy(desc(caseEvents.version))
    .limit(1);
  return row?.actor ?? undefined;
}

/** Everybody who did something in a case that is still kept, or read one. */
export async function everybodyAtWork(tx: GuildTx): Promise<string[]> {
  const rows = await union(
    tx.db.select({ user: caseEvents.actorId }).from(caseEvents).where(eq(caseEvents.guildId, tx.guild)),
    tx.db.select({ user: caseReads.readerId }).from(caseReads).where(eq(caseReads.guildId, tx.guild)),
  );
  return rows.flatMap(({ user }) => (user === null ? [] : [user]));
}

/** How much somebody did as a moderator. */
export async function workOf(tx: GuildTx, moderator: string): Promise<{ cases: number; reads: number }> {
  const [[owned], [read]] = await Promise.all([
    tx.db
      .select({ count: count() })
      .from(cases)
      .where(and(eq(cases.guildId, tx.guild), eq(cases.ownerId, moderator))),
    tx.db
      .select({ count: count() })
      .from(caseReads)
      .where(and(eq(caseReads.guildId, tx.guild), eq(caseReads.readerId, moderator))),
  ]);
  return { cases: owned?.count ?? 0, reads: read?.count ?? 0 };
}
