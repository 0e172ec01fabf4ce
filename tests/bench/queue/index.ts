/**
 * The queue with a million cases: how long the longest questions take at 200 a second, and that a thousand reports at once all
 * get their cards, the worst first, at the pace of Discord, whose rate for a channel is raised tenfold here.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { openDatabase } from '#db/database.ts';
import { openKeyring } from '#db/encryption/keyring.ts';
import { openVault } from '#db/vault.ts';
import { communityDirectory } from '#src/communities/index.ts';
import { nextCase, submitReport } from '#src/escalation/index.ts';
import { reportKinds } from '#src/escalation/types.ts';
import { systemClock } from '#src/platform/clock.ts';
import type { Community } from '#src/platform/community.ts';
import { seconds } from '#src/platform/durations.ts';
import { createLog } from '#src/platform/log/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { startKindred } from '../interactions/processes.ts';
import { firstDatabase, openStage } from '../interactions/stage.ts';
import type { Stage } from '../interactions/stage.ts';
import type { Findings } from '../run.ts';
import { questions } from './questions.ts';
import { ownerOf } from './task.ts';

const manyReports = 1_000;
/** Ten times what a channel takes (sandbox/limits/rate-limits-table.ts): 1,000 cards would else take a quarter of an hour. */
const tenfold = { messages: { limit: 50, windowMs: seconds(5) } };

const targets: Readonly<Record<string, string>> = {
  next_p99_ms: 'at most 10',
  mine_p99_ms: 'at most 10',
  search_p99_ms: 'at most 10',
  claim_p99_ms: 'at most 10',
  cards_lost: 'none',
  cards_out_of_order: 'none',
};

export async function queue(): Promise<Findings> {
  const stage = await openStage({ newcomers: 0, limits: { buckets: tenfold } });
  try {
    const settings = stage.settingsFor(firstDatabase);
    const { owner, places } = stage.community;
    const kindred = await startKindred({ ...stage, settings });
    const { staff, moderators, leads } = places;
    await owner.runs('/setup', { staff, moderators, leads }, { in: '#staff' });
    await kindred.stop();
    const cards = await cardsOf(stage, settings);
    const figures = { ...(await questions(stage, settings['KINDRED_KEY'] ?? '')), ...cards };
    const rows = Object.entries(figures).map(
      ([name, figure]) => `${name.padEnd(20)}${String(figure).padStart(8)}  ${targets[name] ?? ''}`,
    );
    return { figures, table: `${rows.join('\n')}\n` };
  } catch (error) {
    process.stderr.write(await stage.lastWords());
    throw error;
  } finally {
    await stage.close();
  }
}

/** A thousand reports are in before anybody works; their cards follow. */
async function cardsOf(stage: Stage, settings: Record<string, string>) {
  await report(stage, settings['KINDRED_KEY'] ?? '');
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

/** From connections that are closed afterwards: what they map of Postgres's memory is no part of what is measured later. */
async function report(stage: Stage, operatorKey: string): Promise<void> {
  const database = openDatabase({
    connection: { connectionString: stage.appUrl(firstDatabase) },
    log: createLog({ level: 'error' }),
  });
  const keyring = openKeyring(operatorKey);
  const vault = openVault({ keyring, clock: systemClock });
  const directory = communityDirectory({ database, vault, keyring, clock: systemClock });
  try {
    await reportAll(stage, await directory.find(stage.community.guild.id));
  } finally {
    await database.close();
  }
}

async function reportAll(stage: Stage, community: Community): Promise<void> {
  for (let sent = 0; sent < manyReports; sent += 1) {
    const done = await submitReport(community, async () => false, {
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
  // They are in the queue before anybody has worked at all.
  if (!(await nextCase(community, async () => false, ownerOf(0)))) throw new Error('nothing is in the queue');
}
