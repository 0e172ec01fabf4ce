/** What is kept about somebody because they are on the rota, as they read it themselves. */
import * as duty from '#db/escalation/duty.ts';
import * as stored from '#db/escalation/rota.ts';
import type { GuildTx } from '#db/database.ts';
import type { PersonalSection } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { html } from '#src/platform/web/index.ts';
import type { PageWords } from '#src/platform/web/index.ts';
import { inARow } from '../care/strain.ts';
import { notesBy } from './notes.ts';
import { zoneOf } from './read.ts';

export async function dutySections(
  tx: GuildTx,
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly PersonalSection[]> {
  const zone = zoneOf(community);
  const shifts = await stored.shifts(tx, zone, user);
  const swaps = (await stored.swapsAfter(tx, new Date(0))).filter(({ takenBy }) => takenBy === user);
  const notes = await notesBy(tx, community, user);
  const terms = await duty.known(tx, user);
  if (!terms && swaps.length + notes.length === 0) return [];
  const { capacity, callable, guideVersion, timeZone, run, resting, leftAt } =
    terms ?? (await duty.termsOf(tx, user));
  return [
    {
      heading: t('duty:keptTitle'),
      content: [
        html`<p>${t('duty:keptTerms', { capacity, zone: timeZone ?? zone, guide: guideVersion })}</p>`,
        html`<p>${t(callable ? 'duty:mayCall' : 'duty:mayNotCall')}</p>`,
        ...(resting ? [html`<p>${t('duty:keptResting')}</p>`] : []),
        ...(leftAt ? [html`<p>${t('duty:keptLeft', { date: t.day(leftAt) })}</p>`] : []),
        html`<p>${t('duty:keptRun', { count: inARow(run, community.now()) })}</p>`,
        ...shifts.map(({ weekday, minute, lasts }) => {
          const from = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
          return html`<p>${t('duty:keptShift', { weekday, from, hours: lasts / 60 })}</p>`;
        }),
        ...swaps.map(({ beginsAt }) => html`<p>${t('duty:keptSwap', { date: t.day(beginsAt) })}</p>`),
        ...notes.map(
          ({ leftAt, words }) =>
            html`<p>${t('duty:keptNote', { date: t.day(leftAt) })}</p>
              <blockquote>${words}</blockquote>`,
        ),
      ],
    },
  ];
}
