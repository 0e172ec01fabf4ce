/**
 * *Me too* and *thank you*: a tap that can be taken back. Whoever shared something learns that people felt with them, once a day at a
 * set time, so that no tap can be told from another; never how many, and never who.
 */
import * as feelings from '#db/sharing/feelings.ts';
import * as posts from '#db/sharing/posts.ts';
import { isDeceased, isPaused, putInInbox } from '#src/members/index.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { after, hours } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { instantOf, wallTimeAt } from '#src/platform/places/time-zones/wall-time.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { isBy } from './authors.ts';
import { openAuthor } from './content.ts';
import { inboxKinds } from './inbox.ts';
import type { Feeling } from './types.ts';

export const feelingHashes = ({ keyring, guild }: Community, post: Ref, user: string): readonly string[] =>
  keyring.blindIndexes('felt with', guild, post, user);

export interface Feels {
  readonly post: Ref;
  readonly user: string;
  readonly feeling: Feeling;
}

/** @returns whether it stands now. Tapped twice it stands once. */
export async function feel(
  community: Community,
  { post: ref, user, feeling }: Feels,
  now: 'add' | 'remove' = 'add',
): Promise<Result<boolean, 'gone' | 'own'>> {
  return community.transaction(async (tx) => {
    const post = await posts.lock(tx, ref);
    if (post?.state !== 'up') return err('gone');
    if (isBy(community, post, user)) return err('own');
    const hashes = feelingHashes(community, ref, user);
    if (now === 'remove') await feelings.remove(tx, ref, feeling, hashes);
    else if (!(await feelings.ofMember(tx, ref, hashes)).includes(feeling)) {
      await feelings.add(tx, ref, feeling, hashes[0] ?? '');
      if (post.feltAt === null)
        await posts.change(tx, ref, {
          feltAt: nextEvening(community.now(), community.settings?.timeZone ?? 'UTC'),
        });
    }
    return ok(now === 'add');
  });
}

/** When the day's are told: on the community's clock. */
const evening = 18;

/** The next time that it is six in the evening there. Pure. */
export function nextEvening(now: Date, timeZone: string): Date {
  const { year, month, day } = wallTimeAt(timeZone, now);
  const today = instantOf(timeZone, { year, month, day, hour: evening });
  return today > now ? today : instantOf(timeZone, { year, month, day: day + 1, hour: evening });
}

/** Tells everybody once about all that was felt since the last time. */
export function tellFelt({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'sharing.felt',
    every: '10 */5 * * * *',
    async run(now) {
      const due = await database.withSystem((tx) => posts.due(tx, 'feltAt', now));
      for (const [guild, refs] of byGuild(due)) await tellIn(await communityOf(guild), refs, now);
    },
  };
}

async function tellIn(community: Community, refs: readonly Ref[], now: Date): Promise<void> {
  await community.transaction(async (tx) => {
    const told = new Set<string>();
    for (const post of await posts.claim(tx, 'feltAt', refs, now)) {
      // Taps that were taken back meanwhile are nobody's business.
      const user = (await feelings.anyFor(tx, post.ref)) ? await openAuthor(tx, community, post) : undefined;
      if (user === undefined || told.has(user) || (await isDeceased(tx, user))) continue;
      // Who pauses hears of it after that.
      if (await isPaused(tx, user)) await posts.change(tx, post.ref, { feltAt: after(now, hours(24)) });
      else told.add(user);
    }
    // About nothing that anybody could look up: a notice must not lead from a person to what they shared.
    for (const user of told)
      await putInInbox(tx, community, { user, kind: inboxKinds.felt, subject: newRef() });
  });
}

export function byGuild(
  due: readonly { readonly guild: string; readonly ref: Ref }[],
): ReadonlyMap<string, readonly Ref[]> {
  const guilds = new Map<string, Ref[]>();
  for (const { guild, ref } of due) guilds.set(guild, [...(guilds.get(guild) ?? []), ref]);
  return guilds;
}
