/** What is asked of a million cases at 200 a second, in the database: how long the longest takes of each question. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { caseKinds, severities } from '#src/escalation/types.ts';
import { first, orEnded } from '../interactions/processes.ts';
import { firstDatabase } from '../interactions/stage.ts';
import type { Stage } from '../interactions/stage.ts';
import { foundShape, owners } from './task.ts';
import type { Task } from './task.ts';

const manyCases = 1_000_000;

/** A reference out of a number: ten letters of base32, no more in order than real ones are. */
const refOf = (number: string) =>
  `'q' || lpad(translate((${number}::bigint * 387420489 % 999999937)::text, '0189', 'abcd'), 9, 'a')`;
const listed = (values: readonly string[]) => `(array[${values.map((value) => `'${value}'`).join(', ')}])`;
const memberHash = (number: string) => `'member-' || (${number}) % 20000`;

/** Nine in ten are over, as in a community of some years; of the others the newest twenty thousand wait. The cards of all have been posted. */
const raise = (guild: string, staff: string) => `
  insert into cases (guild_id, ref, number, kind, path, severity, rank, state, owner_id, reports, version,
                     resolution, subject_hash, member_hash, topic_slug, opened_at, resolved_at,
                     card_channel_id, card_message_id, card_version)
  select '${guild}', ${refOf('n')}, 1000000 + n, ${listed(caseKinds)}[1 + n % ${caseKinds.length}],
         (array['welfare', 'rules'])[1 + n % 2], ${listed(severities)}[1 + n / 100 % 4], 3 - n / 100 % 4,
         case when n > 980000 then 'open' when n > 920000 then 'taken' when n > 910000 then 'aftercare'
              when n > 909000 then 'second' else 'resolved' end,
         case when n <= 980000 then (900000000000000000 + n % ${owners})::text end, 1 + n % 3, 3,
         case when n <= 909000 then 'handled' end, 'subject-' || n, ${memberHash('n')}, 'topic-' || n % 300,
         now() - (1000000 - n) * interval '1 minute', case when n <= 909000 then now() end,
         '${staff}', (700000000000000000 + n)::text, 3
    from generate_series(1, ${manyCases}) as n`;

/** What is written down of each from its first moment on. */
const happened = (guild: string) => `
  insert into case_events (guild_id, case_ref, version, type, at)
  select guild_id, ref, 1, 'opened', opened_at from cases where guild_id = '${guild}' and number > 1000000`;

export async function questions(stage: Stage, operatorKey: string) {
  const { guild, places } = stage.community;
  await stage.query(firstDatabase, raise(guild.id, places.staff));
  await stage.query(firstDatabase, happened(guild.id));
  // As they stand after years: looked after by autovacuum, and written down.
  await stage.query(firstDatabase, 'vacuum (analyze) cases, case_events');
  await stage.query(firstDatabase, 'checkpoint');
  const open = await stage.query<{ ref: string }>(
    firstDatabase,
    "select ref from cases where state = 'open' and number > 1000000 order by random() limit 16000",
  );
  const task: Task = {
    connectionString: stage.appUrl(firstDatabase),
    operatorKey,
    guild: guild.id,
    open: open.map(({ ref }) => ref),
  };
  // As the suite itself is: what V8 clears away for whoever else has been at work here is not its own.
  const asking = fork(new URL('asked.ts', import.meta.url), { execArgv: ['--import', first] });
  asking.send(task);
  const [found]: unknown[] = await orEnded(asking, once(asking, 'message'));
  return foundShape.parse(found);
}
