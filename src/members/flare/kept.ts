/** What is kept of somebody's pause, as they read it themselves, and when it ends with something else. */
import * as members from '#db/members.ts';
import * as pauses from '#db/pauses.ts';
import type { GuildTx } from '#db/database.ts';
import type { PersonalSection } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { isoDay } from '#src/platform/web/dates.ts';
import { html } from '#src/platform/web/index.ts';
import { pauseOf } from './pause.ts';

export async function exportPause(
  tx: GuildTx,
  community: Community,
  user: string,
  t: Translate,
): Promise<readonly PersonalSection[]> {
  const pause = await pauseOf(tx, community, user);
  if (!pause) return [];
  const { since, until } = pause;
  const lines = [
    t('flare:exportPaused', { date: isoDay(since) }),
    ...(until ? [t('flare:exportUntil', { date: isoDay(until) })] : []),
  ];
  return [{ heading: t('flare:exportHeading'), content: lines.map((line) => html`<p>${line}</p>`) }];
}

/** Somebody was banned or has died: there is nothing left to pause, and nobody to ask whether it is over. */
export async function forgetPause(tx: GuildTx, user: string): Promise<void> {
  const member = await members.find(tx, user);
  if (member) await pauses.end(tx, member.ref);
}
