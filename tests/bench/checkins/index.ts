/** How fast check-ins are planned, how close to Discord's limit they go out, and that none is lost or doubled when workers die. */
import { openDatabase } from '#db/database.ts';
import { createLog } from '#src/platform/log/index.ts';
import { startKindred } from '../interactions/processes.ts';
import { firstDatabase, openStage } from '../interactions/stage.ts';
import type { Findings } from '../run.ts';
import { planning } from './plan.ts';
import { sending } from './send.ts';

/** What is to be reached. */
const targets: Readonly<Record<string, string>> = {
  plan100k_s: 'at most 10',
  share_of_limit: 'at least 0.95',
  share_with_kills: 'at least 0.9',
  global_429: 'none',
  limited_per_1000: 'less than 1',
  lost: 'none',
  doubled: 'none',
};

export async function checkins(): Promise<Findings> {
  const stage = await openStage({ newcomers: 0, limits: 'real' });
  try {
    // Once, so that everything is there to be planned into.
    const settings = stage.settingsFor(firstDatabase);
    await (await startKindred({ ...stage, settings: { ...settings, ROLES: 'web' } })).stop();
    const open = () =>
      openDatabase({
        connection: { connectionString: stage.appUrl(firstDatabase) },
        log: createLog({ level: 'error' }),
      });
    const planned = await planning(stage, open);
    const sent = await sending(stage, open, 0);
    const killed = await sending(stage, open, 5);
    const requests = sent.requests + killed.requests;
    const figures = {
      plan100k_s: rounded(planned.seconds),
      share_of_limit: rounded(sent.share),
      share_with_kills: rounded(killed.share),
      global_429: sent.globally + killed.globally,
      limited_per_1000: rounded(((sent.limited + killed.limited) / requests) * 1000),
      lost: planned.lost + sent.lost + killed.lost,
      doubled: planned.doubled + sent.doubled + killed.doubled,
    };
    const rows = Object.entries(figures).map(
      ([name, figure]) => `${name.padEnd(18)}${String(figure).padStart(8)}  ${targets[name] ?? ''}`,
    );
    return { figures, table: `${rows.join('\n')}\n` };
  } catch (error) {
    process.stderr.write(await stage.lastWords());
    throw error;
  } finally {
    await stage.close();
  }
}

const rounded = (figure: number): number => Number(figure.toPrecision(3));
