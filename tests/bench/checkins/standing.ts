/** What waits where, for whoever has to find out why nothing goes out. */
import { firstDatabase } from '../interactions/stage.ts';
import type { Stage } from '../interactions/stage.ts';

const all = (from: string) => `(select json_agg(each) from (${from}) as each)`;
const told = {
  deliveries: all(`select state, outcome, attempts, count(*), min(next_at), min(not_after) as not_after
                     from deliveries group by 1, 2, 3`),
  leases: all(`select split_part(holder, '/', 1) as worker, count(*), min(leased_until)
                 from delivery_targets group by 1`),
  jobs: all(`select locked_by, attempts, priority, count(*), min(run_at), min(last_error) as error
               from graphile_worker._private_jobs group by 1, 2, 3`),
  budget: all('select tokens, refilled_at, granted from send_budget'),
  now: 'clock_timestamp()',
  connections:
    all(`select application_name, state, wait_event, left(query, 90) as query, count(*), max(now() - state_change) as since
                      from pg_stat_activity where datname = current_database() group by 1, 2, 3, 4`),
};

/** As JSON: deliveries, leases, jobs, the budget beside Postgres's clock, and what each connection does. */
export async function standing({ query, sandbox }: Stage): Promise<string> {
  const columns = Object.entries(told).map(([name, value]) => `${value} as ${name}`);
  const [row] = await query(firstDatabase, `select ${columns.join(', ')}`);
  return JSON.stringify({ ...row, clock: new Date(), limited: sandbox.counters.rateLimited }, null, 1);
}
