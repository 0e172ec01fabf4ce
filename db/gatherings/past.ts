/** Forgetting who came to what is past, across communities. */
import { sql } from 'drizzle-orm';
import type { SystemTx } from '../database.ts';

/** What ended before `before`: its seats with their reminders, and what people were told of it. */
export async function forgetPast(tx: SystemTx, before: Date): Promise<void> {
  for (const table of [sql.identifier('gathering_seats'), sql.identifier('gathering_notices')])
    await tx.db.execute(sql`
      delete from ${table} as kept using gathering_occurrences as past
       where past.guild_id = kept.guild_id and past.ref = kept.occurrence_ref
         and past.ends_at < ${before.toISOString()}::timestamptz`);
}
