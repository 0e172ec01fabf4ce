/** What is asked of a million cases at 200 a second, in the database: how long the longest takes of each question. */
import { changeCase, findCases, listCases, nextCase } from '#src/escalation/index.ts';
import { caseKinds, caseStates, severities } from '#src/escalation/types.ts';
import type { Community } from '#src/platform/community.ts';
import { latenciesAt, quantile } from '../interactions/load.ts';
import { firstDatabase } from '../interactions/stage.ts';
import type { Stage } from '../interactions/stage.ts';

const manyCases = 1_000_000;
const perSecond = 200;
const lasting = 5_000;
const owners = 50;

/** A reference out of a number: ten letters of base32. */
const refOf = (number: string) => `'q' || lpad(translate((${number})::text, '0189', 'abcd'), 9, 'a')`;
const listed = (values: readonly string[]) => `(array[${values.map((value) => `'${value}'`).join(', ')}])`;
export const ownerOf = (number: number) => String(900_000_000_000_000_000n + BigInt(number % owners));
const memberHash = (number: string) => `'member-' || (${number}) % 20000`;

/** Nine in ten are over, as in a community of some years; ten thousand wait. The cards of all have been posted. */
const raise = (guild: string, staff: string) => `
  insert into cases (guild_id, ref, number, kind, path, severity, rank, state, owner_id, reports, version,
                     resolution, subject_hash, member_hash, topic_slug, opened_at, resolved_at,
                     card_channel_id, card_message_id, card_version)
  select '${guild}', ${refOf('n')}, 1000000 + n, ${listed(caseKinds)}[1 + n % ${caseKinds.length}],
         (array['welfare', 'rules'])[1 + n % 2], ${listed(severities)}[1 + n / 100 % 4], 3 - n / 100 % 4,
         case when n % 100 = 0 then 'open' when n % 100 < 8 then 'taken' when n % 100 = 8 then 'aftercare'
              when n % 1000 = 9 then 'second' else 'resolved' end,
         case when n % 100 = 0 then null else (900000000000000000 + n % ${owners})::text end, 1 + n % 3, 3,
         case when n % 100 > 9 then 'handled' end, 'subject-' || n, ${memberHash('n')}, 'topic-' || n % 300,
         now() - (1000000 - n) * interval '1 minute', case when n % 100 > 9 then now() end,
         '${staff}', (700000000000000000 + n)::text, 3
    from generate_series(1, ${manyCases}) as n`;

export async function questions(stage: Stage, community: Community) {
  await stage.query(firstDatabase, raise(community.guild, stage.community.places.staff));
  // As they stand after years: looked after by autovacuum.
  await stage.query(firstDatabase, 'vacuum (analyze) cases');
  const strangers = async () => false;
  const open = await stage.query<{ ref: string }>(
    firstDatabase,
    "select ref from cases where state = 'open' and number > 1000000 order by random() limit 3000",
  );
  let asked = 0;
  const p99 = async (act: (number: number) => Promise<unknown>): Promise<number> => {
    const timed = async () => {
      const begun = performance.now();
      await act((asked += 1));
      return performance.now() - begun;
    };
    await latenciesAt(perSecond, 1_000, timed);
    return Number(quantile(await latenciesAt(perSecond, lasting, timed), 0.99).toPrecision(3));
  };
  const searches: ((n: number) => Parameters<typeof findCases>[2])[] = [
    (n: number) => ({ number: 1_000_000 + n }),
    (n: number) => ({
      state: caseStates[n % caseStates.length],
      severity: severities[n % severities.length],
    }),
    (n: number) => ({ kind: caseKinds[n % caseKinds.length], state: 'open' as const }),
    (n: number) => ({ owner: ownerOf(n), severity: severities[n % severities.length] }),
    (n: number) => ({ owner: ownerOf(n), state: 'taken' as const }),
    (n: number) => ({ from: new Date(Date.now() - n * 60_000_000), kind: 'spam' as const }),
  ];
  return {
    next_p99_ms: await p99((n) => nextCase(community, strangers, ownerOf(n))),
    mine_p99_ms: await p99((n) =>
      listCases(community, { what: 'mine', page: 0, moderator: ownerOf(n), size: 8 }),
    ),
    search_p99_ms: await p99((n) =>
      findCases(community, strangers, searches[n % searches.length]?.(n) ?? {}, { by: ownerOf(n), size: 8 }),
    ),
    claim_p99_ms: await p99((n) =>
      changeCase(community, strangers, {
        ref: open[n % open.length]?.ref ?? '',
        event: { type: 'take', by: ownerOf(n) },
      }),
    ),
  };
}
