/** What is kept of somebody's check-ins, as they read it themselves. */
import * as buddies from '#db/checkins/buddies.ts';
import type { BuddyRow } from '#db/checkins/buddies.ts';
import type { GuildTx } from '#db/database.ts';
import type { PersonalSection } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { memberRecord } from '#src/members/index.ts';
import { html } from '#src/platform/web/index.ts';
import type { PageWords } from '#src/platform/web/index.ts';
import { answersOf } from './answers.ts';
import { scaleWords, whenWords } from './messages/words.ts';
import { notesOf } from './history/notes.ts';
import { keptCheckin } from './own.ts';
import { countedScales } from './pulse/collect.ts';

export async function exportCheckins(
  tx: GuildTx,
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly PersonalSection[]> {
  const [own, answers, notes, record, counted, hellos] = await Promise.all([
    keptCheckin(tx, community, user),
    answersOf(tx, community, user, new Date(0)),
    notesOf(tx, community, user),
    memberRecord(tx, community, user),
    countedScales(tx, community, user),
    buddies.of(tx, user),
  ]);
  if (!own && answers.length + notes.length + counted.length + hellos.length === 0) return [];
  const locale = record?.locale ?? 'en-US';
  const lines = [
    ...(own
      ? [
          t(own.wishes.stopped ? 'checkins:keptStopped' : 'checkins:keptWhen', {
            when: whenWords(own.row, locale, t),
            scales: scaleWords(own.wishes.scales, locale, t),
          }),
        ]
      : []),
    ...answers.map(({ at, scale, value }) =>
      t('checkins:keptAnswer', { date: t.day(at), scale: t(`checkins:scale.${scale}`), value }),
    ),
    ...counted.map((scale) => t('checkins:keptCounted', { scale: t(`checkins:scale.${scale}`) })),
    ...hellos.map((one) => helloLine(one, user, t)),
    ...notes.map(({ at, words }) => t('history:keptNote', { date: t.day(at), words })),
  ];
  return [{ heading: t('checkins:keptTitle'), content: lines.map((line) => html`<p>${line}</p>`) }];
}

/** What somebody said themselves about a hello, and nothing that the other did. */
function helloLine({ userId, answer, wanted }: BuddyRow, user: string, t: PageWords): string {
  if (userId === user) return wanted ? t('buddy:keptOwn') : t('buddy:keptOwnNot');
  if (answer === null) return t('buddy:keptAsked');
  return answer === 'yes' ? t('buddy:keptYes') : t('buddy:keptNo');
}
