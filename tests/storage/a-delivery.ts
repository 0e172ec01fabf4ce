/** Deliveries as rows: a place to write them in, and one as it mostly is. */
import { communities } from '#db/communities.ts';
import * as deliveries from '#db/deliveries.ts';
import * as leases from '#db/leases.ts';
import type { DeliveryRow, NewDelivery } from '#db/deliveries.ts';
import type { GuildTx } from '#db/database.ts';
import { after, minutes } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import { testDatabase } from '#tests/harness/database.ts';
import { newGuild } from '#tests/harness/guilds.ts';

export const start = new Date('2026-01-01T12:00:00Z');
export const later = (milliseconds: number) => after(start, milliseconds);

/** A database of the file's own. */
export async function deliveryPlaces() {
  const { database, asOwner } = await testDatabase();

  /** A community of its own, so that no test sees another's deliveries. */
  async function place() {
    const guild = newGuild();
    const ref = await database.withGuild(guild, (tx) => communities.ref(tx, start));
    const within = <T>(work: (tx: GuildTx) => Promise<T>) => database.withGuild(guild, work);
    const rows = () =>
      asOwner<DeliveryRow>('select * from deliveries where guild_id = $1 order by created_at', [guild]);
    return {
      guild,
      ref,
      within,
      rows,
      attempts: async () => (await rows()).map((row) => row.attempts).toSorted((a, b) => a - b),
      add: (wanted: Partial<NewDelivery> = {}) =>
        within((tx) => deliveries.add(tx, [{ ...delivery(), ...wanted }])),
      next: (now = start, target = 'card:a') =>
        within(async (tx) => {
          await leases.take(tx, target, 'me/1', now, after(now, minutes(1)));
          return deliveries.startNext(tx, target, 'me/1', now);
        }),
      /** Ends the lease of whoever called `next`. */
      endIfIdle: (now: Date, holder = 'me/1') => within((tx) => leases.endIfIdle(tx, 'card:a', holder, now)),
    };
  }

  return { database, asOwner, place };
}

export function delivery(): NewDelivery {
  const ref = newRef();
  const row = {
    kind: 'card',
    target: 'card:a',
    subject: newRef(),
    version: 1,
    priority: 5,
    notAfter: undefined,
  };
  return { ref, key: `card:${ref}`, ...row, now: start, job: { task: 'deliver', payload: {} } };
}
