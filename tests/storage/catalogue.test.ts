import { getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { describe, expect, test } from 'vitest';
import * as schema from '#db/schema/index.ts';
import { testDatabase } from '#tests/harness/database.ts';
import { newGuild } from '#tests/harness/guilds.ts';

const { database, asOwner } = await testDatabase();

interface Found {
  readonly name: string;
  readonly forced: boolean;
  readonly policies: string[];
}

const ours = ['public', 'vault'];

const guildTables = await asOwner<Found>(
  `select pg_class.oid::regclass::text as name,
          relrowsecurity and relforcerowsecurity as forced,
          array(select polname::text from pg_policy where polrelid = pg_class.oid) as policies
     from pg_attribute join pg_class on pg_class.oid = attrelid
    where attname = 'guild_id' and not attisdropped and relkind in ('r', 'p')
    order by 1`,
);

const tables = Object.values(schema).filter((value) => is(value, PgTable));
const guildTablesOfSchema = tables.filter((table) => 'guildId' in getTableColumns(table));
const systemRights = new Set(
  (
    await asOwner<{ right: string }>(
      `select schemaname || '.' || tablename || ' ' || lower(cmd) as right
         from pg_policies where 'kindred_system' = any (roles)`,
    )
  ).map(({ right }) => right),
);

const qualified = (table: PgTable) => `${getTableConfig(table).schema ?? 'public'}.${getTableName(table)}`;

test('every table of a community stands in the schema that Drizzle knows', () => {
  expect(guildTables.length).toBe(guildTablesOfSchema.length);
  expect(guildTables.length).toBeGreaterThan(5);
});

test.each(guildTables)(
  '$name forces row-level security and lets one community in',
  ({ forced, policies }) => {
    expect(forced).toBe(true);
    expect(policies).toContain('one_community');
  },
);

describe.each(guildTablesOfSchema.map((table) => ({ name: qualified(table), table })))(
  '$name',
  ({ name, table }) => {
    test('shows nothing without a community, whatever is in it', async () => {
      // The table is empty here, so the plan has to show that rows would be held back.
      const plan = await database.withoutGuild((tx) =>
        tx.db.execute<Record<string, string>>(sql`explain select * from ${table}`),
      );
      expect(JSON.stringify(plan.rows)).toContain('app.guild_id');
      expect(await database.withoutGuild((tx) => tx.db.select().from(table))).toEqual([]);
      expect(await database.withGuild(newGuild(), (tx) => tx.db.select().from(table))).toEqual([]);
    });

    test.each(['select', 'update', 'delete', 'insert'])(
      'lets the system role %s only by a policy',
      async (right) => {
        const [row] = await asOwner<{ may: boolean }>(
          `select has_table_privilege('kindred_system', $1, $2) as may`,
          [name, right],
        );
        expect(row?.may).toBe(systemRights.has(`${name} ${right}`));
      },
    );
  },
);

test('the system role reaches schedules, deliveries and communities, and nothing that somebody wrote', () => {
  const reached = new Set([...systemRights].map((right) => right.split(' ')[0]));
  for (const closed of ['vault.member_keys', 'vault.case_keys', 'public.inbox', 'public.page_links']) {
    expect(reached).not.toContain(closed);
  }
});

test('no column is an enum: under row-level security a filter on one reaches no index', async () => {
  expect(await asOwner(`select typname from pg_type where typtype = 'e'`)).toEqual([]);
});

test('every moment is stored with its time zone', async () => {
  const plain = await asOwner(
    `select table_name, column_name from information_schema.columns
      where table_schema = any ($1) and data_type = 'timestamp without time zone'`,
    [ours],
  );
  expect(plain).toEqual([]);
});

test('every id, reference and closed set is checked', async () => {
  const unchecked = await asOwner(
    `select conrelid::regclass, attname from (
       select attrelid as conrelid, attname, attnum from pg_attribute
         join pg_class on pg_class.oid = attrelid
        where relnamespace::regnamespace::text = any ($1) and relkind = 'r'
          and (attname ~ '(^|_)(guild|user|channel|role|message|discord)_id$' or attname ~ '(^|_)ref$')
     ) as named
     where not exists (
       select from pg_constraint where pg_constraint.conrelid = named.conrelid and contype = 'c' and attnum = any (conkey)
     )`,
    [ours],
  );
  expect(unchecked).toEqual([]);
});

test('the suite owns nothing and is bound by row-level security', async () => {
  const roles = await asOwner(
    `select rolname, rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication as mighty,
            exists (select from pg_class where relowner = pg_roles.oid and relnamespace::regnamespace::text = any ($1)) as owns
       from pg_roles where rolname like 'kindred\\_%' and rolname <> 'kindred_owner' order by 1`,
    [ours],
  );
  expect(roles).toEqual(
    ['kindred_app', 'kindred_jobs', 'kindred_library', 'kindred_system'].map((rolname) => ({
      rolname,
      mighty: false,
      owns: false,
    })),
  );
});

test('the system role is not inherited: only a transaction that says so has its rights', async () => {
  const membership = await asOwner(
    `select inherit_option, set_option, admin_option from pg_auth_members
      where roleid = 'kindred_system'::regrole and member = 'kindred_app'::regrole`,
  );
  expect(membership).toEqual([{ inherit_option: false, set_option: true, admin_option: false }]);
});
