/** What is kept of somebody's sharing, as they read it themselves: their own words, and nobody else's. */
import * as answerers from '#db/sharing/answerers.ts';
import { allGroupRefs } from '#db/sharing/audience.ts';
import * as drafts from '#db/sharing/drafts.ts';
import * as feelings from '#db/sharing/feelings.ts';
import type { GuildTx } from '#db/database.ts';
import type { PersonalSection } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { html } from '#src/platform/web/index.ts';
import type { PageWords } from '#src/platform/web/index.ts';
import { feelingsOf } from './member-events.ts';
import { groupNameOf } from './names/group-name.ts';
import { ownPostsIn } from './own-posts.ts';
import { draftHashes, openDraft } from './writing/draft.ts';

export async function exportSharing(
  tx: GuildTx,
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly PersonalSection[]> {
  const lines: string[] = [];
  for (const group of await allGroupRefs(tx)) {
    const own = await groupNameOf(tx, community, { group, user });
    if (own) lines.push(t('sharing:keptName', { name: own.name }));
  }
  for (const { createdAt, name, content } of await ownPostsIn(tx, community, user)) {
    const as = name ?? t('sharing:naming.own');
    lines.push(t('sharing:keptPost', { date: t.day(createdAt), as, words: content.words }));
  }
  for (const row of await drafts.ofMember(tx, draftHashes(community, user))) {
    const draft = await openDraft(tx, community, user, row);
    if (draft) lines.push(t('sharing:keptDraft', { date: t.day(row.writtenAt), words: draft.content.words }));
  }
  for (const feeling of await feelings.having(tx, await feelingsOf(tx, community, user)))
    lines.push(t('sharing:keptFelt', { feeling: t(`sharing:feeling.${feeling}`) }));
  const likes = await answerers.find(tx, user);
  if (likes) lines.push(t('sharing:keptAsked', { date: t.day(likes.since) }));
  if (lines.length === 0) return [];
  return [{ heading: t('sharing:keptTitle'), content: lines.map((line) => html`<p>${line}</p>`) }];
}
