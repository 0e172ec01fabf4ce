/** The two kinds of table: one whose every row belongs to a community, and one that belongs to none. */
import { sql } from 'drizzle-orm';
import type { BuildExtraConfigColumns } from 'drizzle-orm';
import { check, pgPolicy, pgTable } from 'drizzle-orm/pg-core';
import type {
  AnyPgColumn,
  PgColumnBuilderBase,
  PgTableExtraConfigValue,
  PgTableFn,
} from 'drizzle-orm/pg-core';
import { ruleOf } from './columns.ts';
import type { guildId } from './columns.ts';
import { app, system } from './roles.ts';

type Columns = Record<string, PgColumnBuilderBase>;
type Extra<Name extends string, Map extends Columns> = (
  table: BuildExtraConfigColumns<Name, Map, 'pg'>,
) => PgTableExtraConfigValue[];

/**
 * A table whose rows each belong to one community: `kindred_app` reaches those of its transaction's community and no
 * others. Its policies stand here; migrations/after.sql forces them even upon the table's owner.
 */
export const guildTable = guildTables(pgTable);

/** `guildTable` for another schema than `public`. */
export function guildTables<Schema extends string | undefined>(define: PgTableFn<Schema>) {
  return <Name extends string, Map extends Columns & { guildId: ReturnType<typeof guildId> }>(
    name: Name,
    columns: Map,
    extra: Extra<Name, Map> = () => [],
  ) =>
    define(name, columns, (table) => [
      oneCommunity(table.guildId),
      ...checksOf(name, columns, table),
      ...extra(table),
    ]);
}

/** A table that tells nothing about any community or person. */
export function sharedTable<Name extends string, Map extends Columns>(
  name: Name,
  columns: Map,
  extra: Extra<Name, Map> = () => [],
) {
  return pgTable(name, columns, (table) => [...checksOf(name, columns, table), ...extra(table)]);
}

/** Lets ticks do one thing to a table across all communities. Rights are granted from these policies, so this is all it takes. */
export function systemMay(action: 'select' | 'insert' | 'update' | 'delete'): PgTableExtraConfigValue {
  return pgPolicy(`system_${action}`, {
    for: action,
    to: system,
    ...(action !== 'insert' && { using: sql`true` }),
    ...((action === 'update' || action === 'insert') && { withCheck: sql`true` }),
  });
}

function oneCommunity(guild: AnyPgColumn): PgTableExtraConfigValue {
  const same = sql`${guild} = current_setting('app.guild_id', true)`;
  return pgPolicy('one_community', { for: 'all', to: app, using: same, withCheck: same });
}

function checksOf(
  name: string,
  columns: Columns,
  table: Record<string, AnyPgColumn>,
): PgTableExtraConfigValue[] {
  return Object.entries(columns).flatMap(([key, builder]) => {
    const rule = ruleOf(builder);
    const column = table[key];
    return rule && column ? [check(`${name}_${column.name}_check`, rule(column))] : [];
  });
}
