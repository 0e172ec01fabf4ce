/** The community's one calendar: where it stands, and what that shows. */
import { eq, sql } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { gatheringCalendars } from '../schema/gatherings.ts';

export type CalendarRow = InferSelectModel<typeof gatheringCalendars>;

export async function find(tx: GuildTx): Promise<CalendarRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(gatheringCalendars)
    .where(eq(gatheringCalendars.guildId, tx.guild));
  return found;
}

/** Puts it into a channel, the first time or anew. @returns undefined where it stands there already */
export async function place(tx: GuildTx, ref: Ref, channelId: string): Promise<CalendarRow | undefined> {
  const [placed] = await tx.db
    .insert(gatheringCalendars)
    .values({ guildId: tx.guild, ref, channelId })
    .onConflictDoUpdate({
      target: [gatheringCalendars.guildId],
      set: {
        channelId,
        formerChannelId: gatheringCalendars.channelId,
        formerMessageId: gatheringCalendars.messageId,
        messageId: null,
        pinnedAt: null,
        round: sql`${gatheringCalendars.round} + 1`,
        version: sql`${gatheringCalendars.version} + 1`,
      },
      setWhere: sql`${gatheringCalendars.channelId} is distinct from excluded.channel_id`,
    })
    .returning();
  return placed;
}

/** It is to be drawn anew, and by itself at `dueAt`. */
export async function outdate(tx: GuildTx, dueAt: Date | null): Promise<CalendarRow | undefined> {
  const [row] = await tx.db
    .update(gatheringCalendars)
    .set({ version: sql`${gatheringCalendars.version} + 1`, dueAt })
    .where(eq(gatheringCalendars.guildId, tx.guild))
    .returning();
  return row;
}

export async function save(
  tx: GuildTx,
  changed: Partial<Pick<CalendarRow, 'messageId' | 'pinnedAt' | 'formerMessageId'>>,
): Promise<void> {
  await tx.db.update(gatheringCalendars).set(changed).where(eq(gatheringCalendars.guildId, tx.guild));
}
