/** What is kept of somebody here, as they read it themselves; and forgetting it. */
import * as answers from '#db/outcomes/answers.ts';
import * as courses from '#db/outcomes/courses.ts';
import type { GuildTx } from '#db/database.ts';
import type { PersonalSection } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import type { ConsentPurpose } from '#src/platform/member-event.ts';
import { html } from '#src/platform/web/index.ts';
import type { PageWords } from '#src/platform/web/index.ts';
import { instruments } from './instruments/index.ts';
import { openerOf } from './sealed-answers.ts';
import { dayOf } from './waves.ts';

export async function exportOutcomes(
  tx: GuildTx,
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly PersonalSection[]> {
  const [course, rows, open] = await Promise.all([
    courses.find(tx, user),
    answers.of(tx, user),
    openerOf(tx, community, user),
  ]);
  if (!course) return [];
  const lines = rows.map((row) => {
    const measure = t(`outcomes:name.${row.instrument}`);
    const given = open(row);
    const day = dayOf(row.wave);
    if (!given) return t('outcomes:keptPassed', { day, measure });
    const values = instruments[row.instrument].items.map(({ key }) => given[key] ?? '–').join(', ');
    return t('outcomes:keptAnswers', { day, measure, values });
  });
  const since = t('outcomes:keptSince', { date: t.day(course.startedAt) });
  return [
    {
      heading: t('outcomes:keptTitle'),
      content: [since, ...lines, t('outcomes:keptSums')].map((line) => html`<p>${line}</p>`),
    },
  ];
}

/** Their answers go; sums of at least ten people, in which nobody can be found any more, stay. */
export async function forgetOutcomes(tx: GuildTx, _community: Community, user: string): Promise<void> {
  await courses.remove(tx, user);
}

export async function consentWithdrawn(
  tx: GuildTx,
  community: Community,
  { user, purpose }: { readonly user: string; readonly purpose: ConsentPurpose },
): Promise<void> {
  if (purpose === 'outcomes') await forgetOutcomes(tx, community, user);
}

/** Who died is asked nothing more, and counted no further. */
export async function stopAsking(
  tx: GuildTx,
  _community: Community,
  { user }: { readonly user: string },
): Promise<void> {
  await courses.change(tx, user, { nextAt: null });
}

/** What opened while they were away is told of at once, where it is open still. */
export async function askAgain(
  tx: GuildTx,
  community: Community,
  { user }: { readonly user: string },
): Promise<void> {
  await courses.change(tx, user, { nextAt: community.now() });
}
