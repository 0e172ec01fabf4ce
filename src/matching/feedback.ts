/** "How is it going?": asked on the third and the fourteenth day, answered with one tap, seen by nobody else. */
import { z } from 'zod';
import * as matches from '#db/matching/matches.ts';
import * as profiles from '#db/matching/profiles.ts';
import type { GuildTx } from '#db/database.ts';
import type { SealingKey } from '#db/encryption/seal.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import type { Ref } from '#src/platform/ref.ts';
import { askDelivery } from './deliveries/wanted.ts';
import { inboxKinds } from './inbox.ts';
import { standInLine } from './line.ts';
import { openIn, sealIn } from './record.ts';
import { feedbackDays, feelings } from './states.ts';
import type { Feeling } from './states.ts';
import { tell } from './tell.ts';

const atOnce = 200;

export function askHowItGoes({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'matching.feedback',
    every: '35 * * * * *',
    async run(now) {
      for (const { guild, ref } of await database.withSystem((tx) => matches.toAsk(tx, now, atOnce)))
        await ask(await communityOf(guild), ref, now);
    },
  };
}

async function ask(community: Community, ref: Ref, now: Date): Promise<void> {
  await community.transaction(async (tx) => {
    await standInLine(tx, community);
    const match = await matches.find(tx, ref);
    if (match?.state !== 'open' || !match.openedAt) return;
    const askAt = after(match.openedAt, days(feedbackDays[match.asked] ?? 0));
    if (match.asked >= feedbackDays.length || askAt > now) return;
    const people = (await matches.peopleOf(tx, ref)).filter(({ leftAt }) => leftAt === null);
    const rows = await Promise.all(people.map(({ user }) => profiles.find(tx, user)));
    // Whoever asked for quiet is not asked anything; nor is the other, who would wonder.
    if (rows.some((row) => row?.hold)) {
      await matches.change(tx, ref, { from: ['open'], askAt: after(now, days(1)) });
      return;
    }
    const asked = match.asked + 1;
    const next = feedbackDays[asked];
    await matches.change(tx, ref, {
      from: ['open'],
      asked,
      askAt: next === undefined ? null : after(match.openedAt, days(next)),
    });
    if (match.medium === 'thread') await deliver(tx, community, askDelivery(match, asked, now));
    else
      for (const { user, ref: person } of people)
        await tell(tx, community, user, { kind: inboxKinds.asked, about: person });
  });
}

const feltShape = z.array(z.object({ on: z.iso.datetime(), feeling: z.enum(feelings) }));
export type Felt = z.infer<typeof feltShape>;

const place = (person: Ref) => ({ table: 'match_people', column: 'feeling', row: person }) as const;

export function openFeelings(
  tx: GuildTx,
  key: SealingKey,
  { ref, feeling }: Pick<matches.Person, 'ref' | 'feeling'>,
): Felt {
  return feeling === null ? [] : feltShape.parse(JSON.parse(openIn(tx, key, place(ref), feeling)));
}

/** As many answers as there are questions; a later one on the same day takes the place of the earlier. */
export async function feel(
  community: Community,
  { user, match, feeling }: { user: string; match: Ref; feeling: Feeling },
): Promise<boolean> {
  return community.transaction(async (tx) => {
    const own = (await matches.peopleOf(tx, match)).find((one) => one.user === user);
    const key = own && (await community.vault.members.find(tx, user));
    if (!own || !key) return false;
    const on = community.now().toISOString();
    const before = openFeelings(tx, key, own).filter((felt) => felt.on.slice(0, 10) !== on.slice(0, 10));
    const felt: Felt = [...before, { on, feeling }].slice(-feedbackDays.length);
    await matches.feel(tx, own.ref, sealIn(tx, key, place(own.ref), JSON.stringify(felt)));
    return true;
  });
}
