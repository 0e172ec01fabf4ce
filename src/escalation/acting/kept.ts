/** What moderators wrote to somebody or decided about them, as they read it themselves: what they were told, and nothing else. */
import * as actions from '#db/escalation/actions.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { html } from '#src/platform/web/index.ts';
import type { Html, PageWords } from '#src/platform/web/index.ts';
import { memberHashes } from '../recusal.ts';
import { lockAction } from './content.ts';
import { standingOf } from './standing.ts';

const always = new Date(0);

export async function keptDeeds(
  tx: GuildTx,
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly Html[]> {
  const lines: Html[] = [];
  for (const { ref } of await actions.about(tx, memberHashes(community, user), always)) {
    const told = await lockAction(tx, community, ref);
    if (told?.content.user !== user || !told.toldAt) continue;
    const what = t('letters:keptLine', { date: t.day(told.toldAt), what: t(`letters:deed.${told.deed}`) });
    const standing = standingOf(told, community.now());
    const stands = standing === 'holds' ? '' : ` ${t(`letters:keptNow.${standing}`)}`;
    lines.push(html`<p>${what}${stands}</p><blockquote>${told.content.words}</blockquote>`);
  }
  return lines.length === 0 ? [] : [...lines, html`<p>${t('letters:keptUntil')}</p>`];
}
