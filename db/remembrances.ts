/** Members who have died, or of whom one person has said so and a second has not yet. */
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Remembrance } from '#src/members/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries } from './database.ts';
import { members, remembrances } from './schema/members.ts';

const columns = {
  state: remembrances.state,
  version: remembrances.version,
  actor: remembrances.actorId,
  askedAt: remembrances.askedAt,
  markedAt: remembrances.markedAt,
};

type Row = { [Name in keyof typeof columns]: (typeof columns)[Name]['_']['data'] | null };

function toRemembrance({ state, version, actor, askedAt, markedAt }: Row): Remembrance | undefined {
  if (state === null || version === null) return undefined;
  const asked = actor === null || askedAt === null ? undefined : { by: actor, at: askedAt };
  return { state, version, asked, markedAt: markedAt ?? undefined };
}

export async function find(tx: GuildTx, member: Ref): Promise<Remembrance | undefined> {
  const [row] = await tx.db
    .select(columns)
    .from(remembrances)
    .where(and(eq(remembrances.guildId, tx.guild), eq(remembrances.memberRef, member)));
  return row && toRemembrance(row);
}

/** Keeps what has become of it; undefined: nothing is said of them any more. */
export async function save(tx: GuildTx, member: Ref, now: Remembrance | undefined): Promise<void> {
  if (!now) {
    await tx.db
      .delete(remembrances)
      .where(and(eq(remembrances.guildId, tx.guild), eq(remembrances.memberRef, member)));
    return;
  }
  const values = {
    state: now.state,
    version: now.version,
    actorId: now.asked?.by ?? null,
    askedAt: now.asked?.at ?? null,
    markedAt: now.markedAt ?? null,
  };
  await tx.db
    .insert(remembrances)
    .values({ guildId: tx.guild, memberRef: member, ...values })
    .onConflictDoUpdate({ target: [remembrances.guildId, remembrances.memberRef], set: values });
}

const isMarked = (db: Queries, name: string) =>
  db
    .select({ markedAt: remembrances.markedAt })
    .from(remembrances)
    .innerJoin(
      members,
      and(eq(members.guildId, remembrances.guildId), eq(members.ref, remembrances.memberRef)),
    )
    .where(
      and(
        eq(remembrances.guildId, sql.placeholder('guild')),
        eq(members.userId, sql.placeholder('user')),
        isNotNull(remembrances.markedAt),
      ),
    )
    .prepare(name);

export async function marked(tx: GuildTx, user: string): Promise<boolean> {
  const rows = await tx.prepared('remembrances.marked', isMarked).execute({ guild: tx.guild, user });
  return rows.length > 0;
}

/** When somebody of the team asked for a second person, where that still waits. */
export async function askedBy(tx: GuildTx, user: string): Promise<Date[]> {
  const rows = await tx.db
    .select({ askedAt: remembrances.askedAt })
    .from(remembrances)
    .where(and(eq(remembrances.guildId, tx.guild), eq(remembrances.actorId, user)));
  return rows.flatMap(({ askedAt }) => askedAt ?? []);
}

/** What somebody asked for and nobody confirmed is dropped with them. */
export async function forgetAsker(tx: GuildTx, user: string): Promise<void> {
  const asked = and(eq(remembrances.guildId, tx.guild), eq(remembrances.actorId, user));
  await tx.db.delete(remembrances).where(and(asked, eq(remembrances.state, 'asked')));
  await tx.db
    .update(remembrances)
    .set({ state: 'marked', actorId: null, askedAt: null, version: sql`${remembrances.version} + 1` })
    .where(asked);
}
