/** What is kept of somebody's appointments, as they read it themselves; and forgetting it. */
import * as stored from '#db/visits.ts';
import type { GuildTx } from '#db/database.ts';
import type { PersonalSection } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import type { ConsentPurpose } from '#src/platform/member-event.ts';
import { html } from '#src/platform/web/index.ts';
import type { PageWords } from '#src/platform/web/index.ts';
import { sheetsOf } from './sheets.ts';

export async function exportVisits(
  tx: GuildTx,
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly PersonalSection[]> {
  const sheets = await sheetsOf(tx, community, user);
  if (sheets.length === 0) return [];
  const content = sheets.flatMap(({ at, sheet, debrief }) => {
    const written = [
      ...sheet.matters,
      ...sheet.questions.map((key) => t(`visits:question.${key}`)),
      sheet.own,
      sheet.symptoms,
      sheet.medicines,
      debrief?.heard === undefined ? '' : t(`visits:heard.${debrief.heard}`),
      debrief?.agreed ?? '',
      debrief?.next ?? '',
    ].filter((line) => line !== '');
    return [
      html`<p>${t('visits:keptSheet', { date: t.day(at) })}</p>`,
      html`<pre>${written.join('\n')}</pre>`,
    ];
  });
  return [{ heading: t('visits:keptTitle'), content }];
}

export async function forgetVisits(tx: GuildTx, _community: Community, user: string): Promise<void> {
  await stored.forget(tx, user);
}

export async function consentWithdrawn(
  tx: GuildTx,
  community: Community,
  { user, purpose }: { readonly user: string; readonly purpose: ConsentPurpose },
): Promise<void> {
  if (purpose === 'visits') await forgetVisits(tx, community, user);
}
