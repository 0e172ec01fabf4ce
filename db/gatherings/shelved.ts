/** What of the community's own is in its library: recaps, and books of its clubs. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { resources } from '../schema/learning.ts';

const messages = 'https://discord.com/channels/';

/** An entry leads to a recap that was taken back, or to where it stood before it was written anew. */
export const recapGone = sql<boolean>`(resources.of_ref is not null and exists (
  select 1 from gathering_recaps as recap
   where recap.guild_id = resources.guild_id and recap.ref = resources.of_ref
     and (recap.state = 'taken_back'
          or (starts_with(resources.link, ${messages})
              and resources.link is distinct from
                  ${messages} || recap.guild_id || '/' || recap.channel_id || '/' || recap.message_id))))`;

/** Those of them that stand in the library and lead where they should. */
export async function shelved(tx: GuildTx, refs: readonly Ref[]): Promise<ReadonlySet<Ref>> {
  if (refs.length === 0) return new Set();
  const rows = await tx.db
    .select({ of: resources.ofRef })
    .from(resources)
    .where(
      and(
        eq(resources.guildId, tx.guild),
        inArray(resources.ofRef, [...refs]),
        eq(resources.state, 'listed'),
        sql`not ${recapGone}`,
      ),
    );
  return new Set(rows.flatMap(({ of }) => of ?? []));
}
