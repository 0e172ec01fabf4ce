/** What is kept of somebody's events, as they read it themselves. */
import { recapsBy } from '#db/gatherings/after.ts';
import { find as feedOf } from '#db/gatherings/feeds.ts';
import { find as guestOf, noticesOf } from '#db/gatherings/guests.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import * as plans from '#db/gatherings/plans.ts';
import * as seats from '#db/gatherings/seats.ts';
import * as series from '#db/gatherings/series.ts';
import type { GuildTx } from '#db/database.ts';
import { memberRecord } from '#src/members/index.ts';
import type { PersonalSection } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { html } from '#src/platform/web/index.ts';
import type { PageWords } from '#src/platform/web/index.ts';
import { presencesOf } from './after/presence.ts';
import { wordsOf } from './after/recap.ts';
import { gatheringOf } from './gathering.ts';
import { leadWords } from './messages/words.ts';

export async function exportGatherings(
  tx: GuildTx,
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly PersonalSection[]> {
  const [guest, own, hosted, notices, feed, planned, record] = await Promise.all([
    guestOf(tx, user),
    seats.aheadOf(tx, user, new Date(0)),
    series.hostedBy(tx, user),
    noticesOf(tx, user),
    feedOf(tx, user),
    plans.isNamed(tx, user),
    memberRecord(tx, community, user),
  ]);
  const [there, recaps] = await Promise.all([presencesOf(tx, community, user), recapsBy(tx, user)]);
  const after = await occurrences.several(tx, [
    ...there,
    ...recaps.map(({ occurrenceRef }) => occurrenceRef),
  ]);
  const titles = new Map(after.map(gatheringOf).map(({ ref, title }) => [ref, title]));
  const recapLines = recaps.map(async (recap) => {
    const words = (await wordsOf(tx, community, recap)) ?? '';
    const title = titles.get(recap.occurrenceRef) ?? '';
    return t('afterwards:keptRecap', { date: t.day(recap.writtenAt), title, words });
  });
  const dated = await occurrences.several(
    tx,
    own.map(({ occurrenceRef }) => occurrenceRef),
  );
  const states = new Map(own.map(({ occurrenceRef, state }) => [occurrenceRef, state]));
  const leads = guest?.remindBefore ?? [];
  const lines = [
    ...dated.map(gatheringOf).map(({ ref, title, startsAt }) =>
      t('gatherings:keptSeat', {
        date: t.day(startsAt),
        title,
        state: t(`gatherings:mine.${states.get(ref) ?? 'going'}`),
      }),
    ),
    ...hosted.map(({ createdAt, title }) => t('gatherings:keptHost', { date: t.day(createdAt), title })),
    ...(leads.length === 0
      ? []
      : [t('gatherings:keptReminders', { leads: leadWords(leads, record?.locale ?? 'en-US', t) })]),
    ...notices.map(({ createdAt }) => t('gatherings:keptNotice', { date: t.day(createdAt) })),
    ...(feed ? [t('gatherings:keptFeed', { date: t.day(feed.createdAt) })] : []),
    ...(planned ? [t('gatherings:keptPlans')] : []),
    ...there.map((ref) => t('afterwards:keptPresence', { title: titles.get(ref) ?? '' })),
    ...(await Promise.all(recapLines)),
  ];
  if (lines.length === 0) return [];
  return [{ heading: t('gatherings:keptTitle'), content: lines.map((line) => html`<p>${line}</p>`) }];
}
