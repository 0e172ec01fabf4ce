/** What a member allowed beforehand to be told when they pause. Whoever chose nothing: nobody hears, and they are asked at their next tap. */
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { memberRecord } from '../record.ts';
import { usualWishes } from './wishes.ts';
import type { PauseWishes } from './wishes.ts';

export async function pauseWishesOf(tx: GuildTx, community: Community, user: string): Promise<PauseWishes> {
  return (await memberRecord(tx, community, user))?.profile.pause ?? usualWishes;
}

export interface PauseTold {
  readonly match: boolean;
  readonly groups: boolean;
  readonly words: PauseWishes['words'];
}

/** What may be told of a member's pause, and to whom. Asked by the areas that would tell it, when `paused` comes. */
export async function pauseTold(tx: GuildTx, community: Community, user: string): Promise<PauseTold> {
  const { tells, words } = await pauseWishesOf(tx, community, user);
  return { match: tells !== 'nobody', groups: tells === 'my_groups', words };
}

/** @param who - how they are called where it is read, such as a mention */
export function pauseNote(who: string, words: PauseWishes['words'], t: Translate): string {
  return t(`flare:note.${words}`, { who });
}
