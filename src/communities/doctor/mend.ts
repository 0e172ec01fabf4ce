/** What the check-up can mend by itself. Each is a delivery, noted in the trail, and safe to ask for twice. */
import { communities } from '#db/communities.ts';
import { reviveSince } from '#db/deliveries-report.ts';
import type { Area } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver, wakeTarget } from '#src/platform/discord/delivery/deliver.ts';
import { after } from '#src/platform/durations.ts';
import { recordChange } from '../audit/record.ts';
import type { ServerState } from '../set-up.ts';
import { build, buildNext } from '../setup/build.ts';
import { settingsIn } from '../types.ts';
import { refusalsKeptFor } from './check-up.ts';
import { closeDelivery } from './close-place.ts';
import type { Finding } from './findings.ts';

const mended = (by: string) => ({ by, what: 'doctor.mended' });

/**
 * Closes a channel that the check-up found open.
 * @returns false where it is not, or no longer
 */
export async function mendOpen(
  community: Community,
  { by, channel, findings }: { by: string; channel: string; findings: readonly Finding[] },
): Promise<boolean> {
  if (!findings.some((found) => found.mend === 'close' && found.channel === channel)) return false;
  await community.transaction(async (tx) => {
    await deliver(tx, community, closeDelivery(channel));
    await recordChange(tx, community, { ...mended(by), to: channel });
  });
  return true;
}

/** Has everything made that is missing, or was there and is no longer. */
export async function mendMissing(
  community: Community,
  { by, server, startMessageGone }: { by: string; server: ServerState; startMessageGone: boolean },
): Promise<void> {
  const hasRole = (id: string | undefined) => server.roles.some((role) => role.id === id);
  const hasChannel = (id: string | undefined) => server.channels.some((channel) => channel.id === id);
  await community.transaction(async (tx) => {
    const record = await communities.lock(tx, community.now());
    const startGone = !hasChannel(record.startChannel);
    await communities.change(
      tx,
      {
        ...(startGone && { startChannel: undefined }),
        ...((startGone || startMessageGone) && { startMessage: undefined, startPinnedAt: null }),
      },
      community.now(),
    );
    const known = { ...community, ref: record.ref };
    if (settingsIn(record)) {
      if (!hasRole(record.moderatorRole)) await build(tx, known, record, 'moderator_role');
      if (!hasRole(record.leadRole)) await build(tx, known, record, 'lead_role');
      if (!hasChannel(record.staffChannel)) await build(tx, known, record, 'staff_channel');
    }
    await buildNext(tx, known);
    await recordChange(tx, community, mended(by));
  });
}

/** Has every area look at its channels, close what is open and make what is gone. */
export async function mendPlaces(
  community: Community,
  { by, areas }: { by: string; areas: readonly Pick<Area, 'putRight'>[] },
): Promise<void> {
  await community.transaction(async (tx) => {
    for (const area of areas) await area.putRight(tx, community);
    await recordChange(tx, community, mended(by));
  });
}

/** Has everything tried again that Discord refused. */
export async function mendRefused(
  community: Community,
  { by, areas }: { by: string; areas: readonly Pick<Area, 'tryAgain'>[] },
): Promise<void> {
  await community.transaction(async (tx) => {
    const since = after(community.now(), -refusalsKeptFor);
    for (const target of await reviveSince(tx, since, community.now()))
      await wakeTarget(tx, community, target);
    for (const area of areas) await area.tryAgain(tx, community);
    await recordChange(tx, community, mended(by));
  });
}
