/** A whole suite on a Discord in a box and a database of its own: what wire-level tests act in. */
import { afterAll, expect } from 'vitest';
import { openKeyring } from '#db/encryption/keyring.ts';
import type { Keyring } from '#db/encryption/keyring.ts';
import { startSandbox } from '#sandbox/index.ts';
import type { GuildHandle, MemberActor, Sandbox, SandboxOptions } from '#sandbox/index.ts';
import type { Role } from '#src/config.ts';
import { seconds } from '#src/platform/durations.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import type { Translations } from '#src/platform/i18n/index.ts';
import { createLog } from '#src/platform/log/index.ts';
import { startSuite } from '#src/suite.ts';
import type { Suite, SuiteOptions } from '#src/suite.ts';
import { testClock } from './clock.ts';
import type { TestClock } from './clock.ts';
import { testDatabase } from './database.ts';
import type { TestDatabase } from './database.ts';
import { description } from './description.ts';

/**
 * A thread that gets no time for some seconds, as on a busy machine, is nobody's fault; so most tests give an answer longer, and
 * wait for one that was only promised. Those that are about answering in time give it what Discord does.
 */
export const patientWindow = seconds(45);
export const inDiscordsTime: SandboxOptions = { interactionWindowMs: seconds(3), resolvesWith: 'first' };

/** Any 32 bytes: what tests seal is worth nothing. */
export const testOperatorKey = Buffer.alloc(32, 7).toString('base64');
const testKeyring: Keyring = openKeyring(testOperatorKey);

export interface TestCommunity {
  readonly guild: GuildHandle;
  readonly owner: MemberActor;
  readonly lead: MemberActor;
  readonly moderators: readonly [MemberActor, MemberActor];
  readonly members: readonly [MemberActor, MemberActor, MemberActor];
}

export interface TestSuite {
  readonly sandbox: Sandbox;
  readonly database: TestDatabase;
  readonly suite: Suite;
  readonly clock: TestClock;
  /** Every line that the suite logged. */
  readonly log: readonly string[];
  /** Starts one more process's worth of suite on the same database and Discord. */
  startAnother(options?: Partial<SuiteOptions>): Promise<Suite>;
}

export interface TestSuiteOptions {
  readonly roles?: readonly Role[];
  readonly translations?: Translations;
  readonly sandbox?: SandboxOptions;
  /** How many times sooner than usual it tries and looks again; 10 unless a test is about how long something takes. */
  readonly haste?: number;
}

/** Call it at the top of a test file: everything ends with the file. Called in a hook, nothing would. */
export async function testSuite(options: TestSuiteOptions = {}): Promise<TestSuite> {
  const database = await testDatabase();
  const clock = testClock();
  const sandbox = await startSandbox({
    clock,
    limits: 'off',
    openapi: description,
    interactionWindowMs: patientWindow,
    resolvesWith: 'promised',
    ...options.sandbox,
  });
  const log: string[] = [];
  const bot = sandbox.bot('kindred');

  const started: Suite[] = [];
  const startAnother = async (changed: Partial<SuiteOptions> = {}): Promise<Suite> => {
    const suite = await startSuite({
      roles: options.roles ?? ['gateway', 'worker', 'web'],
      shards: 'auto',
      shardCount: 'auto',
      port: 0,
      publicUrl: undefined,
      discord: { token: bot.token, api: `${sandbox.url}/api` },
      connections: { app: database.app, jobs: database.jobs },
      keyring: testKeyring,
      translations: options.translations ?? createTranslations(),
      // As in a real trial run: whoever moves the sandbox's clock, on the page or here, moves the suite's.
      clock: { now: () => sandbox.clock.now() },
      log: createLog({ level: 'debug', to: { write: (line) => void log.push(line) } }),
      sendRate: 5_000,
      haste: options.haste ?? 10,
      onlyOnThisMachine: true,
      lost: () => undefined,
      ...changed,
    });
    started.push(suite);
    return suite;
  };
  const suite = await startAnother();
  afterAll(async () => {
    await Promise.all(started.map((each) => each.stop()));
    await sandbox.close();
    expect(sandbox.deviations).toEqual([]);
  });
  return { sandbox, database, suite, clock, log, startAnother };
}

/** A community of seven with a staff channel, set up by its owner with `/setup`. All of them speak its language. */
export async function testCommunity(
  { sandbox }: Pick<TestSuite, 'sandbox'>,
  name = 'The Long Road',
  locale = 'en-US',
): Promise<TestCommunity> {
  const person = (who: string) => sandbox.user(`${who} of ${name}`, { locale });
  const guild = sandbox.createGuild({ name, owner: person('Robin'), locale });
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
      'ManageMessages',
      'ModerateMembers',
      'BanMembers',
      'ManageGuild',
      'CreateEvents',
      'MentionEveryone',
    ],
  });
  guild.createChannel({ name: 'lobby' });
  const staff = guild.createChannel({
    name: 'staff',
    onlyFor: [moderator, leadRole, { id: sandbox.bot('kindred').id }],
  });

  guild.addMember(person('Imani'), { roles: [leadRole] });
  for (const who of ['Theo', 'Priya']) guild.addMember(person(who), { roles: [moderator] });
  const actor = (who: string) => person(who).in(guild);
  const owner = actor('Robin');
  const said = await owner.runs(
    '/setup',
    { staff: staff.id, moderators: moderator.id, leads: leadRole.id },
    { in: '#staff' },
  );
  // On a busy machine the first answer is only a promise of one, and nothing is set up yet.
  await said.settled();
  return {
    guild,
    owner,
    lead: actor('Imani'),
    moderators: [actor('Theo'), actor('Priya')],
    members: [actor('Mara'), actor('Sol'), actor('Wen')],
  };
}
