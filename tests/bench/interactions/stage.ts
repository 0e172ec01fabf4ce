/** What all bots are measured on: one Discord in a box without limits, one Postgres that keeps its promises, one community. */
import { chmod, mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { asRole, connectionOf } from '#db/connection.ts';
import type { Connection } from '#db/connection.ts';
import { startEmbedded } from '#db/embedded/index.ts';
import { newOperatorKey, openKeyring } from '#db/encryption/keyring.ts';
import { startSandbox } from '#sandbox/index.ts';
import type { BotIdentity, GuildHandle, MemberActor, Sandbox, SandboxOptions } from '#sandbox/index.ts';
import { createLog } from '#src/platform/log/index.ts';

export interface Community {
  readonly guild: GuildHandle;
  readonly owner: MemberActor;
  readonly lead: MemberActor;
  /** Those whom each bot meets before it is measured. */
  readonly readers: readonly MemberActor[];
  /** Ids of those who join while it is. */
  readonly newcomers: readonly string[];
  readonly places: {
    readonly lobby: string;
    readonly staff: string;
    readonly moderators: string;
    readonly leads: string;
  };
}

export interface Stage {
  readonly sandbox: Sandbox;
  readonly bot: BotIdentity;
  readonly community: Community;
  readonly folder: string;
  /** A file descriptor for what bots say of themselves. */
  readonly log: number;
  /** Settings of a Kindred that works in a database here. */
  settingsFor: (database: string) => Record<string, string>;
  /** To a database here, as the suite enters it. */
  appUrl: (database: string) => string;
  /** A new database as a copy of another, in which nobody may be. */
  copyDatabase: (from: string, to: string) => Promise<void>;
  dropDatabase: (name: string) => Promise<void>;
  /** Runs SQL in a database as its owner, whom row-level security does not bind. */
  query: <Row extends pg.QueryResultRow>(database: string, text: string) => Promise<Row[]>;
  /** The end of what the bots said. */
  lastWords: () => Promise<string>;
  close: () => Promise<void>;
}

/** The database that the embedded server comes with. */
export const firstDatabase = 'kindred';

const readers = 32;
/** More than any bot lets join while it is measured. */
const manyNewcomers = 20_000;

export interface StageOptions {
  /** How many join while a bot is measured. */
  readonly newcomers?: number;
  readonly limits?: NonNullable<SandboxOptions['limits']>;
}

export async function openStage({
  newcomers = manyNewcomers,
  limits = 'off',
}: StageOptions = {}): Promise<Stage> {
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'kindred-bench-'));
  await chmod(folder, 0o711);
  opened.defer(() => rm(folder, { recursive: true }));
  const log = await open(join(folder, 'bots.log'), 'a');
  opened.defer(() => log.close());

  const server = await startEmbedded({
    dataDir: join(folder, 'postgres'),
    log: createLog({ level: 'error' }),
  });
  opened.defer(() => server.stop());
  const key = newOperatorKey();
  const sandbox = await startSandbox({ limits });
  opened.defer(() => sandbox.close());
  const bot = sandbox.bot('kindred');

  const query = async <Row extends pg.QueryResultRow>(database: string, text: string): Promise<Row[]> => {
    const client = new pg.Client({ ...server.connection, database });
    await client.connect();
    try {
      return (await client.query<Row>(text)).rows;
    } finally {
      await client.end();
    }
  };
  const maintain = async (text: string): Promise<void> => void (await query('postgres', text));

  const empty = join(folder, 'empty');
  await mkdir(empty);
  const stage = opened.move();
  const close = () => stage.disposeAsync();
  // Postgres would outlive us otherwise.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().finally(() => process.exit(1)));
  return {
    sandbox,
    bot,
    community: newCommunity(sandbox, newcomers),
    folder: empty,
    log: log.fd,
    settingsFor: (database) => ({
      DISCORD_TOKEN: bot.token,
      DISCORD_API: `${sandbox.url}/api`,
      DATABASE_URL: urlOf({ ...server.connection, database }),
      KINDRED_KEY: key,
    }),
    appUrl: (database) =>
      asRole(
        connectionOf(urlOf({ ...server.connection, database })),
        'kindred_app',
        openKeyring(key).password('kindred_app'),
      ).connectionString ?? '',
    copyDatabase: (from, to) => maintain(`create database ${to} template ${from}`),
    dropDatabase: (name) => maintain(`drop database ${name} with (force)`),
    query,
    lastWords: async () => (await readFile(join(folder, 'bots.log'), 'utf8')).slice(-4_000),
    close,
  };
}

function urlOf({ host = '', port = 5432, user = '', password, database = '' }: Connection): string {
  const parameters = new URLSearchParams({ host, port: String(port), user });
  if (typeof password === 'string') parameters.set('password', password);
  return `postgresql:///${database}?${parameters.toString()}`;
}

function newCommunity(sandbox: Sandbox, newcomers: number): Community {
  const guild = sandbox.createGuild({ name: 'The Long Road', owner: sandbox.user('Robin') });
  const moderator = guild.createRole('Moderator', { permissions: ['ManageMessages'] });
  const leadRole = guild.createRole('Community lead', { permissions: ['ManageEvents'] });
  guild.addBot('kindred', {
    permissions: [
      'ViewChannel',
      'SendMessages',
      'ReadMessageHistory',
      'ManageChannels',
      'ManageRoles',
      'ViewAuditLog',
      'PinMessages',
      'SendMessagesInThreads',
      'ManageThreads',
      'CreatePrivateThreads',
      'Connect',
      'CreatePublicThreads',
    ],
  });
  const lobby = guild.createChannel({ name: 'lobby' });
  const staff = guild.createChannel({
    name: 'staff',
    onlyFor: [moderator, leadRole, sandbox.bot('kindred')],
  });
  guild.addMember(sandbox.user('Imani'), { roles: [leadRole] });
  const people = (kind: string, count: number) =>
    Array.from({ length: count }, (_, index) => guild.addMember(sandbox.user(`${kind} ${index}`)));
  return {
    guild,
    owner: sandbox.user('Robin').in(guild),
    lead: sandbox.user('Imani').in(guild),
    readers: people('Reader', readers),
    newcomers: people('Newcomer', newcomers).map(({ id }) => id),
    places: { lobby: lobby.id, staff: staff.id, moderators: moderator.id, leads: leadRole.id },
  };
}
