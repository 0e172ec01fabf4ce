/** The tick of the clock: cases that have waited long enough are brought to somebody's attention, each once for each step. */
import * as cases from '#db/escalation/cases.ts';
import type { StoredCase } from '#db/escalation/cases.ts';
import * as duty from '#db/escalation/duty.ts';
import type { GuildTx } from '#db/database.ts';
import { putInInbox, takeFromInbox } from '#src/members/index.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver, wakeTarget } from '#src/platform/discord/delivery/deliver.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import type { Ref } from '#src/platform/ref.ts';
import { askedAt, digestNow, dueStep, heldAttention, isHeld, nudgeAt, stepOf, targetsIn } from './clock.ts';
import type { Call } from './clock.ts';
import { boardDelivery } from './deliveries/board.ts';
import { callDelivery } from './deliveries/call.ts';
import { callTarget, waitsUntil } from './deliveries/called-together.ts';
import { digestDelivery } from './deliveries/digest.ts';
import { releaseIfKeptFromOwner } from './open-case.ts';
import type { Relates } from './recusal.ts';
import { turnsAhead } from './rota/read.ts';

const atOnce = 500;
/** What the inbox of its owner calls a case that rested until today. */
export const lookBackKind = 'escalation.look_back';
/** The same for a grave case that they have had for a while. */
export const stillYoursKind = 'escalation.still_yours';

export function bringAttention({
  database,
  communityOf,
  relates,
}: Pick<Housekeeping, 'database' | 'communityOf'> & { readonly relates: Relates }): Tick {
  return {
    name: 'escalation.clock',
    every: '*/10 * * * * *',
    async run(now) {
      const due = await database.withSystem((tx) => cases.dueForAttention(tx, now, atOnce));
      const called = new Map<string, Community>();
      const attended = await Promise.allSettled(
        due.map(async ({ guild, ref }) => {
          const community = await communityOf(guild);
          const together = await community.transaction((tx) => attend(tx, community, relates, { ref, now }));
          if (together) called.set(guild, community);
        }),
      );
      // Calls that are made together are made once all of them are there.
      const woken = await Promise.allSettled(
        [...called.values()].map((community) =>
          community.transaction((tx) => wakeTarget(tx, community, callTarget, { priority: 0 })),
        ),
      );
      // One that fails must not keep the others waiting; it is told of, and comes round again.
      const failed = [...attended, ...woken].find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}

/** Else the digest that opens the next shift says it. */
async function saidNow(tx: GuildTx, community: Community, now: Date): Promise<boolean> {
  const on = await duty.onDuty(tx, now);
  const next = (await turnsAhead(tx, community)).find(({ from }) => from > now);
  return digestNow(on.length > 0, next?.from, now);
}

/**
 * Two processes at once bring it once: the case is locked, and for the second it is not due any more.
 * @returns whether a call waits for whatever is called for along with it
 */
async function attend(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  { ref, now }: { ref: Ref; now: Date },
): Promise<boolean> {
  const current = await cases.lock(tx, ref);
  const nudges = await cases.nudgesDue(tx, ref, now);
  if (!current || nudges === undefined) return false;
  if (isHeld(current)) {
    // Whoever has come close to somebody since they took it cannot read it any more, nor say that they still have it.
    if (await releaseIfKeptFromOwner(tx, community, relates, ref)) return false;
    return askAbout(tx, community, current, { nudges, now });
  }
  const { severity, waitsSince: since = now } = current;
  const targets = targetsIn(community.settings);
  const step = dueStep(severity, { since, nudges }, now, targets);
  const { attention } = stepOf(severity, step);
  await cases.noteAttention(tx, ref, step + 1, nudgeAt(severity, since, step + 1, targets));
  if (attention !== 'digest') {
    const time = since.getTime().toString(36);
    return calls(tx, community, current, { time, nudges: step + 1, attention });
  }
  if (await saidNow(tx, community, now)) await deliver(tx, community, await digestDelivery(tx, community));
  return false;
}

/** A crisis is called for at once and by itself. @returns whether it waits for others */
async function calls(
  tx: GuildTx,
  community: Community,
  current: StoredCase,
  asked: { time: string; nudges: number; attention: Call },
): Promise<boolean> {
  const together = current.severity !== 'crisis';
  const notBefore = await waitsUntil(tx, community, current, asked.attention);
  const wanted = callDelivery(current, { ...asked, notBefore });
  await deliver(tx, community, together ? { ...wanted, woken: 'later' } : wanted);
  return together;
}

/** Somebody has it: they are asked, and where they do not answer, whoever is there. */
async function askAbout(
  tx: GuildTx,
  community: Community,
  current: StoredCase,
  { nudges, now }: { nudges: number; now: Date },
): Promise<boolean> {
  const { ref, owner, severity, state, version } = current;
  const next = askedAt(current, now, nudges + 1, targetsIn(community.settings));
  await cases.noteAttention(tx, ref, nudges + 1, next ?? null);
  const attention = heldAttention(severity, nudges);
  // It says who is off duty with something grave in their hands, and a shift can end by itself.
  await deliver(tx, community, boardDelivery());
  if (attention !== 'owner') {
    const call = attention === 'leads' ? 'held_leads' : 'held';
    const time = `${version}.${now.getTime()}`;
    return calls(tx, community, current, { time, nudges: nudges + 1, attention: call });
  }
  if (owner !== undefined) {
    const kind = state === 'aftercare' ? lookBackKind : stillYoursKind;
    // One that waits unread is as true as this one, and older.
    await takeFromInbox(tx, community, { user: owner, kinds: [kind], subject: ref });
    await putInInbox(tx, community, { user: owner, kind, subject: ref });
  }
  return false;
}
