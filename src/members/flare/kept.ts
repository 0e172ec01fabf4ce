/** What is kept of somebody's pause, as they read it themselves, and when it ends with something else. */
import * as members from '#db/members.ts';
import * as pauses from '#db/pauses.ts';
import type { GuildTx } from '#db/database.ts';
import type { PersonalSection } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { html } from '#src/platform/web/index.ts';
import type { PageWords } from '#src/platform/web/index.ts';
import { pauseOf } from './pause.ts';

export async function exportPause(
  tx: GuildTx,
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly PersonalSection[]> {
  const pause = await pauseOf(tx, community, user);
  if (!pause) return [];
  const { since, until } = pause;
  const lines = [
    t('flare:exportPaused', { date: t.day(since) }),
    ...(until ? [t('flare:exportUntil', { date: t.day(until) })] : []),
  ];
  return [{ heading: t('flare:exportHeading'), content: lines.map((line) => html`<p>${line}</p>`) }];
}

/** Somebody was banned or has died: there is nothing left to pause, and nobody to ask whether it is over. */
export async function forgetPause(tx: GuildTx, user: string): Promise<void> {
  const member = await members.find(tx, user);
  if (member) await pauses.end(tx, member.ref);
}
