/** Members: the record that a first agreement makes. What they agreed to is in consents.ts. */
import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { Sealed } from './encryption/seal.ts';
import type { GuildTx, Queries } from './database.ts';
import { erasures, homes, members, remembrances } from './schema/members.ts';
import { memberKeys } from './schema/vault.ts';

const { placeholder } = sql;

export interface MemberRow {
  readonly user: string;
  readonly ref: Ref;
  readonly locale: Sealed;
  readonly ageBand: Sealed;
  readonly profile: Sealed | null;
  readonly createdAt: Date;
}

const columns = {
  user: members.userId,
  ref: members.ref,
  locale: members.locale,
  ageBand: members.ageBand,
  profile: members.profile,
  createdAt: members.createdAt,
};

const memberOf = (db: Queries, name: string) =>
  db
    .select(columns)
    .from(members)
    .where(and(eq(members.guildId, placeholder('guild')), eq(members.userId, placeholder('user'))))
    .prepare(name);

export async function find(tx: GuildTx, user: string): Promise<MemberRow | undefined> {
  const [member] = await tx.prepared('members.find', memberOf).execute({ guild: tx.guild, user });
  return member;
}

const memberHeld = (db: Queries, name: string) =>
  db
    .select({ ref: members.ref })
    .from(members)
    .where(and(eq(members.guildId, placeholder('guild')), eq(members.userId, placeholder('user'))))
    .for('key share')
    .prepare(name);

/** Whether there is a record of somebody. If so they are not forgotten before the transaction ends. */
export async function hold(tx: GuildTx, user: string): Promise<boolean> {
  const held = await tx.prepared('members.hold', memberHeld).execute({ guild: tx.guild, user });
  return held.length > 0;
}

/** As `find`, and nobody else changes the record before the transaction ends. */
export async function lock(tx: GuildTx, user: string): Promise<MemberRow | undefined> {
  const [member] = await tx.db
    .select(columns)
    .from(members)
    .where(and(eq(members.guildId, tx.guild), eq(members.userId, user)))
    .for('update');
  return member;
}

export async function lockByRef(tx: GuildTx, ref: Ref): Promise<MemberRow | undefined> {
  const [member] = await tx.db
    .select(columns)
    .from(members)
    .where(and(eq(members.guildId, tx.guild), eq(members.ref, ref)))
    .for('update');
  return member;
}

const addMember = (db: Queries, name: string) =>
  db
    .insert(members)
    .values({
      guildId: placeholder('guild'),
      userId: placeholder('user'),
      ref: placeholder('ref'),
      locale: placeholder('locale'),
      ageBand: placeholder('ageBand'),
      createdAt: placeholder('now'),
    })
    .onConflictDoNothing()
    .returning({ ref: members.ref })
    .prepare(name);

/** @returns whether there was no record of them until now */
export async function add(
  tx: GuildTx,
  member: Pick<MemberRow, 'user' | 'ref' | 'locale' | 'ageBand'> & { now: Date },
): Promise<boolean> {
  const added = await tx.prepared('members.add', addMember).execute({ guild: tx.guild, ...member });
  return added.length > 0;
}

/** What writes in a `with` Postgres runs whether or not it is read, and in this order, because each reads the one before. */
const addNewcomer = (db: Queries, name: string) => {
  const key = db.$with('new_key').as(
    db
      .insert(memberKeys)
      .values({
        guildId: placeholder('guild'),
        userId: placeholder('user'),
        wrapped: placeholder('wrapped'),
        createdAt: placeholder('now'),
      })
      .onConflictDoNothing()
      .returning({ guildId: memberKeys.guildId, userId: memberKeys.userId, createdAt: memberKeys.createdAt }),
  );
  const record = db.$with('new_record').as(
    db
      .insert(members)
      .select(
        sql`select guild_id, user_id, ${placeholder('ref')}::text, ${placeholder('locale')}::text, ${placeholder('ageBand')}::text, null::text, created_at from new_key`,
      )
      .onConflictDoNothing()
      .returning({ guildId: members.guildId, ref: members.ref }),
  );
  const home = db.$with('new_home').as(
    db
      .insert(homes)
      .select(sql`select guild_id, ref, ${placeholder('home')}::text from new_record`)
      .returning({ ref: homes.memberRef }),
  );
  return db.with(key, record, home).select({ ref: home.ref }).from(home).prepare(name);
};

/** Somebody who has neither a key nor a record yet: both, and where they are at home, in one statement. */
export interface Newcomer extends Pick<MemberRow, 'user' | 'ref' | 'locale' | 'ageBand'> {
  /** Their key, as the vault keeps it. */
  readonly wrapped: Sealed;
  readonly home: string;
  readonly now: Date;
}

/** @returns false where they had one or the other: then nothing was kept, or only a key that was missing */
export async function addNew(tx: GuildTx, newcomer: Newcomer): Promise<boolean> {
  const added = await tx.prepared('members.addNew', addNewcomer).execute({ guild: tx.guild, ...newcomer });
  return added.length > 0;
}

/** Replaces what somebody has told about themselves. */
export async function change(
  tx: GuildTx,
  user: string,
  changed: Partial<Pick<MemberRow, 'locale' | 'ageBand' | 'profile'>>,
): Promise<void> {
  await tx.db
    .update(members)
    .set(changed)
    .where(and(eq(members.guildId, tx.guild), eq(members.userId, user)));
}

/** Deletes the record with everything that hangs on it. */
export async function remove(tx: GuildTx, user: string): Promise<void> {
  await tx.db.delete(members).where(and(eq(members.guildId, tx.guild), eq(members.userId, user)));
}

/** The members whose ids come after `last`, in their order, and whether they are known to have left. */
export async function someAfter(
  tx: GuildTx,
  last: string,
  limit: number,
): Promise<{ user: string; away: boolean }[]> {
  const rows = await tx.db
    .select({ user: members.userId, reason: erasures.reason })
    .from(members)
    .leftJoin(
      erasures,
      and(
        eq(erasures.guildId, members.guildId),
        eq(erasures.memberRef, members.ref),
        eq(erasures.reason, 'left'),
      ),
    )
    .where(and(eq(members.guildId, tx.guild), gt(members.userId, last)))
    .orderBy(asc(members.userId))
    .limit(limit);
  return rows.map(({ user, reason }) => ({ user, away: reason !== null }));
}

export type Teller = Pick<MemberRow, 'user' | 'locale'> & { readonly profile: Sealed };

/** Of some people, those who have told something about themselves, are on the server and are not deceased; in the order of their ids. */
export async function tellersAmong(tx: GuildTx, users: readonly string[]): Promise<Teller[]> {
  const rows = await tx.db
    .select({ user: members.userId, locale: members.locale, profile: members.profile })
    .from(members)
    .leftJoin(
      erasures,
      and(
        eq(erasures.guildId, members.guildId),
        eq(erasures.memberRef, members.ref),
        eq(erasures.reason, 'left'),
      ),
    )
    .leftJoin(
      remembrances,
      and(
        eq(remembrances.guildId, members.guildId),
        eq(remembrances.memberRef, members.ref),
        isNotNull(remembrances.markedAt),
      ),
    )
    .where(
      and(
        eq(members.guildId, tx.guild),
        inArray(members.userId, [...users]),
        isNotNull(members.profile),
        isNull(erasures.memberRef),
        isNull(remembrances.memberRef),
      ),
    )
    .orderBy(asc(members.userId));
  return rows.flatMap(({ profile, ...row }) => (profile === null ? [] : [{ ...row, profile }]));
}
