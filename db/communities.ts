/** What is stored of communities: their references and what an admin chose with `/setup`. */
import { eq, sql } from 'drizzle-orm';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries, SystemTx } from './database.ts';
import { communities as table } from './schema/communities.ts';

/** What an admin chose with `/setup`. Ids are Discord's. */
export interface CommunitySettings {
  readonly ref: Ref;
  readonly staffChannel: string;
  readonly moderatorRole: string;
  readonly leadRole: string;
  /** The language of what everybody sees, as a Discord locale. */
  readonly locale: string;
}

export const communities = { ref, settings, save, guildOf, list };

/** The community's reference; makes the community known if it was not. */
async function ref(tx: GuildTx, now: Date): Promise<Ref> {
  const [known] = await tx.prepared('communities.find', find).execute({ guild: tx.guild });
  if (known) return known.ref;
  const made = { guildId: tx.guild, ref: newRef(), createdAt: now, updatedAt: now };
  // The update changes nothing; it makes Postgres return the row that another transaction was faster to make.
  const [row] = await tx.db
    .insert(table)
    .values(made)
    .onConflictDoUpdate({ target: table.guildId, set: { ref: sql`${table.ref}` } })
    .returning({ ref: table.ref });
  if (!row) throw new Error('a community that was just made known is not there');
  return row.ref;
}

/** Undefined until an admin has run `/setup`. */
async function settings(tx: GuildTx): Promise<CommunitySettings | undefined> {
  const [row] = await tx.prepared('communities.find', find).execute({ guild: tx.guild });
  if (!row) return undefined;
  const { staffChannel, moderatorRole, leadRole, ...rest } = row;
  if (staffChannel === null || moderatorRole === null || leadRole === null) return undefined;
  return { ...rest, staffChannel, moderatorRole, leadRole };
}

/** Stores what an admin chose. The reference stays what it was. */
async function save(tx: GuildTx, chosen: Omit<CommunitySettings, 'ref'>, now: Date): Promise<void> {
  const values = {
    staffChannelId: chosen.staffChannel,
    moderatorRoleId: chosen.moderatorRole,
    leadRoleId: chosen.leadRole,
    locale: chosen.locale,
    updatedAt: now,
  };
  await tx.db
    .insert(table)
    .values({ ...values, guildId: tx.guild, ref: newRef(), createdAt: now })
    .onConflictDoUpdate({ target: table.guildId, set: values });
}

/** The Discord id of the community that a job speaks of. Undefined where it is gone. */
async function guildOf(tx: SystemTx, community: Ref): Promise<string | undefined> {
  const [row] = await tx.prepared('communities.guild_of', guildByRef).execute({ community });
  return row?.guild;
}

/** Every community, in the order of their Discord ids. */
function list(tx: SystemTx): Promise<{ guild: string; ref: Ref }[]> {
  return tx.db.select({ guild: table.guildId, ref: table.ref }).from(table).orderBy(table.guildId);
}

const find = (db: Queries, name: string) =>
  db
    .select({
      ref: table.ref,
      staffChannel: table.staffChannelId,
      moderatorRole: table.moderatorRoleId,
      leadRole: table.leadRoleId,
      locale: table.locale,
    })
    .from(table)
    .where(eq(table.guildId, sql.placeholder('guild')))
    .prepare(name);

const guildByRef = (db: Queries, name: string) =>
  db
    .select({ guild: table.guildId })
    .from(table)
    .where(eq(table.ref, sql.placeholder('community')))
    .prepare(name);
