/** What the group is about that a channel belongs to. */
import { and, eq, or } from 'drizzle-orm';
import type { GuildTx } from '../database.ts';
import { groups } from '../schema/groups.ts';

export async function topicOf(tx: GuildTx, channel: string): Promise<string | undefined> {
  const [row] = await tx.db
    .select({ topic: groups.topicSlug })
    .from(groups)
    .where(
      and(
        eq(groups.guildId, tx.guild),
        or(eq(groups.channelId, channel), eq(groups.voiceChannelId, channel)),
      ),
    )
    .limit(1);
  return row?.topic ?? undefined;
}
