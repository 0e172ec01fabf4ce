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

grant usage on schema public to kindred_library;
grant select on resources to kindred_library;

-- What is left of a rate is worth nothing after a crash, and drawing from it need not wait for the disk.
alter table send_budget set unlogged;

-- Draws up to `wanted` permits from a rate that all processes share, and leaves `reserve` of them to what is more urgent.
-- `rate` is permits a second, `capacity` the most that can be saved up. No more than `most` count at any time (null: any
-- number): each from when it may be used, for `span` and `hold`, or, once its use has ended, for `span` from there. `ended` are
-- those whose use has, by their `until`, and `ended_ago` how many milliseconds ago. One that is free within `ahead` is granted
-- already now. Returns one row a permit: how many milliseconds to wait before using it, and its `until`.
-- Time is Postgres's own unless `at` says otherwise. Where that clock is set back, the budget goes on from the earlier time, and
-- what was granted counts for one more span and hold at most: it would else give nothing until the old time has come again.
drop function if exists draw_permits(text, integer, integer, real, integer, timestamptz);
drop function if exists draw_permits(text, integer, integer, real, integer, integer, interval, timestamptz);
create or replace function draw_permits(
  budget text, wanted integer, reserve integer, rate real, capacity integer, most integer, span interval, hold interval,
  ahead interval, ended timestamptz[], ended_ago integer[], at timestamptz
) returns table (wait integer, until timestamptz)
language sql volatile
set search_path = pg_catalog, public, pg_temp
set plan_cache_mode = force_generic_plan
as $$
  insert into public.send_budget (name, tokens, refilled_at)
  values (budget, capacity, coalesce(at, clock_timestamp())) on conflict do nothing;

  with held as (
    select tokens, refilled_at, granted from public.send_budget where name = budget for update
  ), timed as materialized (
    -- Read once the row is ours, so that nobody's time is older than that of who had it before.
    select tokens, refilled_at, granted, date_trunc('milliseconds', coalesce(at, clock_timestamp())) as now from held
  ), counting as (
    select one
      from timed, lateral (select one, row_number() over (partition by one) as nth from unnest(granted) as one) as each
     where nth > (select count(*) from unnest(ended) as gone where gone = one)
    union all
    select now - ago * interval '1 millisecond' + span from timed, unnest(ended_ago) as ago
  ), filled as materialized (
    select least(capacity, tokens + rate * greatest(0, extract(epoch from now - refilled_at)))::real as tokens, now,
           array(select least(one, now + ahead + span + hold) as one from counting where one > now order by one) as until
      from timed
  ), slots as materialized (
    select greatest(now, until[cardinality(until) + nth - most]) as sent
      from filled, generate_series(1, least(wanted, floor(tokens - reserve)::integer)) as nth
     where most is null or cardinality(until) + nth <= most or until[cardinality(until) + nth - most] <= now + ahead
  ), saved as (
    update public.send_budget
       set tokens = filled.tokens - (select count(*) from slots),
           refilled_at = now,
           granted = case when most is null then '{}' else filled.until || array(select sent + span + hold from slots) end
      from filled
     where name = budget
  )
  select ceil(extract(epoch from sent - now) * 1000)::integer, sent + span + hold from slots, filled order by sent;
$$;

revoke all on function draw_permits from public;
grant execute on function draw_permits to kindred_app, kindred_system;
grant select, insert, update on send_budget to kindred_system;
