/** In which communities somebody is a member, by a keyed hash of their id. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries, SystemTx } from './database.ts';
import { erasures, homes } from './schema/members.ts';

const { placeholder } = sql;

const addHome = (db: Queries, name: string) =>
  db
    .insert(homes)
    .values({
      guildId: placeholder('guild'),
      memberRef: sql`(select ref from members where guild_id = ${placeholder('guild')} and user_id = ${placeholder('user')})`,
      memberHash: placeholder('hash'),
    })
    .onConflictDoNothing()
    .prepare(name);

/** Somebody who has become a member here. */
export async function add(tx: GuildTx, user: string, hash: string): Promise<void> {
  await tx.prepared('homes.add', addHome).execute({ guild: tx.guild, user, hash });
}

/** Those of somebody that they are not known to have left. @returns their guilds' ids */
export async function of(tx: SystemTx, hashes: readonly string[]): Promise<string[]> {
  const rows: { guild: string; member: Ref }[] = await tx.db
    .select({ guild: homes.guildId, member: homes.memberRef })
    .from(homes)
    .leftJoin(
      erasures,
      and(
        eq(erasures.guildId, homes.guildId),
        eq(erasures.memberRef, homes.memberRef),
        eq(erasures.reason, 'left'),
      ),
    )
    .where(and(inArray(homes.memberHash, [...hashes]), isNull(erasures.reason)));
  return rows.map(({ guild }) => guild).toSorted();
}
