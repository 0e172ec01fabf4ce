/** The library with 100,000 entries in one community: how long a search takes, all of it, as somebody waits for it. */
import { openDatabase } from '#db/database.ts';
import { openKeyring } from '#db/encryption/keyring.ts';
import { openVault } from '#db/vault.ts';
import { communityDirectory } from '#src/communities/index.ts';
import { findResources } from '#src/learning/index.ts';
import { resourceLanguages } from '#src/learning/types.ts';
import { systemClock } from '#src/platform/clock.ts';
import type { Community } from '#src/platform/community.ts';
import { createLog } from '#src/platform/log/index.ts';
import { catalogue } from '#src/topics/catalogue/index.ts';
import { startKindred } from '../interactions/processes.ts';
import { firstDatabase, openStage } from '../interactions/stage.ts';
import type { Stage } from '../interactions/stage.ts';
import type { Findings } from '../run.ts';

const many = 100_000;
const searches = 1_000;

const targets: Readonly<Record<string, string>> = { search_p99_ms: 'under 100' };

export async function resources(): Promise<Findings> {
  const stage = await openStage({ newcomers: 0 });
  try {
    const settings = stage.settingsFor(firstDatabase);
    const { owner, places, guild } = stage.community;
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
      await fill(stage, guild.id);
      const times = await timesOf(await directory.find(guild.id));
      const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
      const figures = { entries: many, search_p50_ms: at(0.5), search_p99_ms: at(0.99) };
      const rows = Object.entries(figures).map(
        ([name, figure]) => `${name.padEnd(18)}${String(figure).padStart(9)}  ${targets[name] ?? ''}`,
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

const words = (
  'living sleep pacing infusion work school rights money travel food fatigue pain family doctor questions hope ' +
  'exercise rest guide diary seizure joint skin heart kidney lung memory mood children partner winter summer'
).split(' ');

/** Titles of a few words each, some of them rare, in all languages, about all topics. */
async function fill({ query }: Stage, guild: string): Promise<void> {
  const array = (list: readonly string[]) => `array[${list.map((one) => `'${one}'`).join(', ')}]`;
  const topics = catalogue.map(({ slug }) => slug);
  await query(
    firstDatabase,
    `insert into resources (guild_id, ref, state, title, link, source, about, kind, language, cost, effort, topics,
                            connection, starter, listed_on, review_by, created_at)
     select '${guild}', translate(lpad(to_hex(n), 10, '0'), '0189', 'ghij'), 'listed',
            w[1 + n % ${words.length}] || ' ' || w[1 + (n * 7) % ${words.length}] || ' number' || n % 5000,
            'https://example.org/' || n, 'Source ' || n % 300,
            w[1 + (n * 11) % ${words.length}] || ' and ' || w[1 + (n * 13) % ${words.length}],
            'page', l[1 + n % ${resourceLanguages.length}], 'free', 'short', s[1 + n % ${topics.length}], '', false,
            now(), now() + interval '1 year', now()
       from generate_series(1, ${many}) as n,
            (select ${array(words)} as w, ${array(resourceLanguages)} as l, ${array(topics)} as s) as lists`,
  );
  await query(firstDatabase, 'analyze resources');
}

/** @returns milliseconds, the shortest first, after some that warm up */
async function timesOf(community: Community): Promise<number[]> {
  const times: number[] = [];
  for (let search = -20; search < searches; search += 1) {
    const asked = saidAt(search + 20);
    const begun = performance.now();
    await findResources(community, { said: asked, page: search % 3 === 0 ? 1 : 0, locale: 'en-US' });
    if (search >= 0) times.push(performance.now() - begun);
  }
  return times.toSorted((one, other) => one - other);
}

/** What people type, by turns: a topic, a word that thousands have, two words, a rare one, a sentence of which none has all, nothing. */
function saidAt(turn: number): string {
  const one = words[turn % words.length] ?? '';
  const other = words[(turn * 5) % words.length] ?? '';
  const topic = catalogue[turn % catalogue.length]?.name ?? '';
  return (
    [topic, one, `${one} ${other}`, `number${turn % 5000}`, `how do I get ${one} with zebras`, ''][
      turn % 6
    ] ?? ''
  );
}
