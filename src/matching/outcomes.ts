/**
 * What becomes of proposals. All of it goes out on full hours: a match on the next one after the last yes, everything else when
 * the proposal's time is over, whether somebody said no, nothing, or was not there any more. So nothing shows which it was.
 */
import * as matches from '#db/matching/matches.ts';
import * as profiles from '#db/matching/profiles.ts';
import * as proposals from '#db/matching/proposals.ts';
import type { Side } from '#db/matching/proposals.ts';
import type { GuildTx } from '#db/database.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import type { Ref } from '#src/platform/ref.ts';
import { answerOf } from './answer.ts';
import { keepAllApart } from './apart.ts';
import { beginMatch } from './begin-match.ts';
import { inboxKinds } from './inbox.ts';
import { standInLine } from './line.ts';
import { matchRecord } from './record.ts';
import { tell } from './tell.ts';

const atOnce = 200;

/** Safe on every process at once: each outcome goes out from one of them. */
export function goOutcomes({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'matching.outcomes',
    every: '*/5 * * * * *',
    async run(now) {
      for (const { guild, ref } of await database.withSystem((tx) => proposals.due(tx, now, atOnce)))
        await decide(await communityOf(guild), ref);
      for (const { guild, ref } of await database.withSystem((tx) => proposals.toRemind(tx, now, atOnce)))
        await remind(await communityOf(guild), ref);
    },
  };
}

async function decide(community: Community, ref: Ref): Promise<void> {
  await community.transaction(async (tx) => {
    await standInLine(tx, community);
    if (!(await proposals.isDue(tx, ref, community.now()))) return;
    const sides = await proposals.sidesOf(tx, ref);
    const said = await Promise.all(sides.map((side) => answerOf(tx, community, side)));
    const agreed =
      sides.length > 1 && sides.every(({ live }) => live) && said.every((answer) => answer === 'yes');
    await proposals.settle(tx, ref, agreed ? 'matched' : 'ended');
    await keepAllApart(
      tx,
      community,
      sides.map(({ user }) => user),
    );
    if (agreed) await match(tx, community, ref, sides);
    // Who let it lapse themselves is told the same as everybody: on a shared screen it says no more.
    else
      for (const { user, live, ref: side } of sides)
        if (live) await tell(tx, community, user, { kind: inboxKinds.nothing, about: side });
  });
}

async function match(
  tx: GuildTx,
  community: Community,
  proposal: Ref,
  sides: readonly Side[],
): Promise<void> {
  const records = await Promise.all(sides.map(({ user }) => matchRecord(tx, community, user)));
  const direct = records.every((record) => record?.profile?.talksIn === 'direct');
  const now = community.now();
  const made = await matches.add(tx, {
    proposal,
    createdAt: now,
    medium: direct ? 'direct' : 'thread',
    people: sides.map(({ user, part }) => ({ user, part })),
  });
  if (made === undefined) return;
  for (const { user } of sides) await profiles.change(tx, user, { waitingSince: now });
  await beginMatch(tx, community, made);
}

/** Once, gently, and only those who have said nothing. */
async function remind(community: Community, ref: Ref): Promise<void> {
  await community.transaction(async (tx) => {
    await standInLine(tx, community);
    if (!(await proposals.takeReminder(tx, ref, community.now()))) return;
    for (const side of await proposals.sidesOf(tx, ref)) {
      if (!side.live || (await answerOf(tx, community, side)) !== undefined) continue;
      await tell(tx, community, side.user, { kind: inboxKinds.reminder, about: side.ref });
    }
  });
}
