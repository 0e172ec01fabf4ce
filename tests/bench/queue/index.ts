/**
 * The queue with a million cases: how long the longest questions take at 200 a second, and that a thousand reports at once all
 * get their cards, the worst first. The sandbox keeps no rate here: order and completeness are measured, not Discord's pace.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '#db/database.ts';
import { openKeyring } from '#db/encryption/keyring.ts';
import { openVault } from '#db/vault.ts';
import { communityDirectory } from '#src/communities/index.ts';
import { changeCase, findCases, listCases, nextCase, submitReport } from '#src/escalation/index.ts';
import { caseKinds, caseStates, reportKinds, severities } from '#src/escalation/types.ts';
import { systemClock } from '#src/platform/clock.ts';
import type { Community } from '#src/platform/community.ts';
import { createLog } from '#src/platform/log/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { latenciesAt, quantile } from '../interactions/load.ts';
import { startKindred } from '../interactions/processes.ts';
import { firstDatabase, openStage } from '../interactions/stage.ts';
import type { Stage } from '../interactions/stage.ts';
import type { Findings } from '../run.ts';

const manyCases = 1_000_000;
const manyReports = 1_000;
const perSecond = 200;
const lasting = 5_000;
const owners = 50;

const targets: Readonly<Record<string, string>> = {
  next_p99_ms: 'at most 10',
  mine_p99_ms: 'at most 10',
  search_p99_ms: 'at most 10',
  claim_p99_ms: 'at most 10',
  cards_lost: 'none',
  cards_out_of_order: 'none',
};

export async function queue(): Promise<Findings> {
  const stage = await openStage({ newcomers: 0 });
  try {
    const settings = stage.settingsFor(firstDatabase);
    const { owner, places } = stage.community;
    const kindred = await startKindred({ ...stage, settings });
    const { staff, moderators, leads } = places;
    await owner.runs('/setup', { staff, moderators, leads }, { in: '#staff' });
    await kindred.stop();
    const database = openDatabase({
      connection: { connectionString: stage.appUrl(firstDatabase) },
      log: createLog({ level: 'error' }),
    });
    try {
      const keyring = openKeyring(settings['KINDRED_KEY'] ?? '');
      const vault = openVault({ keyring, clock: systemClock });
      const directory = communityDirectory({ database, vault, keyring, clock: systemClock });
      const community = await directory.find(stage.community.guild.id);
      const cards = await cardsOf(stage, community, settings);
      const latencies = await questions(stage, community);
      const figures = { ...latencies, ...cards };
      const rows = Object.entries(figures).map(
        ([name, figure]) => `${name.padEnd(20)}${String(figure).padStart(8)}  ${targets[name] ?? ''}`,
      );
      return { figures, table: `${rows.join('\n')}\n` };
    } finally {
      await database.close();
    }
  } catch (error) {
    process.stderr.write(await stage.lastWords());
    throw error;
  } finally {
    await stage.close();
  }
}

/** A thousand reports are in before anybody works; their cards follow. */
async function cardsOf(stage: Stage, community: Community, settings: Record<string, string>) {
  for (let sent = 0; sent < manyReports; sent += 1) {
    const done = await submitReport(community, {
      ref: newRef(),
      reporter: String(600_000_000_000_000_000n + BigInt(sent)),
      locale: 'en-US',
      message: { channel: stage.community.places.lobby, id: String(500_000_000_000_000_000n + BigInt(sent)) },
      answers: {
        kind: reportKinds[sent % reportKinds.length] ?? 'other',
        words: 'Please look',
        notice: 'none',
        known: false,
      },
    });
    if (!done.ok) throw new Error(`a report has to wait: ${JSON.stringify(done.error)}`);
  }
  const kindred = await startKindred({ ...stage, settings });
  const posted = () =>
    stage.query<{ rank: number; message: string }>(
      firstDatabase,
      'select rank, card_message_id as message from cases where card_message_id is not null',
    );
  for (let waited = 0; (await posted()).length < manyReports && waited < 300; waited += 1) await pause(1_000);
  await kindred.stop();
  // A message's id says when it was posted.
  const inOrder = (await posted()).toSorted((a, b) => (BigInt(a.message) < BigInt(b.message) ? -1 : 1));
  const outOfOrder = inOrder.filter(({ rank }, index) => rank < (inOrder[index - 1]?.rank ?? 0)).length;
  return { cards_lost: manyReports - inOrder.length, cards_out_of_order: outOfOrder };
}

/** A reference out of a number: ten letters of base32. */
const refOf = (number: string) => `'q' || lpad(translate((${number})::text, '0189', 'abcd'), 9, 'a')`;
const listed = (values: readonly string[]) => `(array[${values.map((value) => `'${value}'`).join(', ')}])`;
const ownerOf = (number: number) => String(900_000_000_000_000_000n + BigInt(number % owners));
const memberHash = (number: string) => `'member-' || (${number}) % 20000`;

/** Nine in ten are over, as in a community of some years; ten thousand wait. */
const raise = (guild: string) => `
  insert into cases (guild_id, ref, number, kind, path, severity, rank, state, owner_id, reports, version,
                     resolution, subject_hash, member_hash, topic_slug, opened_at, resolved_at)
  select '${guild}', ${refOf('n')}, 1000000 + n, ${listed(caseKinds)}[1 + n % ${caseKinds.length}],
         (array['welfare', 'rules'])[1 + n % 2], ${listed(severities)}[1 + n / 100 % 4], 3 - n / 100 % 4,
         case when n % 100 = 0 then 'open' when n % 100 < 8 then 'taken' when n % 100 = 8 then 'aftercare'
              when n % 1000 = 9 then 'second' else 'resolved' end,
         case when n % 100 = 0 then null else (900000000000000000 + n % ${owners})::text end, 1 + n % 3, 3,
         case when n % 100 > 9 then 'handled' end, 'subject-' || n, ${memberHash('n')}, 'topic-' || n % 300,
         now() - (1000000 - n) * interval '1 minute', case when n % 100 > 9 then now() end
    from generate_series(1, ${manyCases}) as n;
  analyze cases`;

async function questions(stage: Stage, community: Community) {
  await stage.query(firstDatabase, raise(community.guild));
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
  const searches = [
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
