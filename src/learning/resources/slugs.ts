/** Topics as leads type them: by any of their names, with commas between. */
import type { GuildTx } from '#db/database.ts';
import { topicsExactly, topicsOf } from '#src/topics/index.ts';

/** @returns undefined where a name is of no topic, or of several; none where none was typed */
export async function slugsOf(tx: GuildTx, names: string): Promise<readonly string[] | undefined> {
  const index = await topicsOf(tx);
  const asked = names.split(/[,;\n]/).filter((name) => name.trim() !== '');
  const slugs = asked.map((name) => {
    const [topic, ...others] = topicsExactly(index, name);
    return others.length === 0 ? topic?.slug : undefined;
  });
  const known = slugs.filter((slug) => slug !== undefined);
  return known.length === asked.length ? [...new Set(known)] : undefined;
}
