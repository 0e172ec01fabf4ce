/** Asks what is due in groups, and notes that somebody answered: that it was answered, never by whom. */
import * as stored from '#db/checkins/group.ts';
import type { GroupCheckinRow } from '#db/checkins/group.ts';
import type { GuildTx } from '#db/database.ts';
import { memberRecord, stands } from '#src/members/index.ts';
import type { Housekeeping } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { keepAnswer } from '../answers.ts';
import { isSameDay, nextOccurrence } from '../schedule.ts';
import type { AnswerValue } from '../types.ts';
import { groupPostDelivery } from './post.ts';

export function askGroups({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'checkins.groups',
    every: '*/20 * * * * *',
    async run(now) {
      for (const { guild, ref } of await database.withSystem((tx) => stored.due(tx, now))) {
        const community = await communityOf(guild);
        await community.transaction(async (tx) => {
          const row = await stored.claimDue(tx, ref, now);
          if (row) await askOne(tx, community, row, now);
        });
      }
    },
  };
}

/** After downtime it is asked if it is still its day; no pile comes. */
async function askOne(tx: GuildTx, community: Community, row: GroupCheckinRow, now: Date): Promise<void> {
  const asks = isSameDay(row.zone, row.nextAt, now);
  const nextAt = nextOccurrence(row, now).at;
  await stored.goOn(tx, row.ref, { nextAt, asked: row.asked + (asks ? 1 : 0) });
  if (!asks) return;
  const post = newRef();
  await stored.addPost(tx, { ref: post, checkinRef: row.ref, number: row.asked, dueAt: row.nextAt });
  await deliver(tx, community, groupPostDelivery(row, post, now));
}

/** Somebody answers with a tap. With their consent it is kept among their own answers; that it was answered counts either way. */
export async function answerInGroup(
  community: Community,
  { user, post: ref, value }: { user: string; post: Ref; value: AnswerValue },
): Promise<Result<{ readonly kept: boolean }, 'gone'>> {
  return community.transaction(async (tx) => {
    const found = await stored.post(tx, ref);
    if (!found) return err('gone');
    const record = await memberRecord(tx, community, user);
    const kept = record !== undefined && stands(record.consents, 'checkins');
    if (kept) await keepAnswer(tx, community, user, { scale: 'mood', value });
    if (await stored.markAnswered(tx, ref))
      await deliver(
        tx,
        community,
        groupPostDelivery({ ref: found.post.checkinRef }, ref, community.now(), 2),
      );
    return ok({ kept });
  });
}
