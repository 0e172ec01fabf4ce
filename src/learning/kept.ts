/** What is kept of somebody here, as they read it themselves; and forgetting it. */
import * as cards from '#db/learning/cards.ts';
import * as entries from '#db/learning/resources.ts';
import * as lists from '#db/learning/saved.ts';
import type { GuildTx } from '#db/database.ts';
import type { PersonalSection } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import type { ConsentPurpose } from '#src/platform/member-event.ts';
import { html } from '#src/platform/web/index.ts';
import type { PageWords } from '#src/platform/web/index.ts';
import { cardsIn } from './cards/own.ts';
import { savedIn } from './resources/saved.ts';

export async function exportLearning(
  tx: GuildTx,
  community: Community,
  user: string,
  t: PageWords,
): Promise<readonly PersonalSection[]> {
  const saved = await savedIn(tx, community, user);
  const written = await cardsIn(tx, community, user);
  const reviewed = await entries.reviewedBy(tx, user);
  return [
    { heading: t('learning:keptSaved'), content: saved.map(({ title }) => html`<p>${title}</p>`) },
    {
      heading: t('learning:keptCards'),
      content: written.flatMap(({ words, situation, state }) => [
        html`<p>${t(`learning:situation.${situation}`)} · ${t(`learning:state.${state}`)}</p>`,
        html`<pre>${words}</pre>`,
      ]),
    },
    {
      heading: t('learning:keptReviewed'),
      content: reviewed.map(
        ({ title, reviewedOn }) => html`<p>${title}${reviewedOn ? `, ${t.day(reviewedOn)}` : ''}</p>`,
      ),
    },
  ].filter(({ content }) => content.length > 0);
}

/** What a lead looked at stays looked at; who it was does not. */
export async function forgetLearning(tx: GuildTx, community: Community, user: string): Promise<void> {
  await forgetOwn(tx, community, user);
  await entries.forgetReviewer(tx, user);
}

async function forgetOwn(tx: GuildTx, _community: Community, user: string): Promise<void> {
  await lists.forget(tx, user);
  await cards.forget(tx, user);
}

export async function consentWithdrawn(
  tx: GuildTx,
  community: Community,
  { user, purpose }: { readonly user: string; readonly purpose: ConsentPurpose },
): Promise<void> {
  if (purpose === 'learning') await forgetOwn(tx, community, user);
}

/** Of somebody who is away or has died, no card is drawn. */
export const holdCards =
  (held: boolean) =>
  async (tx: GuildTx, _community: Community, { user }: { readonly user: string }): Promise<void> => {
    await cards.hold(tx, user, held);
  };
