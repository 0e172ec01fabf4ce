/** The rota as it is now. */
import * as stored from '#db/escalation/rota.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days, seconds } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { turnsIn } from './turns.ts';
import type { Turn } from './turns.ts';

export const zoneOf = (community: Community): string => community.settings?.timeZone ?? 'UTC';

interface Looked {
  readonly from: Date;
  readonly until: Date;
}

/** Each time that a shift comes in a span of time, also where whoever has it is not there for it. */
export async function allTurns(tx: GuildTx, community: Community, span: Looked): Promise<readonly Turn[]> {
  const shifts = await stored.shifts(tx, zoneOf(community));
  if (shifts.length === 0) return [];
  // Whoever took over a shift that runs now took it over before it began, at most a day ago.
  return turnsIn(shifts, await stored.swapsAfter(tx, after(span.from, -days(2))), span);
}

/** Who has which shift in a span of time. Of those who are away, only what others took over goes on. */
export async function turns(tx: GuildTx, community: Community, span: Looked): Promise<readonly Turn[]> {
  const all = await allTurns(tx, community, span);
  if (all.length === 0) return all;
  const away = await stored.away(tx);
  return all.filter(({ user }) => !away.has(user));
}

/** One time of a shift, whoever has it. */
export async function turnAt(
  tx: GuildTx,
  community: Community,
  { shift, beginsAt }: { readonly shift: Ref; readonly beginsAt: Date },
): Promise<Turn | undefined> {
  const around = { from: beginsAt, until: after(beginsAt, 1) };
  return (await allTurns(tx, community, around)).find(
    (turn) => turn.shift === shift && turn.from.getTime() === beginsAt.getTime(),
  );
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
