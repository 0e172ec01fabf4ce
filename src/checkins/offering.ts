/** What follows from an answer: an offer of help to its member alone, and moderators only by their tap or their earlier yes. */
import * as stored from '#db/checkins/own.ts';
import type { GuildTx } from '#db/database.ts';
import { askToReachOut } from '#src/escalation/index.ts';
import type { Community } from '#src/platform/community.ts';
import { lockCheckin, sealOwn } from './own.ts';
import type { OwnCheckin } from './own.ts';
import { offered, offersHelp, tellsModerators, told, wantsNothing } from './offers.ts';
import type { AnswerValue, Scale } from './types.ts';
import type { Care } from './wishes.ts';

/** @returns whether help is to be offered */
export async function afterAnswer(
  tx: GuildTx,
  community: Community,
  { row, wishes, care }: OwnCheckin,
  { scale, value, locale }: { scale: Scale; value: AnswerValue; locale: string },
): Promise<boolean> {
  const now = community.now();
  const user = row.userId;
  const given = { scale, value };
  const offer = offersHelp(given, care, now);
  const tells = tellsModerators(given, wishes.tells, care, now);
  if (tells) await askToReachOut(tx, community, { user, locale, agreedBefore: true });
  if (offer || tells) {
    const withOffer = offer ? offered(care, now) : care;
    await keepCare(tx, community, user, tells ? told(withOffer, now) : withOffer);
  }
  return offer;
}

/** Somebody wants nothing: they are not asked again for two weeks. */
export async function wantNothing(community: Community, user: string): Promise<void> {
  await community.transaction(async (tx) => {
    const own = await lockCheckin(tx, community, user);
    if (own) await keepCare(tx, community, user, wantsNothing(own.care, community.now()));
  });
}

/** By their own tap. Asked again while a case of theirs is open, it is the same case. */
export async function wantModerator(
  community: Community,
  { user, locale }: { user: string; locale: string },
): Promise<void> {
  await community.transaction((tx) => askToReachOut(tx, community, { user, locale, agreedBefore: false }));
}

async function keepCare(tx: GuildTx, community: Community, user: string, care: Care): Promise<void> {
  await stored.change(tx, user, { care: await sealOwn(tx, community, user, 'care', care) });
}
