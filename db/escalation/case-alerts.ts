/** Discord's own alerts, kept with their case, and those that are to be deleted because it is gone. */
import { and, eq, isNull } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from '../database.ts';
import { caseAlerts } from '../schema/alerts.ts';

export interface CaseAlert {
  readonly ref: Ref;
  readonly channel: string;
  readonly message: string;
}

const ofNoCase = (tx: GuildTx) => and(eq(caseAlerts.guildId, tx.guild), isNull(caseAlerts.caseRef));

/** One that is kept already stays with its case. */
export async function keep(tx: GuildTx, caseRef: Ref, { ref, channel, message }: CaseAlert): Promise<void> {
  await tx.db
    .insert(caseAlerts)
    .values({ guildId: tx.guild, ref, caseRef, channelId: channel, messageId: message })
    .onConflictDoNothing();
}

/** Takes the alerts of a case from it. @returns which are to be deleted now */
export async function letGo(tx: GuildTx, caseRef: Ref): Promise<Ref[]> {
  const rows = await tx.db
    .update(caseAlerts)
    .set({ caseRef: null })
    .where(and(eq(caseAlerts.guildId, tx.guild), eq(caseAlerts.caseRef, caseRef)))
    .returning({ ref: caseAlerts.ref });
  return rows.map(({ ref }) => ref);
}

/** Those whose case is gone, and which Discord has not deleted yet. */
export async function leftOver(tx: GuildTx): Promise<Ref[]> {
  const rows = await tx.db.select({ ref: caseAlerts.ref }).from(caseAlerts).where(ofNoCase(tx));
  return rows.map(({ ref }) => ref);
}

export async function findLeftOver(tx: GuildTx, ref: Ref): Promise<CaseAlert | undefined> {
  const [row] = await tx.db
    .select({ ref: caseAlerts.ref, channel: caseAlerts.channelId, message: caseAlerts.messageId })
    .from(caseAlerts)
    .where(and(ofNoCase(tx), eq(caseAlerts.ref, ref)));
  return row;
}

export async function forget(tx: GuildTx, ref: Ref): Promise<void> {
  await tx.db.delete(caseAlerts).where(and(eq(caseAlerts.guildId, tx.guild), eq(caseAlerts.ref, ref)));
}
