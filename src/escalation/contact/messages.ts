/** What somebody reads who writes to the bot. What may stand on a lock screen comes first and tells nothing. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { relativeTime } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { MustWait } from '../sealed/limit.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { helpNowId } from '../help/ids.ts';
import { stillDanger } from '../help/messages/number.ts';
import type { HelpSpot } from '../help/messages/number.ts';
import type { OnDuty } from '../help/duty.ts';
import type { ContactDraft } from './draft.ts';
import { contactNoId, contactSendId, contactToId, contactWays } from './ids.ts';
import type { ContactWay } from './ids.ts';

export interface Asked extends Pick<ContactDraft, 'messages' | 'full'> {
  readonly draft: Ref;
  /** Undefined where it can go to several. */
  readonly server: string | undefined;
  readonly spot: HelpSpot;
  /** Discord brought them no question, so it is asked elsewhere. */
  readonly elsewhere?: boolean;
}

const help = (t: Translate) => button(helpNowId.make({}), t('helplines:begin'));

/** Discord's limit on a label (docs: components/reference). */
const longestLabel = 80;

/** One button for whoever reads any of the languages. */
const inEach = (languages: readonly Translate[], say: (t: Translate) => string) =>
  languages.map(say).join(' / ').slice(0, longestLabel);

/** @param languages - several where it is not known which of them its reader reads: all are there then, and each is short */
export function contactAsked(asked: Asked, languages: readonly Translate[]): Message {
  const { draft } = asked;
  return message(
    container(
      ...languages.flatMap((t) => askedIn(asked, t, languages.length > 1)),
      row(
        ...contactWays.map((way) =>
          button(
            contactSendId.make({ draft, way }),
            inEach(languages, (t) => t(`contact:${way}`)),
            'primary',
          ),
        ),
      ),
      row(
        button(
          helpNowId.make({}),
          inEach(languages, (t) => t('helplines:begin')),
        ),
        button(
          contactNoId.make({ draft }),
          inEach(languages, (t) => t('contact:no')),
        ),
      ),
    ),
  );
}

function askedIn({ messages, full, server, spot, elsewhere }: Asked, t: Translate, short: boolean) {
  const count = messages.length;
  const danger = stillDanger(spot, t);
  return [
    text(t(elsewhere ? 'contact:openingElsewhere' : 'contact:opening')),
    text(server === undefined ? t('contact:askMany') : t('contact:askOne', { server })),
    ...(count > 1 ? [text(t('contact:more', { count }))] : []),
    ...(full ? [text(t('contact:full'))] : []),
    text(`${t('contact:who')} ${t(elsewhere ? 'contact:answerElsewhere' : 'contact:answer')}`),
    text(short ? danger : `${t('contact:volunteers')} ${danger}`),
  ];
}

const perRow = 3;

export function contactWhich(
  { draft, way }: { draft: Ref; way: ContactWay },
  choices: readonly { readonly community: Ref; readonly name: string | undefined }[],
  t: Translate,
): Message {
  const buttons = choices.map(({ community, name }) =>
    button(
      contactToId.make({ draft, way, community }),
      (name ?? t('contact:thatServer')).slice(0, longestLabel),
      'primary',
    ),
  );
  const rows = Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, index) =>
    row(...buttons.slice(index * perRow, (index + 1) * perRow)),
  );
  return message(
    container(
      text(t('contact:which')),
      ...rows,
      row(help(t), button(contactNoId.make({ draft }), t('contact:no'))),
    ),
  );
}

/** Where somebody tapped: in the conversation with the bot, or elsewhere, because Discord brings them nothing there. */
export interface TappedIn {
  readonly inDirectMessages: boolean;
}

export function contactSent(
  { way, duty, inDirectMessages }: TappedIn & { way: ContactWay; duty: OnDuty },
  t: Translate,
): Message {
  return message(
    container(
      text(way === 'known' ? t('contact:sentKnown') : t('contact:sentSealed')),
      text(t(`helplines:duty.${duty}`)),
      text(t(inDirectMessages ? 'contact:goOn' : 'contact:goOnElsewhere')),
      row(help(t)),
    ),
  );
}

export function contactNotSent({ inDirectMessages }: TappedIn, t: Translate): Message {
  const said = t(inDirectMessages ? 'contact:notSent' : 'contact:notSentElsewhere');
  return message(container(text(said), row(help(t))));
}

/**
 * What cannot be kept: no community is known, or the database is gone.
 * @param languages - which of them its reader reads is not known then, so all are there
 */
export function contactNotKept(why: 'nowhere' | 'broken', languages: readonly Translate[]): Message {
  return message(
    container(
      ...languages.map((t) => text(t(`contact:${why}`))),
      row(
        button(
          helpNowId.make({}),
          inEach(languages, (t) => t('helplines:begin')),
        ),
      ),
    ),
  );
}

export type ContactRefused = 'too_late' | MustWait;

/** Something is broken or slow. What they wrote and the buttons still stand there. */
export const contactUnsure: Refusal = refusal(
  (t) => t('contact:unsure'),
  (t) => [help(t)],
);

export function contactRefused(code: ContactRefused, { inDirectMessages }: TappedIn): Refusal {
  const ways = (t: Translate) => [help(t)];
  // There is no reason to choose here; Help now is never held back.
  if (typeof code === 'object')
    return refusal((t) => t('sealed:mustWaitDirect', { until: relativeTime(code.until) }), ways);
  if (code === 'too_many') return refusal((t) => t('contact:tooMany'), ways);
  return refusal((t) => t(inDirectMessages ? 'contact:tooLate' : 'contact:tooLateElsewhere'), ways);
}
