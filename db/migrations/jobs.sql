-- How the suite adds a job inside its own transaction without having any right on the queue's tables. Run as kindred_jobs.

-- Graphile notifies the workers in the transaction that adds a job. Postgres lets transactions that notify commit one after the
-- other, each with its own wait for the disk; so in here Graphile's call finds this, and whoever adds a job has the workers told
-- once it is committed (db/waker.ts).
create or replace function jobs.pg_notify(channel text, payload text)
returns void
language plpgsql
as $$ begin end $$;

create or replace function jobs.enqueue(task text, payload json, job_key text, run_at timestamptz, priority integer)
returns void
language sql volatile security definer
set search_path = jobs, pg_catalog, pg_temp
-- Graphile looks for a waiting job of the same key. Where the queue was empty when Postgres last looked, as it mostly is, that is
-- planned as reading all of it, and goes on so while thousands wait. A bitmap can only be made of what is looked for.
set enable_seqscan = off
set enable_indexscan = off
-- Its inner statements would be planned anew at every call, which takes longer than running them.
set plan_cache_mode = force_generic_plan
as $$
  select from graphile_worker.add_jobs(array[
    row(task, payload, null, run_at, null, job_key, priority, null)::graphile_worker.job_spec
  ]);
$$;

revoke all on function jobs.enqueue from public;
grant usage on schema jobs to kindred_app, kindred_system;
grant execute on function jobs.enqueue to kindred_app, kindred_system;

-- The same for many jobs of one task at once: a waiting job of the same key is replaced, and so is an earlier one of the list.
create or replace function jobs.enqueue_all(
  task text, payloads text[], job_keys text[], run_ats timestamptz[], priority integer
) returns void
language sql volatile security definer
set search_path = jobs, pg_catalog, pg_temp
set enable_seqscan = off
as $$
  select from graphile_worker.add_jobs(array(
    select row(task, payload::json, null, run_at, null, job_key, priority, null)::graphile_worker.job_spec
      from unnest(payloads, job_keys, run_ats) as wanted (payload, job_key, run_at)
  ));
$$;

revoke all on function jobs.enqueue_all from public;
grant execute on function jobs.enqueue_all to kindred_app, kindred_system;

-- The same at once for those of which no job runs or stands in the line. The others are left alone: whoever touches a thousand
-- waiting jobs holds up those who end theirs.
create or replace function jobs.enqueue_missing(
  task text, payloads text[], job_keys text[], priorities integer[]
) returns void
language sql volatile security definer
set search_path = jobs, pg_catalog, pg_temp
set enable_seqscan = off
as $$
  select from graphile_worker.add_jobs(array(
    select row(task, payload::json, null, null, null, job_key, priority, null)::graphile_worker.job_spec
      from unnest(payloads, job_keys, priorities) as wanted (payload, job_key, priority)
     where not exists (
             select from graphile_worker.jobs as there
              where there.key = job_key
                and (there.locked_at is not null or (there.run_at <= now() and there.attempts < there.max_attempts))
           )
  ));
$$;

revoke all on function jobs.enqueue_missing from public;
grant execute on function jobs.enqueue_missing to kindred_app, kindred_system;
