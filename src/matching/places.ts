/** How many more newcomers each mentor can take: those whom they look after, and those whom they are just being suggested to, have their places. */
import * as matches from '#db/matching/matches.ts';
import * as mentors from '#db/matching/mentors.ts';
import * as proposals from '#db/matching/proposals.ts';
import type { GuildTx } from '#db/database.ts';

/** By Discord ids; who is no mentor is not in it, and who rests has none. */
export async function mentorPlaces(tx: GuildTx, now: Date): Promise<Map<string, number>> {
  const [approved, running, suggested] = [
    await mentors.inState(tx, ['approved']),
    await matches.running(tx),
    await proposals.liveAsMentor(tx),
  ];
  const taken = new Map<string, number>();
  for (const { user } of [...running.filter(({ part }) => part === 'mentor'), ...suggested])
    taken.set(user, (taken.get(user) ?? 0) + 1);
  return new Map(
    approved.map(({ user, capacity, restsUntil }) => [
      user,
      restsUntil && restsUntil > now ? 0 : Math.max(0, capacity - (taken.get(user) ?? 0)),
    ]),
  );
}
