/**
 * The private page that asks how long somebody has lived with it. Each answer stands behind a link of its own that works once,
 * so that nothing is typed, no cookie is set, and what was not chosen is worth nothing an hour later.
 */
import type { Community } from '#src/platform/community.ts';
import { definePage, html } from '#src/platform/web/index.ts';
import type { Page } from '#src/platform/web/index.ts';
import { keepOnset, onsetOf, onsetPageName } from './onset.ts';
import { onsetBands } from './types.ts';

const onsetAnswers = [...onsetBands, 'none'] as const;
type OnsetAnswer = (typeof onsetAnswers)[number];

/** The page behind an answer's link. Its number says nothing to whoever reads the row of the link. */
const answerPage = (answer: OnsetAnswer): string => `${onsetPageName}-${onsetAnswers.indexOf(answer)}`;

export interface OnsetPagesNeed {
  readonly communityOf: (guild: string) => Promise<Community>;
  /** Makes a link that works once; undefined where nobody listens yet. */
  readonly links: () =>
    | { make(community: Community, page: string, user: string): Promise<string> }
    | undefined;
}

export function onsetPages({ communityOf, links }: OnsetPagesNeed): readonly Page[] {
  const question = definePage({
    name: onsetPageName,
    title: (t) => t('matching:onsetTitle'),
    async load({ guild, user }) {
      const community = await communityOf(guild);
      const maker = links();
      if (!maker) throw new Error('a page is shown by whoever listens');
      const made = onsetAnswers.map(async (answer) => ({
        answer,
        url: await maker.make(community, answerPage(answer), user),
      }));
      const chosen: OnsetAnswer = (await onsetOf(community, user)) ?? 'none';
      return { choices: await Promise.all(made), chosen };
    },
    render: ({ choices, chosen }, t) => html`
      <p>${t('matching:onsetPageAsk')}</p>
      <p>${t('matching:onsetPageNow', { now: t(`matching:onset.${chosen}`) })}</p>
      ${choices.map(
        ({ answer, url }) =>
          html`<form method="post" action="${url}"><button type="submit">${t(`matching:onset.${answer}`)}</button></form>`,
      )}`,
  });
  const kept = onsetAnswers.map((answer) =>
    definePage({
      name: answerPage(answer),
      title: (t) => t('matching:onsetTitle'),
      async load({ guild, user }) {
        const onset = answer === 'none' ? undefined : answer;
        return keepOnset(await communityOf(guild), { user, onset });
      },
      render: (isKept, t) => html`<p>${isKept ? t('matching:onsetKept') : t('matching:onsetNotKept')}</p>`,
    }),
  );
  return [question, ...kept];
}
