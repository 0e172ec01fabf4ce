/** What follows from an answer: an offer of help to its member alone, and moderators only by their tap or their earlier yes. */
import * as stored from '#db/checkins/own.ts';
import type { GuildTx } from '#db/database.ts';
import { askToReachOut, noteSlip } from '#src/escalation/index.ts';
import type { Community } from '#src/platform/community.ts';
import { lockKept, sealOwn } from './own.ts';
import type { OwnCheckin } from './own.ts';
import { offered, offersHelp, tellsModerators, told, toldBySlip, wantsNothing } from './offers.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { AnswerValue, Scale } from './types.ts';
import type { Care } from './wishes.ts';

/** @returns whether help is to be offered */
export async function afterAnswer(
  tx: GuildTx,
  community: Community,
  { row, wishes, care }: OwnCheckin,
  { answer, scale, value, locale }: { answer: Ref; scale: Scale; value: AnswerValue; locale: string },
): Promise<boolean> {
  const now = community.now();
  const user = row.userId;
  const given = { scale, value };
  const offer = offersHelp(given, care, now);
  const tells = tellsModerators(given, wishes.tells, care, now);
  if (tells) await askToReachOut(tx, community, { user, locale, agreedBefore: true });
  if (offer || tells) {
    const withOffer = offer ? offered(care, now) : care;
    await keepCare(tx, community, user, tells ? told(withOffer, now, answer) : withOffer);
  }
  return offer;
}

/** An answer is taken back as a slip. @returns whether moderators had been asked to write because of it, and now read that it was one */
export async function afterSlip(
  tx: GuildTx,
  community: Community,
  { row, care }: OwnCheckin,
  answer: Ref,
): Promise<boolean> {
  if (care.toldFor !== answer) return false;
  await keepCare(tx, community, row.userId, toldBySlip(care));
  return noteSlip(tx, community, row.userId);
}

/** Somebody wants nothing: they are not asked again for two weeks. */
export async function wantNothing(community: Community, user: string): Promise<void> {
  await community.transaction(async (tx) => {
    const own = await lockKept(tx, community, user);
    if (own) await keepCare(tx, community, user, wantsNothing(own.care, community.now()));
  });
}

async function keepCare(tx: GuildTx, community: Community, user: string, care: Care): Promise<void> {
  await stored.change(tx, user, { care: await sealOwn(tx, community, user, 'care', care) });
}
