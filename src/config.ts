/** The environment, read once: a typed configuration, or one message that names every setting to mend. */
import type { z } from 'zod';
import { examples, settings } from './config/settings.ts';
import type { LogLevel, Role, SettingName } from './config/settings.ts';
import { err, ok } from './platform/result.ts';
import type { Result } from './platform/result.ts';

export type { LogLevel, Role, SettingName };

export interface Config {
  /** Absent: the suite talks to the sandbox instead of Discord. */
  readonly discordToken: string | undefined;
  /** Base address of the REST API without a slash at the end; absent: Discord's own. */
  readonly discordApi: string | undefined;
  /** Absent: the suite brings up the embedded database. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly port: number;
  /** Where the web role is reached from outside, without a slash at the end. */
  readonly publicUrl: string | undefined;
  readonly sandboxPort: number;
  /** Where a copy of Discord's own API description lies, to which the sandbox is then held. */
  readonly sandboxOpenapi: string | undefined;
  readonly roles: readonly Role[];
  readonly shards: 'auto' | readonly number[];
  readonly shardCount: 'auto' | number;
  /** Keys of 32 bytes in base64, separated by commas: the first encrypts, all decrypt. Always there beside a `databaseUrl`. */
  readonly operatorKey: string | undefined;
  /** Direct messages with people who had none yet, in ten minutes, by all processes together. */
  readonly directOpenings: 'any' | number;
  readonly logLevel: LogLevel;
}

/** One setting that is missing or malformed. Never holds the value, which may be a secret. */
export interface ConfigurationProblem {
  readonly setting: SettingName;
  /** Continues a sentence that begins with the setting's name. */
  readonly problem: string;
  readonly example: string;
}

/** Ends a start: what an operator must mend, in words made for them. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly ConfigurationProblem[];

  constructor(problems: readonly ConfigurationProblem[]) {
    super(describe(problems));
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration from an environment. A setting that is empty counts as not given. */
export function readConfig(environment: Environment): Result<Config, ConfigurationError> {
  const given = trimmed(environment);
  const parsed = settings.safeParse(given);
  const problems = [
    ...missing(given),
    ...(parsed.success ? contradictions(parsed.data) : malformed(parsed.error)),
  ];
  if (!parsed.success || problems.length > 0) return err(new ConfigurationError(problems));

  const read = parsed.data;
  return ok({
    discordToken: read.DISCORD_TOKEN,
    discordApi: read.DISCORD_API,
    databaseUrl: read.DATABASE_URL,
    dataDir: read.DATA_DIR,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL,
    sandboxPort: read.SANDBOX_PORT,
    sandboxOpenapi: read.SANDBOX_OPENAPI,
    roles: read.ROLES,
    shards: read.SHARDS,
    shardCount: read.SHARD_COUNT,
    operatorKey: read.KINDRED_KEY,
    directOpenings: read.DM_OPENINGS,
    logLevel: read.LOG_LEVEL,
  });
}

function trimmed(environment: Environment): Environment {
  const entries = Object.entries(environment).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ''));
}

/** What another setting makes necessary. */
function missing({
  DATABASE_URL,
  KINDRED_KEY,
  SHARDS = 'auto',
  SHARD_COUNT = 'auto',
}: Environment): ConfigurationProblem[] {
  const problems: ConfigurationProblem[] = [];
  if (DATABASE_URL !== undefined && KINDRED_KEY === undefined) {
    problems.push(
      problem(
        'KINDRED_KEY',
        'is missing, and nothing in the database of DATABASE_URL can be read without it',
      ),
    );
  }
  if (SHARDS !== 'auto' && SHARD_COUNT === 'auto') {
    problems.push(
      problem('SHARD_COUNT', 'is missing: beside a list of SHARDS it says how many there are in all'),
    );
  }
  return problems;
}

function malformed(error: z.ZodError<z.infer<typeof settings>>): ConfigurationProblem[] {
  return error.issues.map(({ path, message }) => problem(settings.keyof().parse(path[0]), message));
}

/** What each setting allows alone, but not together. */
function contradictions({ SHARDS, SHARD_COUNT: count }: z.infer<typeof settings>): ConfigurationProblem[] {
  if (SHARDS === 'auto' || count === 'auto' || SHARDS.every((shard) => shard < count)) return [];
  return [problem('SHARDS', `names a shard beyond SHARD_COUNT: they run from 0 to ${count - 1}`)];
}

function problem(setting: SettingName, words: string): ConfigurationProblem {
  return { setting, problem: words, example: examples.get(settings.shape[setting])?.example ?? '' };
}

function describe(problems: readonly ConfigurationProblem[]): string {
  const lines = problems.map(
    ({ setting, problem: words, example }) => `  ${setting} ${words}.\n    Example: ${setting}=${example}`,
  );
  return `Kindred cannot start with these settings:\n${lines.join('\n')}\nAll settings are explained in .env.example.`;
}
