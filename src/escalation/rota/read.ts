/** The rota as it is now. */
import * as stored from '#db/escalation/rota.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days, seconds } from '#src/platform/durations.ts';
import { turnsIn } from './turns.ts';
import type { Turn } from './turns.ts';

export const zoneOf = (community: Community): string => community.settings?.timeZone ?? 'UTC';

/** Who has which shift in a span of time. */
export async function turns(
  tx: GuildTx,
  community: Community,
  span: { from: Date; until: Date },
): Promise<readonly Turn[]> {
  const shifts = await stored.shifts(tx, zoneOf(community));
  if (shifts.length === 0) return [];
  // Whoever took over a shift that runs now took it over before it began, at most a day ago.
  const all = turnsIn(shifts, await stored.swapsAfter(tx, after(span.from, -days(2))), span);
  // Of somebody who is no moderator any more, only what others took over goes on.
  const left = new Set(shifts.flatMap((shift) => (shift.left ? [shift.user] : [])));
  return all.filter(({ user }) => !left.has(user));
}

/** Those whose shift it is at this moment. */
export async function turnsNow(tx: GuildTx, community: Community): Promise<readonly Turn[]> {
  const now = community.now();
  return (await turns(tx, community, { from: now, until: after(now, seconds(1)) })).filter(
    ({ from }) => from <= now,
  );
}

/** The shift that somebody has at this moment. */
export async function turnOf(tx: GuildTx, community: Community, user: string): Promise<Turn | undefined> {
  return (await turnsNow(tx, community)).find((turn) => turn.user === user);
}

/** How far ahead the rota is looked at. */
export const ahead = days(7);

export async function turnsAhead(tx: GuildTx, community: Community, span = ahead): Promise<readonly Turn[]> {
  const now = community.now();
  return turns(tx, community, { from: now, until: after(now, span) });
}
