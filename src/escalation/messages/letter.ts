/**
 * What whom a case is about reads: what a moderator wrote to them, or what is done and why, with a way to somebody who helps and
 * a way to ask for another look. What may notify stands first and tells nothing.
 */
import { button, choice, container, linkButton, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { quote, relativeTime } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { days, hours, minutes } from '#src/platform/durations.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Action } from '../acting/content.ts';
import type { Asked } from '../acting/answer.ts';
import type { ActionRefused, Drafted } from '../acting/decide.ts';
import type { Standing } from '../acting/standing.ts';
import { helpNowId } from '../help/ids.ts';
import type { HelpSpot } from '../help/messages/number.ts';
import { appealId, changeDraftId, deedFormId, noMoreId, sendDraftId, sendIfToldId } from '../ids.ts';
import { isShutOut } from '../types.ts';
import type { Deed } from '../types.ts';
import { askedWords } from './answer.ts';
import { changeRefused } from './changes.ts';
import { helpParts } from './help-parts.ts';
import { standingWords } from './standing.ts';

export type Letter = Pick<Action, 'ref' | 'deed' | 'content' | 'until'>;

/** The custom id by which a letter is recognised where it was sent. */
export function traceOf({ ref, deed }: Letter): string {
  return deed === 'write' ? noMoreId.make({ action: ref }) : appealId.make({ action: ref });
}

/** What goes along with a letter, as it is read by whom it concerns. */
export interface Along {
  /** The lines of their country. */
  readonly spot: HelpSpot;
  /** The private page on which another look can be asked for without being on the server. */
  readonly page?: string | undefined;
  /** What the server is called; undefined where that is not known. */
  readonly server?: string | undefined;
  /** They are writing with the moderators in direct messages, and can go on. */
  readonly conversation?: boolean | undefined;
  /** Read again later: how it stands now. Left out, it is being told. */
  readonly now?: LetterNow | undefined;
}

export interface LetterNow {
  readonly standing: Standing;
  /** What came of another look at it that was asked for. */
  readonly asked: Asked | undefined;
  /** Another look can be asked for. */
  readonly mayAsk: boolean;
}

export function letterShown(
  letter: Letter,
  { spot, page, server, conversation, now }: Along,
  t: Translate,
): Message {
  const label = letter.deed === 'write' ? t('letters:noMore') : t('letters:askAnotherLook');
  const offered = letter.deed === 'write' || now?.mayAsk !== false;
  return message(
    container(
      ...letterParts(letter, { server, now }, t),
      ...(now?.asked ? [text(askedWords(now.asked, t))] : []),
      ...(conversation ? [text(t('letters:writeBack'))] : []),
      ...helpParts(spot, t),
      row(
        ...(page === undefined ? [] : [linkButton(page, t('letters:appealPage'))]),
        ...(offered ? [button(traceOf(letter), label)] : []),
        button(helpNowId.make({}), t('helplines:begin')),
      ),
    ),
  );
}

function letterParts(
  { deed, content, until }: Letter,
  { server, now }: Pick<Along, 'server' | 'now'>,
  t: Translate,
) {
  const stands = standingWords(deed, now?.standing ?? 'holds', t, server);
  return [
    text(t('letters:letterOpening')),
    text(stands ?? aboutWhat({ deed, content, until }, server ?? t('letters:thatServer'), t)),
    ...(content.words === '' ? [] : [text(quote(content.words))]),
  ];
}

function aboutWhat(
  { deed, content, until }: Pick<Letter, 'deed' | 'content' | 'until'>,
  server: string,
  t: Translate,
): string {
  if (content.appeal === true) return t('letters:letter.appeal');
  if (content.conversation === true) return t('letters:letter.conversation');
  if (deed === 'write' && content.rules === true) return t('letters:letter.aboutRules');
  if (deed === 'time_out' && until) return t('letters:letter.time_outUntil', { until: relativeTime(until) });
  return deed === 'ban' ? t('letters:letter.ban', { server }) : t(`letters:letter.${deed}`);
}

/** As it will be read, with a way to send it and a way to change it. */
export function draftShown(letter: Letter & Pick<Drafted, 'way' | 'where'>, t: Translate): Message {
  return message(
    container(
      text(t('letters:draftAbove')),
      ...letterParts(letter, {}, t),
      text(t('letters:letterHelpPreview')),
      text(whereItGoes(letter, t)),
      row(
        button(sendDraftId.make({ action: letter.ref }), t(`letters:send.${letter.deed}`), 'primary'),
        ...(isShutOut(letter.deed)
          ? [button(sendIfToldId.make({ action: letter.ref }), t('letters:sendIfTold'))]
          : []),
        button(changeDraftId.make({ action: letter.ref }), t('letters:changeDraft')),
      ),
    ),
  );
}

function whereItGoes(
  { deed, content, way, where }: Pick<Drafted, 'deed' | 'content' | 'way' | 'where'>,
  t: Translate,
): string {
  if (where === 'banned' && deed === 'remove') return t('letters:goes.banned');
  // Discord times out nobody who is not there. Who is banned learns of it no less for being away.
  if (where === 'away' && deed === 'time_out') return t('letters:goes.awayTimeOut');
  // Where they cannot be told, they do not know.
  if (isShutOut(deed)) return t(`letters:goes.${deed}`);
  if (content.appeal === true) return t('letters:goes.appeal');
  if (where === 'away') return t(way === 'direct' ? 'letters:goes.away' : 'letters:goes.awayInbox');
  if (deed !== 'write') return t('letters:goes.direct');
  return content.conversation === true ? t('letters:goes.conversation') : t(`letters:goes.${way}`);
}

export const timeOuts = {
  '10m': minutes(10),
  '1h': hours(1),
  '1d': days(1),
  '1w': days(7),
  '4w': days(28),
} as const;
export const timeOutNames = ['10m', '1h', '1d', '1w', '4w'] as const;

export interface DeedFormFilled {
  /** Whom it goes to asked or wrote themselves: that others are never written to is no matter then. */
  readonly toAsker: boolean;
  /** What was written before. */
  readonly before?: Action['content'];
}

export function deedForm(
  deed: Deed,
  ref: Ref,
  t: Translate,
  { toAsker, before }: DeedFormFilled = { toAsker: false },
): Modal {
  const about = t(`escalation:actionAbout.${deed}`);
  const others = deed === 'write' && !toAsker;
  return {
    custom_id: deedFormId.make({ case: ref, deed }),
    title: t(`escalation:action.${deed}`),
    components: [
      text(others ? `${about} ${t('letters:neverReporters')}` : about),
      ...(deed === 'time_out'
        ? [
            choice({
              id: 'lasts',
              label: t('letters:howLong'),
              options: timeOutNames.map((value) => ({ value, label: t(`letters:lasts.${value}`) })),
              chosen: timeOutNames.find((name) => timeOuts[name] === before?.lasts),
            }),
          ]
        : []),
      words({
        id: 'words',
        label: t('letters:wordsToThem'),
        hint: t(deed === 'write' ? 'letters:noteHint' : 'letters:wordsToThemHint'),
        maxLength: 1000,
        required: true,
        value: before?.words,
      }),
    ],
  };
}

export function actionSent(
  { deed, content, onlyIfTold, where }: Pick<Drafted, 'deed' | 'content' | 'onlyIfTold' | 'where'>,
  t: Translate,
): Message {
  const words = t(`letters:sentAction.${sentHow({ deed, content, where })}`);
  return message(container(text(onlyIfTold ? `${words} ${t('letters:sentIfTold')}` : words)));
}

function sentHow({ deed, content, where }: Pick<Drafted, 'deed' | 'content' | 'where'>) {
  if (content.appeal === true) return 'appeal';
  if (content.conversation === true) return 'conversation';
  if (where === 'banned' && deed === 'remove') return 'banned';
  return where === 'away' && deed === 'write' ? 'away' : deed;
}

export function actionMended(what: 'try_again' | 'undo', t: Translate): Message {
  return message(container(text(t(`letters:mended.${what}`))));
}

/** A draft that is looked for in order to change it, and is none any more. */
export const draftSent: Refusal = refusal((t) => t('letters:draftSent'));

export function actionRefused(refused: ActionRefused): Refusal {
  if (
    refused.code === 'nobody_known' ||
    refused.code === 'no_message' ||
    refused.code === 'no_more' ||
    refused.code === 'banned' ||
    refused.code === 'already_done' ||
    refused.code === 'replaced' ||
    refused.code === 'not_done'
  ) {
    const { code } = refused;
    return refusal((t) => t(`letters:refused.${code}`));
  }
  return changeRefused(refused);
}

export function noMoreSaid(t: Translate): Message {
  return message(container(text(t('letters:noMoreSaid'))));
}
