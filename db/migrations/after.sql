-- What the generated migrations cannot say, run after them at every start. Everything here is safe to run again, and takes
-- no lock where nothing is missing.

-- Row-level security is forced, so that it binds even the tables' owner. drizzle-kit only enables it.
do $$
declare
  guild_table regclass;
begin
  for guild_table in
    select attrelid
      from pg_attribute
      join pg_class on pg_class.oid = attrelid
     where attname = 'guild_id' and not attisdropped
       and relkind in ('r', 'p') and relnamespace in ('public'::regnamespace, 'vault'::regnamespace)
       and not (relrowsecurity and relforcerowsecurity)
  loop
    execute format('alter table %s enable row level security, force row level security', guild_table);
  end loop;
end
$$;

revoke all on schema public from public;
grant usage on schema public, vault to kindred_app, kindred_system;
grant select, insert, update, delete on all tables in schema public, vault to kindred_app;

-- What the system role may do is what its policies say.
do $$
declare
  allowed record;
begin
  revoke all on all tables in schema public, vault from kindred_system;
  for allowed in
    select schemaname, tablename, cmd from pg_policies where 'kindred_system' = any (roles)
  loop
    execute format('grant %s on %I.%I to kindred_system', allowed.cmd, allowed.schemaname, allowed.tablename);
  end loop;
end
$$;

-- What is left of a rate is worth nothing after a crash, and drawing from it need not wait for the disk.
alter table send_budget set unlogged;

-- Draws up to `wanted` permits from a rate that all processes share, and leaves `reserve` of them to what is more urgent.
-- `rate` is permits a second, `capacity` the most that can be saved up, and no more than `most` are granted in any `span`
-- (null: any number). Returns how many were granted.
drop function if exists draw_permits(text, integer, integer, real, integer, timestamptz);
create or replace function draw_permits(
  budget text, wanted integer, reserve integer, rate real, capacity integer, most integer, span interval, at timestamptz
) returns integer
language sql volatile
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_generic_plan
as $$
  insert into public.send_budget (name, tokens, refilled_at) values (budget, capacity, at) on conflict do nothing;

  with held as (
    select tokens, refilled_at, granted from public.send_budget where name = budget for update
  ), filled as (
    select least(capacity, tokens + rate * greatest(0, extract(epoch from at - refilled_at)))::real as tokens,
           array(select one from unnest(granted) as one where one > at - span) as recent
      from held
  ), drawn as (
    select tokens, recent,
           greatest(0, least(wanted, floor(tokens - reserve), most - cardinality(recent)))::integer as permits
      from filled
  )
  update public.send_budget
     set tokens = drawn.tokens - drawn.permits, refilled_at = greatest(refilled_at, at),
         granted = case when most is null then '{}' else drawn.recent || array_fill(at, array[drawn.permits]) end
    from drawn
   where name = budget
  returning drawn.permits;
$$;

revoke all on function draw_permits from public;
grant execute on function draw_permits to kindred_app, kindred_system;
grant select, insert, update on send_budget to kindred_system;
