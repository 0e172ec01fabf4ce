/** What the queue keeps of somebody, as they read it themselves, and how it is erased. */
import * as caseMessages from '#db/escalation/case-messages.ts';
import * as drafts from '#db/escalation/drafts.ts';
import * as happened from '#db/escalation/history.ts';
import * as limits from '#db/escalation/limits.ts';
import * as reads from '#db/escalation/record-reads.ts';
import * as reports from '#db/escalation/reports.ts';
import type { GuildTx } from '#db/database.ts';
import type { PersonalSection } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { after, hours } from '#src/platform/durations.ts';
import { html } from '#src/platform/web/index.ts';
import type { Html, PageWords } from '#src/platform/web/index.ts';
import { keptDeeds } from './acting/kept.ts';
import { furtherContent } from './adding/further.ts';
import { writerHashes } from './contact/draft.ts';
import { forgetDraft, reporterHashes } from './draft.ts';
import { forgetHellos, hellosOf } from './help/hello.ts';
import { memberHashes } from './recusal.ts';
import { forgetNotesBy } from './rota/notes.ts';
import { dutySections } from './rota/personal-data.ts';
import { leaveForGood } from './rota/team.ts';

export async function exportQueue(
  tx: GuildTx,
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly PersonalSection[]> {
  const hashes = reporterHashes(community, user);
  const limit = await limits.until(tx, hashes, community.now());
  const wished = await hellosOf(tx, community, user);
  const opened = await reads.of(tx, memberHashes(community, user), mostReads);
  const work = await happened.workOf(tx, user);
  const sections: PersonalSection[] = [
    { heading: t('privacy:reports'), content: await ofReports(tx, community, user, t) },
    {
      heading: t('privacy:reportsWait'),
      content: limit ? [html`<p>${t('sealed:keptLimit', { date: t.day(limit) })}</p>`] : [],
    },
    { heading: t('letters:keptTitle'), content: await keptDeeds(tx, community, user, t) },
    {
      heading: t('sealed:keptTitle'),
      content:
        opened.length === 0
          ? []
          : [
              html`<p>${t('sealed:keptAbout')}</p>`,
              ...opened.map(
                ({ what, at }) => html`<p>${t(`sealed:keptRead.${what}`, { date: t.day(at) })}</p>`,
              ),
            ],
    },
    {
      heading: t('helplines:keptTitle'),
      content: wished.map((at) => html`<p>${t('helplines:kept', { date: t.day(at) })}</p>`),
    },
    ...(await dutySections(tx, community, user, t)),
    {
      heading: t('privacy:staff'),
      content:
        work.cases + work.reads === 0
          ? []
          : [
              html`<p>${t('privacy:staffCases', { count: work.cases })}</p>`,
              html`<p>${t('privacy:staffReads', { count: work.reads })}</p>`,
            ],
    },
  ];
  return sections.filter(({ content }) => content.length > 0);
}

/** More than anybody reads. */
const mostReads = 100;

async function ofReports(
  tx: GuildTx,
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly Html[]> {
  const hashes = reporterHashes(community, user);
  const keyOf = (ref: string) => community.vault.cases.find(tx, ref);
  const sent = await reports.sentBy(tx, keyOf, hashes);
  const added = await caseMessages.addedBy(tx, keyOf, hashes);
  const begun = await drafts.begunBy(tx, [...hashes, ...writerHashes(community, user)]);
  const said = (words: string) => (words === '' ? [] : html`<blockquote>${words}</blockquote>`);
  const lines = [
    ...sent.map(({ kind, sentAt, words }) => {
      const line = t('privacy:report', { date: t.day(sentAt), kind: t(`escalation:kind.${kind}`) });
      return html`<p>${line}</p>${said(words)}`;
    }),
    ...added.map(({ addedAt, content }) => {
      const words = content === undefined ? '' : furtherContent.parse(JSON.parse(content)).words;
      return html`<p>${t('privacy:reportAdded', { date: t.day(addedAt) })}</p>${said(words)}`;
    }),
  ];
  return [
    ...lines,
    ...(lines.length > 0 ? [html`<p>${t('privacy:reportsKept')}</p>`] : []),
    ...begun.map(({ createdAt, expiresAt }) => {
      const date = t.day(createdAt);
      // Longer than an hour waits only what nobody could be asked about directly.
      const waits = expiresAt > after(community.now(), hours(1));
      return html`<p>${waits ? t('privacy:reportWaits', { date, until: t.day(expiresAt) }) : t('privacy:reportDraft', { date })}</p>`;
    }),
  ];
}

/** What was sent is evidence in a case, as is the work on it: both end with the case's own retention. */
export async function eraseFromQueue(tx: GuildTx, community: Community, user: string): Promise<void> {
  await leaveForGood(tx, community, { user });
  await forgetNotesBy(tx, community, user);
  await forgetHellos(tx, community, user);
  await limits.lift(tx, reporterHashes(community, user));
  await reads.forget(tx, memberHashes(community, user));
  const hashes = [...reporterHashes(community, user), ...writerHashes(community, user)];
  for (const { ref } of await drafts.begunBy(tx, hashes)) await forgetDraft(tx, community, ref);
}
