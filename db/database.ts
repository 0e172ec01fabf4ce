/** The way into the database: every query runs in a transaction that first says whose rows it may see. */
import pg from 'pg';
import { minutes, seconds } from '#src/platform/durations.ts';
import type { Logger } from '#src/platform/log/index.ts';
import type { Connection } from './connection.ts';
import { GatheringSocket } from './gathering-socket.ts';
import { discordIdPattern } from './schema/columns.ts';
import { runReading, runReadingAtOnce, runStatement, runTransaction } from './transaction.ts';
import type { Queries, Tx } from './transaction.ts';
import { Waker } from './waker.ts';

export type { Queries, Tx };

/** A transaction that sees and writes one community's rows and no others. */
export interface GuildTx extends Tx {
  /** The community's Discord id. */
  readonly guild: string;
}

/** A transaction across communities that reaches only what carries a policy for the system role. */
export interface SystemTx extends Tx {
  readonly across: 'communities';
}

export interface Database {
  /** Everything in `work` happens together or not at all. It must await all its queries, and only those. */
  withGuild<T>(guild: string, work: (tx: GuildTx) => Promise<T>): Promise<T>;
  /** The same for what only reads; the database refuses everything else. It takes a round trip less. */
  readGuild<T>(guild: string, work: (tx: GuildTx) => Promise<T>): Promise<T>;
  /** The same for what asks all its questions before it waits for an answer: one round trip. Asked later, they are refused. */
  readGuildAtOnce<T>(guild: string, work: (tx: GuildTx) => Promise<T>): Promise<T>;
  withSystem<T>(work: (tx: SystemTx) => Promise<T>): Promise<T>;
  /** One statement, a transaction by itself. No community: of tables that belong to communities it sees no row. */
  withoutGuild<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** @throws where the database does not answer. */
  ping(): Promise<void>;
  /** Waits for running transactions, then closes every connection. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** As `kindred_app`. */
  readonly connection: Connection;
  readonly log: Logger;
  /** Most connections at once. More than 10 on 2 cores only makes them wait for each other. */
  readonly max?: number;
}

/** Opens a pool of connections; the first is made when it is needed. */
export function openDatabase({ connection, log, max = 8 }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    ...connection,
    max,
    pipeline: true,
    stream: () => new GatheringSocket(),
    application_name: 'kindred',
    connectionTimeoutMillis: seconds(10),
    idleTimeoutMillis: minutes(5),
    statement_timeout: seconds(15),
    // Where it does not even say that it took too long.
    query_timeout: seconds(20),
    lock_timeout: seconds(10),
    idle_in_transaction_session_timeout: seconds(30),
  });
  // Without listeners, a server that goes away would end the process: `pool` hears idle connections, `client` those in use.
  pool.on('error', (error) => log.warn('database.connection.lost', { error }));
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn('database.connection.lost', { error }));
  });

  const waker = new Waker(pool);
  return {
    async withGuild(guild, work) {
      const opening = `begin; ${chooseGuild(guild)}`;
      const inGuild = (tx: Tx) => work(Object.assign(tx, { guild }));
      return runTransaction(await pool.connect(), opening, inGuild, waker);
    },
    async readGuild(guild, work) {
      const opening = `begin read only; ${chooseGuild(guild)}`;
      return runReading(await pool.connect(), opening, (tx) => work(Object.assign(tx, { guild })));
    },
    async readGuildAtOnce(guild, work) {
      const opening = `begin read only; ${chooseGuild(guild)}`;
      return runReadingAtOnce(await pool.connect(), opening, (tx) => work(Object.assign(tx, { guild })));
    },
    async withSystem(work) {
      const opening = 'begin; set local role kindred_system';
      const across = (tx: Tx) => work(Object.assign(tx, { across: 'communities' as const }));
      return runTransaction(await pool.connect(), opening, across, waker);
    },
    async withoutGuild(work) {
      return runStatement(await pool.connect(), work, waker);
    },
    async ping() {
      await pool.query('select 1');
    },
    async close() {
      // What is committed after this is found by workers themselves.
      await waker.done();
      await pool.end();
    },
  };
}

/** As text, so that it is one message with what it opens; digits and nothing else can stand in it. */
function chooseGuild(guild: string): string {
  if (!discordIdPattern.test(guild)) throw new RangeError('a community is chosen by its Discord id');
  return `set local app.guild_id = '${guild}'`;
}
