/** Prompts: each is one time that somebody is asked. */
import { and, desc, eq, lt } from 'drizzle-orm';
import type { InferSelectModel } from 'drizzle-orm';
import type { PromptState } from '#src/checkins/types.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx, SystemTx } from '../database.ts';
import { checkinPrompts } from '../schema/checkins.ts';

export type PromptRow = InferSelectModel<typeof checkinPrompts>;

const one = (tx: GuildTx, ref: Ref) => and(eq(checkinPrompts.guildId, tx.guild), eq(checkinPrompts.ref, ref));

export async function find(tx: GuildTx, ref: Ref): Promise<PromptRow | undefined> {
  const [found] = await tx.db.select().from(checkinPrompts).where(one(tx, ref));
  return found;
}

/** As `find`, and nobody else changes it before the transaction ends. */
export async function lock(tx: GuildTx, ref: Ref): Promise<PromptRow | undefined> {
  const [found] = await tx.db.select().from(checkinPrompts).where(one(tx, ref)).for('update');
  return found;
}

/** The one before a moment; undefined where there was none. */
export async function latestBefore(tx: GuildTx, user: string, at: Date): Promise<PromptRow | undefined> {
  const [found] = await tx.db
    .select()
    .from(checkinPrompts)
    .where(
      and(
        eq(checkinPrompts.guildId, tx.guild),
        eq(checkinPrompts.userId, user),
        lt(checkinPrompts.dueAt, at),
      ),
    )
    .orderBy(desc(checkinPrompts.dueAt))
    .limit(1);
  return found;
}

/** Asked for just now, rather than due. Two taps at the same moment ask once. */
export async function add(tx: GuildTx, ref: Ref, user: string, at: Date): Promise<Ref> {
  const [added] = await tx.db
    .insert(checkinPrompts)
    .values({ guildId: tx.guild, ref, userId: user, state: 'shown', dueAt: at })
    .onConflictDoUpdate({
      target: [checkinPrompts.guildId, checkinPrompts.userId, checkinPrompts.dueAt],
      set: { dueAt: at },
    })
    .returning({ ref: checkinPrompts.ref });
  return added?.ref ?? ref;
}

export async function save(
  tx: GuildTx,
  ref: Ref,
  changed: Partial<Pick<PromptRow, 'answered' | 'channelId' | 'messageId'>> & { state?: PromptState },
): Promise<void> {
  await tx.db.update(checkinPrompts).set(changed).where(one(tx, ref));
}

/** All of somebody's. */
export async function forget(tx: GuildTx, user: string): Promise<void> {
  await tx.db
    .delete(checkinPrompts)
    .where(and(eq(checkinPrompts.guildId, tx.guild), eq(checkinPrompts.userId, user)));
}

/** Those that nobody can answer any more. */
export async function forgetBefore(tx: SystemTx, before: Date): Promise<void> {
  await tx.db.delete(checkinPrompts).where(lt(checkinPrompts.dueAt, before));
}
