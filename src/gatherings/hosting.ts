/** Hosts: who cannot is let go without a word, whoever stands in is asked, and where nobody does the team learns that it needs one. */
import * as guests from '#db/gatherings/guests.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { Dated } from '#db/gatherings/occurrences.ts';
import type { GuildTx } from '#db/database.ts';
import { isDeceased, isPaused } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver, hurryTarget } from '#src/platform/discord/delivery/deliver.ts';
import { after, days, hours } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { needsHostKind } from './deliveries/needs-host.ts';
import { gatheringOf, hostOf } from './gathering.ts';
import type { Gathering } from './gathering.ts';
import { redrawCard } from './redraw.ts';
import { tell } from './telling.ts';

/** What is later than this is looked at when it comes nearer: a pause may be over by then. */
const soon = days(14);
/** Whoever was asked to stand in may not look here today: then the team learns of it, too. What begins this soon does not wait. */
const patience = days(1);
const tooSoonToWait = hours(48);

/** The host of a date that comes near is taking a break: whoever stands in is asked. */
export async function standInWherePaused(tx: GuildTx, community: Community, dated: Dated): Promise<void> {
  const host = hostOf(dated);
  if (host !== undefined && (await isPaused(tx, host))) await letHostGo(tx, community, dated);
}

/** Somebody cannot host for now: of what is soon, whoever stands in is asked. */
export async function letHostGoOf(tx: GuildTx, community: Community, user: string): Promise<void> {
  const now = community.now();
  for (const dated of await occurrences.hostedBy(tx, user, now))
    if (dated.occurrence.startsAt < after(now, soon)) await letHostGo(tx, community, dated);
}

async function letHostGo(tx: GuildTx, community: Community, dated: Dated): Promise<void> {
  const host = hostOf(dated);
  const row = await occurrences.change(tx, dated.occurrence.ref, { hostId: null, hostAway: true });
  if (!row) return;
  await redrawCard(tx, community, row);
  const standIn = dated.series.standInId;
  const cannot =
    standIn === null || standIn === host || (await isPaused(tx, standIn)) || (await isDeceased(tx, standIn));
  const asking = newRef();
  const now = community.now();
  if (!cannot)
    await tell(tx, community, asking, [{ userId: standIn, kind: 'host_asked', occurrenceRef: row.ref }]);
  const waits = !cannot && row.startsAt > after(now, tooSoonToWait);
  await askTeam(tx, community, {
    occurrence: row.ref,
    asking,
    from: waits ? after(now, patience) : undefined,
  });
}

const hostTarget = (occurrence: Ref): string => `gathering-host:${occurrence}`;

/** Of one asking the team is told once, and only if there is no host by then. */
async function askTeam(
  tx: GuildTx,
  community: Community,
  { occurrence, asking, from }: { occurrence: Ref; asking: Ref; from?: Date | undefined },
): Promise<void> {
  await deliver(tx, community, {
    kind: needsHostKind,
    subject: occurrence,
    target: hostTarget(occurrence),
    occasion: asking,
    ...(from && { notBefore: from }),
    notAfter: after(from ?? community.now(), days(7)),
  });
}

export type HostingRefused = 'gone' | 'taken';

/** Whoever was asked to stand in says yes or no. Neither is a duty. */
export async function answerHosting(
  community: Community,
  { notice: ref, user, hosts }: { notice: Ref; user: string; hosts: boolean },
): Promise<Result<Gathering, HostingRefused>> {
  return community.transaction(async (tx) => {
    const notice = await guests.notice(tx, ref);
    if (notice?.userId !== user || notice.kind !== 'host_asked') return err('gone');
    const dated = await occurrences.lock(tx, notice.occurrenceRef);
    if (!dated || dated.occurrence.state !== 'planned') return err('gone');
    const host = hostOf(dated);
    if (host !== undefined) return host === user ? ok(gatheringOf(dated)) : err('taken');
    if (!hosts) {
      const { ref: occurrence } = dated.occurrence;
      await askTeam(tx, community, { occurrence, asking: notice.changeRef });
      // It may have been about to be asked later.
      await hurryTarget(tx, community, hostTarget(occurrence));
      return ok(gatheringOf(dated));
    }
    const row = await occurrences.change(tx, dated.occurrence.ref, { hostId: user });
    if (!row) return err('gone');
    await redrawCard(tx, community, row);
    return ok(gatheringOf({ ...dated, occurrence: row }));
  });
}
