/** What is stored of communities: their references, what an admin chose, and what Kindred made for them. */
import { and, eq, isNotNull, or, sql } from 'drizzle-orm';
import { newRef } from '#src/platform/ref.ts';
import type { CommunityPlaces, CommunityRecord } from '#src/communities/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries, SystemTx } from './database.ts';
import { alertPlaces } from './schema/alerts.ts';
import { communities as table } from './schema/communities.ts';

type Changes = Partial<Omit<CommunityRecord, 'ref' | 'startPinned'>> & {
  readonly startPinnedAt?: Date | null;
};

export const communities = { ref, record, lock, change, guildOf, list, startsShown };

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

/** Undefined before anybody has begun to set it up. */
async function record(tx: GuildTx): Promise<CommunityRecord | undefined> {
  const [row] = await tx.prepared('communities.find', find).execute({ guild: tx.guild });
  return row && toRecord(row);
}

/** The record, made if there is none, which nobody else can change until the transaction ends. */
async function lock(tx: GuildTx, now: Date): Promise<CommunityRecord> {
  await ref(tx, now);
  const [row] = await tx.db.select(columns).from(table).where(eq(table.guildId, tx.guild)).for('update');
  if (!row) throw new Error('a community that was just made known is not there');
  return toRecord(row);
}

/** Changes what is named and nothing else. A place that is undefined is forgotten. */
async function change(tx: GuildTx, changes: Changes, now: Date): Promise<void> {
  const { staffChannel, moderatorRole, leadRole, startChannel, startMessage, startShown, ...rest } = changes;
  const places = {
    ...('staffChannel' in changes && { staffChannelId: staffChannel ?? null }),
    ...('moderatorRole' in changes && { moderatorRoleId: moderatorRole ?? null }),
    ...('leadRole' in changes && { leadRoleId: leadRole ?? null }),
    ...('startChannel' in changes && { startChannelId: startChannel ?? null }),
    ...('startMessage' in changes && { startMessageId: startMessage ?? null }),
    ...('startShown' in changes && { startShown: startShown ?? null }),
  };
  const country = 'country' in changes ? { country: changes.country ?? null } : {};
  await tx.db
    .update(table)
    .set({ ...rest, ...places, ...country, updatedAt: now })
    .where(eq(table.guildId, tx.guild));
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

/** What newcomers begin with, in every community where it stands. */
async function startsShown(
  tx: SystemTx,
): Promise<{ guild: string; locale: string; wordsLooked: boolean; shown: string | null; changed: Date }[]> {
  const haveRules = and(
    isNotNull(alertPlaces.enabled),
    or(isNotNull(alertPlaces.crisisRuleId), isNotNull(alertPlaces.noticedRuleId)),
  );
  return tx.db
    .select({
      guild: table.guildId,
      locale: table.locale,
      wordsLooked: sql<boolean>`${table.wordAlerts} and coalesce(${haveRules}, false)`,
      shown: table.startShown,
      changed: table.updatedAt,
    })
    .from(table)
    .leftJoin(alertPlaces, eq(alertPlaces.guildId, table.guildId))
    .where(isNotNull(table.startMessageId))
    .orderBy(table.guildId);
}

const columns = {
  ref: table.ref,
  staffChannel: table.staffChannelId,
  moderatorRole: table.moderatorRoleId,
  leadRole: table.leadRoleId,
  startChannel: table.startChannelId,
  startMessage: table.startMessageId,
  startShown: table.startShown,
  startPinnedAt: table.startPinnedAt,
  locale: table.locale,
  timeZone: table.timeZone,
  country: table.country,
  agePolicy: table.agePolicy,
  directMessages: table.directMessages,
  wordAlerts: table.wordAlerts,
  healthDataMode: table.healthDataMode,
  retentionDays: table.retentionDays,
  caseTargets: table.caseTargets,
  heavyInARow: table.heavyInARow,
  rulesVersion: table.rulesVersion,
};

type Nullable<Record> = { [Name in keyof Record]: Exclude<Record[Name], undefined> | null };
type Row = Omit<CommunityRecord, keyof CommunityPlaces | 'country'> &
  Nullable<Omit<CommunityPlaces, 'startPinned'>> & {
    readonly country: string | null;
    readonly startPinnedAt: Date | null;
  };

function toRecord({ startPinnedAt, ...row }: Row): CommunityRecord {
  return {
    ...row,
    staffChannel: row.staffChannel ?? undefined,
    moderatorRole: row.moderatorRole ?? undefined,
    leadRole: row.leadRole ?? undefined,
    startChannel: row.startChannel ?? undefined,
    startMessage: row.startMessage ?? undefined,
    startShown: row.startShown ?? undefined,
    startPinned: startPinnedAt !== null,
    country: row.country ?? undefined,
  };
}

const find = (db: Queries, name: string) =>
  db
    .select(columns)
    .from(table)
    .where(eq(table.guildId, sql.placeholder('guild')))
    .prepare(name);

const guildByRef = (db: Queries, name: string) =>
  db
    .select({ guild: table.guildId })
    .from(table)
    .where(eq(table.ref, sql.placeholder('community')))
    .prepare(name);
