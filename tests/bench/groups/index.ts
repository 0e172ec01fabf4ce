/** How long a look at 500 groups with 20,000 memberships takes, from the first row read to the last one written. */
import { setTimeout as pause } from 'node:timers/promises';
import { raiseHundreds } from '#tests/discord/groups/hundreds.ts';
import { median } from '../interactions/load.ts';
import { startKindred } from '../interactions/processes.ts';
import { firstDatabase, openStage } from '../interactions/stage.ts';
import type { Stage } from '../interactions/stage.ts';
import type { Findings } from '../run.ts';

const plan = { groups: 500, members: 40 };
const looks = 10;

export async function groups(): Promise<Findings> {
  const stage = await openStage();
  try {
    const kindred = await startKindred({ ...stage, settings: stage.settingsFor(firstDatabase) });
    const times = await timesOf(stage);
    await kindred.stop();
    const writes = stage.sandbox.requests.filter(
      ({ method, route, bot }) => bot === 'kindred' && method !== 'GET' && route.includes('/channels/'),
    ).length;
    const figures = { median_ms: median(times), slowest_ms: Math.max(...times), writes };
    const rows = Object.entries(figures).map(
      ([name, value]) => `${name.padEnd(12)} ${value.toFixed(0).padStart(8)}`,
    );
    return { figures, table: `${rows.join('\n')}\n` };
  } finally {
    await stage.close();
  }
}

async function timesOf(stage: Stage): Promise<number[]> {
  const { sandbox, query, community } = stage;
  const { owner, guild, places } = community;
  const { staff, moderators, leads } = places;
  await owner.runs('/setup', { staff, moderators, leads }, { in: '#staff' });
  await raiseHundreds(
    { sandbox, guild, moderatorRole: moderators, query: (text) => query(firstDatabase, text) },
    plan,
  );
  const done = () =>
    query<{ ms: number }>(
      firstDatabase,
      `select (extract(epoch from finished_at - first_tried_at) * 1000)::float as ms
         from deliveries where kind = 'group.look' and state = 'sent' order by finished_at`,
    );
  for (let look = 1; look <= looks; look += 1) {
    // The tick comes round every twenty seconds.
    await query(firstDatabase, 'update group_care set due_at = now()');
    while ((await done()).length < look) await pause(100);
  }
  return (await done()).map(({ ms }) => ms);
}
