/** A proposal, masked: what both share and enough others do, and what an answer means. Never a name, a picture, an id or words of the other. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention, moment } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { SeenProposal } from '../answer.ts';
import type { FacetKind, Shown } from '../facets.ts';
import { answerId, cardId } from '../ids.ts';
import { facetWord } from './words.ts';

export function proposalShown(
  { ref, shown, answer, answerBy }: SeenProposal,
  names: ReadonlyMap<string, string>,
  t: Translate,
): Message {
  const until = moment(answerBy);
  const answered =
    answer === 'yes'
      ? [text(t('matching:proposalYes', { until }))]
      : answer === 'no'
        ? [text(t('matching:proposalNo', { until }))]
        : [];
  return message(
    container(
      text(t('matching:proposal', { who: whoWords(shown, t) })),
      text(t('matching:proposalWhy', { lines: reasons(shown, names, t).join('\n') })),
      text(t('matching:proposalRules', { until })),
      ...answered,
      row(
        ...(answer === 'yes'
          ? []
          : [button(answerId.make({ side: ref, answer: 'yes' }), t('matching:proposalSayYes'), 'primary')]),
        ...(answer === 'no'
          ? []
          : [button(answerId.make({ side: ref, answer: 'no' }), t('matching:proposalSayNo'))]),
        button(cardId.make({}), t('matching:back')),
      ),
    ),
  );
}

function whoWords({ other, others }: Shown, t: Translate): string {
  return others > 1 ? t('matching:otherTwo') : t(`matching:other.${other}`);
}

function reasons(
  { shared, hours }: Shown,
  names: ReadonlyMap<string, string>,
  t: Translate,
): readonly string[] {
  const byKind = new Map<FacetKind, string[]>();
  for (const facet of shared) {
    const word = facetWord(facet, names, t);
    if (word !== undefined) byKind.set(facet.kind, [...(byKind.get(facet.kind) ?? []), word]);
  }
  const lines = [...byKind].map(([kind, values]) =>
    t(`matching:shared.${kind}`, { values: values.join(', ') }),
  );
  return [
    ...(lines.length > 0 ? lines : [t('matching:sharedFew')]),
    ...(hours === undefined ? [] : [t('matching:sharedHours', { count: hours })]),
  ];
}

export const proposalOver: Refusal = refusal((t) =>
  t('matching:proposalOver', { command: commandMention('match') }),
);
