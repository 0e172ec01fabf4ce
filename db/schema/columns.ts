/** The kinds of column there are. A column's check is declared with it and comes along into every table. */
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { text, timestamp } from 'drizzle-orm/pg-core';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Sealed } from '#db/encryption/seal.ts';
import { refPattern } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { slugPattern } from '#src/topics/types.ts';

type Rule = (column: AnyPgColumn) => SQL;

const rules = new WeakMap<object, Rule>();

/** The check that goes with a column made here, if it has one. */
export function ruleOf(builder: object): Rule | undefined {
  return rules.get(builder);
}

function checked<Builder extends object>(builder: Builder, rule: Rule): Builder {
  rules.set(builder, rule);
  return builder;
}

// Checks are stored as text in migrations, so values are written out; none of them comes from outside.
const matches = (pattern: string): Rule => {
  return (column) => sql`${column} ~ ${sql.raw(`'${pattern}'`)}`;
};

/** What a Discord id looks like: a snowflake in decimal. */
export const discordIdPattern = /^[0-9]{17,20}$/;

/** The community that a row belongs to. Row-level security compares it with the transaction's. */
export const guildId = () => discordId('guild_id').notNull();

/** A Discord id. */
export const discordId = (name: string) => checked(text(name), matches(discordIdPattern.source));

/** One of our own random references. */
export const ref = (name: string) => checked(text(name).$type<Ref>(), matches(refPattern.source));

/** What stands for a topic, of the catalogue or of the community. */
export const topicSlug = (name: string) => checked(text(name), matches(slugPattern.source));

/** A moment, to the millisecond: what a JavaScript Date can hold. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

/** Words under a key. Only what `seal` returns fits, so plain text cannot be stored here by mistake. */
export const sealed = (name: string) => checked(text(name).$type<Sealed>(), matches('^v1[.]'));

/** One of a closed set of words: text with a check, because under row-level security a filter on an enum reaches no index. */
export function oneOf<const Values extends readonly [string, ...string[]]>(name: string, values: Values) {
  const list = values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ');
  return checked(text(name).$type<Values[number]>(), (column) => sql`${column} in (${sql.raw(list)})`);
}
