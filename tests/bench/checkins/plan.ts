/** 100,000 check-ins due at the same minute: how long one worker takes to plan them, and whether two ever plan one twice. */
import type { Database } from '#db/database.ts';
import { planAllDue } from '#src/checkins/index.ts';
import { firstDatabase } from '../interactions/stage.ts';
import type { Stage } from '../interactions/stage.ts';

const communities = 50;
const members = 2_000;

/** Whoever is due, in fifty communities and as many time zones as people live in. Nothing in it is anybody's. */
const raise = `
  insert into communities (guild_id, ref, staff_channel_id, moderator_role_id, lead_role_id, created_at, updated_at)
  select (700000000000000000 + c)::text, ${refOf('c', 'p')}, '700000000000000001', '700000000000000002',
         '700000000000000003', now(), now()
    from generate_series(1, ${communities}) as c;
  insert into members (guild_id, user_id, ref, locale, age_band, created_at)
  select (700000000000000000 + c)::text, (800000000000000000 + c * 100000 + m)::text,
         ${refOf('c * 100000 + m', 'm')}, 'v1.x', 'v1.x', now()
    from generate_series(1, ${communities}) as c, generate_series(1, ${members}) as m;
  insert into checkins (guild_id, user_id, ref, state, rhythm, weekdays, month_day, anchor, minute, zone,
                        quiet_from, quiet_to, rarer_after, next_at, wishes, created_at)
  select guild_id, user_id, ref, 'running',
         (array['daily', 'daily', 'daily', 'chosen', 'weekly', 'fortnightly', 'monthly'])[1 + n % 7],
         case when n % 7 = 3 then 127 else 1 << (extract(isodow from now())::integer - 1) end,
         extract(day from now())::integer, current_date, extract(hour from now())::integer * 60,
         (array['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Sydney', 'Africa/Casablanca'])[1 + n % 6],
         1320, 480, 5, date_trunc('second', now()), 'v1.x', now()
    from (select *, row_number() over () as n from members where user_id like '8%') as somebody;
  analyze checkins`;

/** A reference out of a number: ten letters of base32. */
function refOf(number: string, letter: string): string {
  return `'${letter}' || lpad(translate((${number})::text, '0189', 'abcd'), 9, 'a')`;
}

export interface PlanFindings {
  readonly seconds: number;
  /** Of two workers at once. */
  readonly doubled: number;
  readonly lost: number;
}

export async function planning(stage: Stage, open: () => Database): Promise<PlanFindings> {
  const query = <Row extends Record<string, unknown>>(text: string) => stage.query<Row>(firstDatabase, text);
  await query(raise);
  const all = communities * members;
  const [one, other] = [open(), open()];
  try {
    const begun = performance.now();
    await planAllDue(one, new Date());
    const seconds = (performance.now() - begun) / 1000;
    const alone = await count(query);
    await query(`delete from checkin_prompts; delete from deliveries; delete from graphile_worker._private_jobs;
                 update checkins set next_at = date_trunc('second', now())`);
    const now = new Date();
    await Promise.all([planAllDue(one, now), planAllDue(other, now)]);
    const together = await count(query);
    const found = [alone, together];
    return {
      seconds,
      lost: found.reduce((sum, { members: reached }) => sum + all - reached, 0),
      doubled: found.reduce((sum, { prompts, members: reached }) => sum + prompts - reached, 0),
    };
  } finally {
    await query('delete from deliveries; delete from communities; delete from graphile_worker._private_jobs');
    await Promise.all([one.close(), other.close()]);
  }
}

/** A prompt counts once it stands there with its delivery and its job. */
async function count(query: <Row extends Record<string, unknown>>(text: string) => Promise<Row[]>) {
  const [row] = await query<{ prompts: number; members: number }>(
    `select count(*)::integer as prompts, count(distinct checkin_prompts.user_id)::integer as members
       from checkin_prompts
       join deliveries on deliveries.guild_id = checkin_prompts.guild_id and subject = checkin_prompts.ref
       join communities on communities.guild_id = checkin_prompts.guild_id
       join graphile_worker._private_jobs as jobs on jobs.key = 'deliver:' || communities.ref || ':' || target`,
  );
  return row ?? { prompts: 0, members: 0 };
}
