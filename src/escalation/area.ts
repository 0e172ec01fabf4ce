/** Escalation: what members ask moderators to look at, and what becomes of it. */
import * as cases from '#db/escalation/cases.ts';
import * as drafts from '#db/escalation/drafts.ts';
import * as reports from '#db/escalation/reports.ts';
import { defineArea } from '#src/platform/area.ts';
import type { PersonalSection } from '#src/platform/area.ts';
import { tryKindAgain } from '#src/platform/discord/delivery/again.ts';
import { minutes } from '#src/platform/durations.ts';
import { isoDay } from '#src/platform/web/dates.ts';
import { html } from '#src/platform/web/index.ts';
import { card } from './deliveries/card.ts';
import { notice, noticeKind } from './deliveries/notice.ts';
import { forgetDraft, reporterHashes } from './draft.ts';
import { forgetHellos, helloByMessage, helloKind, hellosOf, sayHello } from './help/hello.ts';
import { helpNowId } from './help/ids.ts';
import { helloWords } from './help/messages/hello.ts';
import { sweepDrafts } from './sweep.ts';

export const escalationArea = defineArea({
  name: 'escalation',
  requires: { permissions: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] },
  deliveries: [card, notice, helloByMessage],
  // A case that no moderator sees is the worst that can happen here: its card is tried for as long as it takes.
  ticks: (housekeeping) => [
    sweepDrafts(housekeeping),
    sayHello(housekeeping),
    tryKindAgain({ kind: card, pause: minutes(2) }, housekeeping),
  ],
  startHere: [{ place: 'help', id: helpNowId.make({}), say: (t) => t('helplines:begin') }],
  inbox: { [noticeKind]: (t) => t('escalation:notice'), [helloKind]: helloWords },
  personalData: {
    tables: [
      'help_hellos',
      'drafts',
      'draft_files',
      'reports',
      'cases',
      'case_events',
      'case_reads',
      'evidence',
      'evidence_files',
      'vault.case_keys',
    ],
    async export(tx, community, user, t) {
      const sections: PersonalSection[] = [];
      const hashes = reporterHashes(community, user);
      const sent = await reports.sentBy(tx, (ref) => community.vault.cases.find(tx, ref), hashes);
      const begun = await drafts.begunBy(tx, hashes);
      if (sent.length + begun.length > 0) {
        sections.push({
          heading: t('privacy:reports'),
          content: [
            ...sent.map(({ kind, sentAt, words }) => {
              const line = t('privacy:report', {
                date: isoDay(sentAt),
                kind: t(`escalation:kind.${kind}`),
              });
              return html`<p>${line}</p>
                ${words === '' ? [] : html`<blockquote>${words}</blockquote>`}`;
            }),
            ...begun.map(
              ({ createdAt }) => html`<p>${t('privacy:reportDraft', { date: isoDay(createdAt) })}</p>`,
            ),
          ],
        });
      }
      const wished = await hellosOf(tx, community, user);
      if (wished.length > 0)
        sections.push({
          heading: t('helplines:keptTitle'),
          content: wished.map((at) => html`<p>${t('helplines:kept', { date: isoDay(at) })}</p>`),
        });
      const work = await cases.workOf(tx, user);
      if (work.cases + work.reads > 0) {
        sections.push({
          heading: t('privacy:staff'),
          content: [
            html`<p>${t('privacy:staffCases', { count: work.cases })}</p>`,
            html`<p>${t('privacy:staffReads', { count: work.reads })}</p>`,
          ],
        });
      }
      return sections;
    },
    // What was sent is evidence in a case, as is the work on it: both end with the case's own retention.
    async erase(tx, community, user) {
      await forgetHellos(tx, community, user);
      for (const { ref } of await drafts.begunBy(tx, reporterHashes(community, user)))
        await forgetDraft(tx, community, ref);
    },
  },
});
