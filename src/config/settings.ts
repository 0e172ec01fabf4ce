/** The settings, one by one: what each accepts, what is said when it is malformed, and an example. */
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { isLoopback } from '../platform/web/loopback.ts';

const roles = ['gateway', 'worker', 'web'] as const;
/** A part of the suite that a process may run; any number of processes may run any of them. */
export type Role = (typeof roles)[number];

const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

/** An example of each setting, shown when it is missing or malformed. */
export const examples = z.registry<{ example: string }>();

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
    .transform(Number)
    .refine((value) => value <= 65_535, 'must be a port number from 0 to 65535')
    .default(fallback);

const address = (protocols: readonly string[], refusal: string) =>
  z
    .string()
    .refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''), { error: refusal, abort: true });

const webAddress = (refusal: string) =>
  address(['http:', 'https:'], refusal)
    .refine((text) => !/[?#@]/.test(text), 'must have no user name, query or fragment')
    .transform((text) => text.replace(/\/+$/, ''));

const isKey = (text: string): boolean => /^[A-Za-z0-9+/]{43}=$/.test(text);

export const settings = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^[\w-]+(\.[\w-]+)+$/, 'does not look like a bot token: copy it whole, without "Bot" in front')
    .optional()
    .register(examples, { example: 'the token from the "Bot" page of your application' }),
  DISCORD_API: webAddress('must be the base address of a Discord API')
    .optional()
    .register(examples, { example: 'https://discord.com/api' }),
  DATABASE_URL: address(['postgres:', 'postgresql:'], 'must be the address of a Postgres database')
    .optional()
    .register(examples, { example: 'postgres://kindred:password@db.example.org:5432/kindred' }),
  DATA_DIR: z.string().default('./data').register(examples, { example: './data' }),
  PORT: port(3000).register(examples, { example: '3000' }),
  PUBLIC_URL: webAddress('must be a web address')
    .refine(
      (text) => text.startsWith('https:') || isLoopback(URL.parse(text)?.hostname ?? ''),
      'must begin with https://, because health answers travel over it (only a loopback address may do without)',
    )
    .optional()
    .register(examples, { example: 'https://kindred.example.org' }),
  SANDBOX_PORT: port(4000).register(examples, { example: '4000' }),
  SANDBOX_OPENAPI: z
    .string()
    .refine((path) => existsSync(path), 'must be the path of a file that is there')
    .optional()
    .register(examples, { example: './openapi.json' }),
  ROLES: z
    .string()
    .transform((text, context) => parseRoles(text, (problem) => context.addIssue(problem)))
    .default(roles)
    .register(examples, { example: 'gateway,worker' }),
  SHARDS: z
    .string()
    .regex(/^(auto|\d{1,5}(,\d{1,5})*)$/, 'must be "auto" or shard numbers separated by commas')
    .transform((text) => (text === 'auto' ? text : [...new Set(text.split(',').map(Number))]))
    .default('auto')
    .register(examples, { example: '0,1,2,3' }),
  SHARD_COUNT: z
    .string()
    .regex(/^(auto|[1-9]\d{0,4})$/, 'must be "auto" or how many shards there are in all')
    .transform((text) => (text === 'auto' ? text : Number(text)))
    .default('auto')
    .register(examples, { example: '16' }),
  KINDRED_KEY: z
    .string()
    .refine(
      (text) => text.split(',').every(isKey),
      'must be 32 random bytes in base64 (several, separated by commas, while you change keys: the new one first)',
    )
    .optional()
    .register(examples, { example: 'what `openssl rand -base64 32` prints' }),
  DM_OPENINGS: z
    .string()
    .regex(/^(any|[1-9]\d{0,3})$/, 'must be "any" or how many direct messages may be opened in ten minutes')
    .transform((text) => (text === 'any' ? text : Number(text)))
    .default(10)
    .register(examples, { example: '10' }),
  LOG_LEVEL: z
    .enum(logLevels, `must be one of ${logLevels.join(', ')}`)
    .default('info')
    .register(examples, { example: 'info' }),
});

export type SettingName = keyof typeof settings.shape;

function parseRoles(text: string, refuse: (problem: string) => void): readonly Role[] {
  if (text === 'all') return roles;
  const asked = text.split(',').map((name) => name.trim());
  for (const name of asked) {
    if (roles.some((role) => role === name)) continue;
    const shown = /^[a-z-]{1,20}$/i.test(name) ? `"${name}"` : 'one of its entries';
    refuse(`names ${shown}, which is no role: there are ${roles.join(', ')}, and "all"`);
  }
  return roles.filter((role) => asked.includes(role));
}
