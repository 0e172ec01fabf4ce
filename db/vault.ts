/**
 * The keys of members and cases, each wrapped by the operator's key. Destroying one makes everything under it unreadable
 * for good, in old backups too; so no key is kept in memory beyond the work it was fetched for.
 */
import { and, eq, sql } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import type { Clock } from '#src/platform/clock.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, Queries } from './database.ts';
import type { Keyring } from './encryption/keyring.ts';
import { seal, sealingKey, unseal } from './encryption/seal.ts';
import type { Place, Sealed, SealingKey } from './encryption/seal.ts';
import { caseKeys, memberKeys } from './schema/vault.ts';

/** The keys of one kind of owner. */
export interface Keys<Owner extends string> {
  /** The owner's key, made now if there is none. */
  get(tx: GuildTx, owner: Owner): Promise<SealingKey>;
  /** As `get`, for an owner who most likely has none yet: one question less. */
  make(tx: GuildTx, owner: Owner): Promise<SealingKey>;
  /** A key that nothing keeps yet; whoever stores `wrapped` in the vault as the owner's keeps it. */
  draw(tx: GuildTx, owner: Owner): DrawnKey;
  /** Undefined where there is none, or none any more. */
  find(tx: GuildTx, owner: Owner): Promise<SealingKey | undefined>;
  /** Returns false where there was none. */
  destroy(tx: GuildTx, owner: Owner): Promise<boolean>;
}

export interface DrawnKey {
  readonly key: SealingKey;
  readonly wrapped: Sealed;
}

export interface Vault {
  /** By Discord user id. What a member tells about themselves is under theirs. */
  readonly members: Keys<string>;
  /** By the case's reference. Drafts, reports, evidence and sealed reporters are under it. */
  readonly cases: Keys<Ref>;
}

export function openVault({ keyring, clock }: { readonly keyring: Keyring; readonly clock: Clock }): Vault {
  return {
    members: keysIn('member_keys', memberStatements, keyring, clock),
    cases: keysIn('case_keys', caseStatements, keyring, clock),
  };
}

function keysIn<Owner extends string>(
  table: string,
  statements: Statements,
  keyring: Keyring,
  clock: Clock,
): Keys<Owner> {
  const placeOf = (guild: string, row: string): Place => ({ guild, table, column: 'wrapped', row });

  const find = async (tx: GuildTx, owner: Owner) => {
    const [row] = await tx.prepared(`${table}.find`, statements.find).execute({ guild: tx.guild, owner });
    return (
      row &&
      sealingKey(Buffer.from(unseal(keyring.wrapping, row.wrapped, placeOf(tx.guild, owner)), 'base64'))
    );
  };

  const draw = (tx: GuildTx, owner: Owner): DrawnKey => {
    const secret = randomBytes(32);
    const wrapped = seal(keyring.wrapping[0], secret.toString('base64'), placeOf(tx.guild, owner));
    return { key: sealingKey(secret), wrapped };
  };

  const create = async (tx: GuildTx, owner: Owner) => {
    const drawn = draw(tx, owner);
    const made = await tx
      .prepared(`${table}.insert`, statements.insert)
      .execute({ guild: tx.guild, owner, wrapped: drawn.wrapped, now: clock.now() });
    // Where nothing was made, another transaction was faster, and its key stays.
    const key = made.length > 0 ? drawn.key : await find(tx, owner);
    if (!key) throw new Error('a key that was just made is not there');
    return key;
  };

  return {
    find,
    draw,
    make: create,
    get: async (tx, owner) => (await find(tx, owner)) ?? create(tx, owner),
    async destroy(tx, owner) {
      const gone = await tx
        .prepared(`${table}.destroy`, statements.destroy)
        .execute({ guild: tx.guild, owner });
      return gone.length > 0;
    },
  };
}

interface Statement<Row> {
  execute(values: Record<string, unknown>): Promise<Row[]>;
}

type Build<Row> = (db: Queries, name: string) => Statement<Row>;

interface Statements {
  readonly find: Build<{ wrapped: Sealed }>;
  readonly insert: Build<{ createdAt: Date }>;
  readonly destroy: Build<{ createdAt: Date }>;
}

const guild = sql.placeholder('guild');
const owner = sql.placeholder('owner');
const added = { guildId: guild, wrapped: sql.placeholder('wrapped'), createdAt: sql.placeholder('now') };

const ofMember = and(eq(memberKeys.guildId, guild), eq(memberKeys.userId, owner));
const memberStatements: Statements = {
  find: (db, name) =>
    db.select({ wrapped: memberKeys.wrapped }).from(memberKeys).where(ofMember).prepare(name),
  insert: (db, name) =>
    db
      .insert(memberKeys)
      .values({ ...added, userId: owner })
      .onConflictDoNothing()
      .returning({ createdAt: memberKeys.createdAt })
      .prepare(name),
  destroy: (db, name) =>
    db.delete(memberKeys).where(ofMember).returning({ createdAt: memberKeys.createdAt }).prepare(name),
};

const ofCase = and(eq(caseKeys.guildId, guild), eq(caseKeys.ref, owner));
const caseStatements: Statements = {
  find: (db, name) => db.select({ wrapped: caseKeys.wrapped }).from(caseKeys).where(ofCase).prepare(name),
  insert: (db, name) =>
    db
      .insert(caseKeys)
      .values({ ...added, ref: owner })
      .onConflictDoNothing()
      .returning({ createdAt: caseKeys.createdAt })
      .prepare(name),
  destroy: (db, name) =>
    db.delete(caseKeys).where(ofCase).returning({ createdAt: caseKeys.createdAt }).prepare(name),
};
