/** What moderators do because of a case. */
import { and, asc, desc, eq, gt, inArray, isNotNull, ne } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { ActionState, Deed } from '#src/escalation/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { seal, unseal } from '../encryption/seal.ts';
import type { SealingKey } from '../encryption/seal.ts';
import { caseActions } from '../schema/case-actions.ts';

export type ActionRow = Omit<InferSelectModel<typeof caseActions>, 'guildId' | 'sealed'>;

const place = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'case_actions',
  column: 'sealed',
  row: ref,
});
const thisAction = (tx: GuildTx, ref: Ref) =>
  and(eq(caseActions.guildId, tx.guild), eq(caseActions.ref, ref));

export interface NewAction {
  readonly ref: Ref;
  readonly case: Ref;
  readonly deed: Deed;
  readonly by: string;
  readonly memberHash: string;
  /** As JSON. */
  readonly content: string;
  readonly now: Date;
}

/** Writes a draft: what a moderator wrote and has not sent. Their earlier ones for the case are gone. */
export async function draft(tx: GuildTx, key: SealingKey, action: NewAction): Promise<void> {
  const { ref, deed, by, memberHash, now } = action;
  await tx.db
    .delete(caseActions)
    .where(
      and(
        eq(caseActions.guildId, tx.guild),
        eq(caseActions.caseRef, action.case),
        eq(caseActions.actorId, by),
        eq(caseActions.state, 'draft'),
      ),
    );
  await tx.db.insert(caseActions).values({
    guildId: tx.guild,
    ref,
    caseRef: action.case,
    deed,
    state: 'draft',
    actorId: by,
    memberHash,
    sealed: seal(key, action.content, place(tx, ref)),
    madeAt: now,
  });
}

/** Reads an action and what is sealed of it, locked until the transaction ends. */
export async function lock(
  tx: GuildTx,
  keyOf: (caseRef: Ref) => Promise<SealingKey | undefined>,
  ref: Ref,
): Promise<(ActionRow & { readonly content: string }) | undefined> {
  const [row] = await tx.db.select().from(caseActions).where(thisAction(tx, ref)).for('update');
  const key = row && (await keyOf(row.caseRef));
  return key && { ...row, content: unseal(key, row.sealed, place(tx, ref)) };
}

/** The same, to be read only: in a transaction that may write nothing, too. */
export async function find(
  tx: GuildTx,
  keyOf: (caseRef: Ref) => Promise<SealingKey | undefined>,
  ref: Ref,
): Promise<(ActionRow & { readonly content: string }) | undefined> {
  const [row] = await tx.db.select().from(caseActions).where(thisAction(tx, ref));
  const key = row && (await keyOf(row.caseRef));
  return key && { ...row, content: unseal(key, row.sealed, place(tx, ref)) };
}

export interface ActionChange {
  readonly state?: ActionState;
  readonly toldAt?: Date;
  readonly untold?: boolean;
  readonly onlyIfTold?: boolean;
  readonly until?: Date | null;
  readonly failure?: string | null;
  readonly doneAt?: Date;
  readonly noMoreAt?: Date;
}

export async function change(tx: GuildTx, ref: Ref, changed: ActionChange): Promise<void> {
  await tx.db.update(caseActions).set(changed).where(thisAction(tx, ref));
}

/** All that was done because of a case, oldest first. */
export async function ofCase(tx: GuildTx, caseRef: Ref): Promise<ActionRow[]> {
  const rows = await tx.db
    .select()
    .from(caseActions)
    .where(
      and(
        eq(caseActions.guildId, tx.guild),
        eq(caseActions.caseRef, caseRef),
        ne(caseActions.state, 'draft'),
      ),
    )
    .orderBy(asc(caseActions.madeAt));
  return rows.map(({ sealed: _sealed, guildId: _guild, ...row }) => row);
}

/** What was done about somebody lately, newest first. */
export async function about(tx: GuildTx, memberHashes: readonly string[], since: Date): Promise<ActionRow[]> {
  const rows = await tx.db
    .select()
    .from(caseActions)
    .where(
      and(
        eq(caseActions.guildId, tx.guild),
        inArray(caseActions.memberHash, [...memberHashes]),
        ne(caseActions.state, 'draft'),
        gt(caseActions.madeAt, since),
      ),
    )
    .orderBy(desc(caseActions.madeAt));
  return rows.map(({ sealed: _sealed, guildId: _guild, ...row }) => row);
}

/** Whether whom a case is about wants to be written to about it no more. */
export async function wantsNoMore(tx: GuildTx, caseRef: Ref): Promise<boolean> {
  const found = await tx.db
    .select({ ref: caseActions.ref })
    .from(caseActions)
    .where(
      and(
        eq(caseActions.guildId, tx.guild),
        eq(caseActions.caseRef, caseRef),
        isNotNull(caseActions.noMoreAt),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** They wrote again: what they said before does not stand any longer. */
export async function liftNoMore(tx: GuildTx, caseRef: Ref): Promise<void> {
  await tx.db
    .update(caseActions)
    .set({ noMoreAt: null })
    .where(and(eq(caseActions.guildId, tx.guild), eq(caseActions.caseRef, caseRef)));
}
