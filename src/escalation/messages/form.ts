/** What somebody sees who asks a moderator to look. */
import {
  button,
  choice,
  container,
  menu,
  person,
  row,
  text,
  words,
} from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { commandMention, quote, relativeTime, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import { momentInUtc } from '#src/platform/i18n/index.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { addKind } from '../draft.ts';
import { helpNowId } from '../help/ids.ts';
import type { ReportAnswers } from '../draft.ts';
import type { RunningReport } from '../adding/running.ts';
import type { Limited } from '../sealed/limit.ts';
import { namedIds, personIds, reportIds, wordsIds } from '../ids.ts';
import type { Sent } from '../submit-report.ts';
import { noticeChoices, reportKinds } from '../types.ts';

/** Which draft a form belongs to, and the message that it is about; a person stands in the draft. */
export interface ReportPlace {
  readonly draft: Ref;
  readonly channel?: string;
  readonly message?: string;
  /** It is about nothing that can be pointed at. */
  readonly onlyWords?: boolean;
  /** Somebody was named beside the message. */
  readonly named?: boolean;
}

type FormPart = Exclude<keyof typeof reportIds, 'retry'>;

/** What the form and *Try again* carry: a person's id may stand in no custom id. */
function idOf(part: FormPart, { draft, channel, message, onlyWords, named }: ReportPlace): string {
  if (onlyWords) return wordsIds[part].make({ draft });
  if (channel === undefined || message === undefined) return personIds[part].make({ draft });
  return (named ? namedIds : reportIds)[part].make({ draft, channel, message });
}

/** The way back into a form of which nothing could be kept: it carries what was chosen. */
function retryIdOf({ draft, channel, message, onlyWords, named }: ReportPlace, answers: ReportAnswers) {
  const { kind, notice } = answers;
  const chosen = { draft, kind, notice, known: answers.known ? 'known' : 'sealed' } as const;
  if (onlyWords) return wordsIds.retry.make(chosen);
  if (channel === undefined || message === undefined) return personIds.retry.make(chosen);
  return (named ? namedIds : reportIds).retry.make({ ...chosen, channel, message });
}

export interface FormFilled {
  /** What was answered before. */
  readonly before?: ReportAnswers | undefined;
  /** Whom it is about is known no more, or could not be read. */
  readonly asksWho?: boolean;
  /** It is opened again, and what they wrote is kept no more. */
  readonly emptied?: boolean;
}

/** The form, with what was answered before already in it. A form has room for five parts. */
export function reportForm(
  place: ReportPlace,
  t: Translate,
  { before, asksWho, emptied }: FormFilled = {},
): Modal {
  const wordsHint = place.onlyWords ? t('escalation:askOnlyWordsHint') : t('escalation:askWordsHint');
  const { title, about } = opening(place, t);
  return {
    custom_id: idOf('form', place),
    title,
    components: [
      asksWho
        ? person({
            id: 'person',
            label: t('escalation:askWho'),
            hint: t('escalation:askWhoHint'),
            optional: true,
          })
        : text(about),
      choice({
        id: 'kind',
        label: t('escalation:askKind'),
        options: [
          ...reportKinds.map((value) => ({ value, label: t(`escalation:kind.${value}`) })),
          { value: addKind, label: t('further:ask'), description: t('further:askHint') },
        ],
        chosen: before?.kind,
      }),
      words({
        id: 'words',
        label: place.onlyWords ? t('escalation:askOnlyWords') : t('escalation:askWords'),
        hint: emptied ? t('escalation:askWordsGone') : wordsHint,
        maxLength: 1000,
        // Where nothing is pointed at, moderators would not know what to look for.
        required: place.onlyWords === true,
        value: before?.words,
      }),
      choice({
        id: 'notice',
        label: t('escalation:askNotice'),
        options: noticeChoices.map((value) => ({ value, label: t(`escalation:notice.${value}`) })),
        chosen: before?.notice ?? 'none',
      }),
      choice({
        id: 'known',
        label: t('escalation:askKnown'),
        options: knownChoices.map((value) => ({ value, label: t(`escalation:known.${value}`) })),
        chosen: before?.known ? 'known' : 'sealed',
      }),
    ],
  };
}

function opening(place: ReportPlace, t: Translate): { title: string; about: string } {
  if (place.onlyWords)
    return { title: t('escalation:askTitleOnlyWords'), about: t('escalation:askAboutOnlyWords') };
  return place.message === undefined
    ? { title: t('escalation:askTitlePerson'), about: t('escalation:askAboutPerson') }
    : { title: t('escalation:askTitle'), about: t('escalation:askAbout') };
}

/** Who may learn who asked: nobody, or the moderators. */
const knownChoices = ['sealed', 'known'] as const;

/** Whether anybody is there now is said at once, where somebody may not be safe. */
export function reportSent({ kind }: ReportAnswers, { onDuty }: Sent, t: Translate): Message {
  if (kind === addKind) return message(container(text(t('further:added'))));
  if (kind !== 'crisis' && kind !== 'minor_at_risk') {
    const thanks = text(t('escalation:sent'));
    if (onDuty) return message(container(thanks));
    return message(container(thanks, text(t('escalation:sentNobodyOnYet')), row(helpNow(t))));
  }
  // Only for a crisis is somebody called at once.
  const here = kind === 'crisis' ? t('escalation:sentSomebodyOn') : t('escalation:sentSomebodyHere');
  const now = onDuty ? here : t('escalation:sentNobodyOn');
  // A report does not keep anybody safe by itself: what helps at once is one tap away.
  const help = button(helpNowId.make({}), t('helplines:begin'), onDuty ? 'secondary' : 'primary');
  return message(container(text(t('escalation:sentCrisis')), text(now), row(help)));
}

const waitWords = {
  needs_words: 'escalation:needsWords',
  too_many: 'escalation:tooMany',
  nothing_runs: 'further:nothingRuns',
} as const;

/** Nothing is lost: the button opens the form again with everything in it. */
export function reportWaits(refused: keyof typeof waitWords, place: ReportPlace, t: Translate): Message {
  const again = button(idOf('again', place), t('escalation:tryAgain'), 'primary');
  const ways = refused === 'too_many' ? [again, helpNow(t)] : [again];
  return message(container(text(t(waitWords[refused])), row(...ways)));
}

/** Several of theirs run: to which one does it belong? The way out is to make it one of its own. */
export function whichReport(place: ReportPlace, running: readonly RunningReport[], t: Translate): Message {
  const options = running.map(({ ref: value, kind, sentAt }) => ({
    value,
    label: t(`escalation:kind.${kind}`),
    description: t('sealed:sentAt', { at: momentInUtc(sentAt, t) }),
  }));
  return message(
    container(
      text(t('further:which')),
      menu({ id: idOf('add', place), placeholder: t('further:whichChoose'), options }),
      row(button(idOf('again', place), t('further:whichNone'))),
    ),
  );
}

/** Moderators have asked that they wait; what was typed is shown back with this. @param place - of the form to choose another reason in */
export function reportLimited({ until }: Limited, place?: ReportPlace): Refusal {
  const again = (t: Translate) => button(idOf('again', place ?? { draft: '' }), t('escalation:tryAgain'));
  const ways = place ? waysOf(again) : waysOf();
  return refusal((t) => t('sealed:mustWait', { until: relativeTime(until) }), ways);
}

const helpNow = (t: Translate) => button(helpNowId.make({}), t('helplines:begin'));
const waysOf =
  (...before: readonly ((t: Translate) => ReturnType<typeof button>)[]) =>
  (t: Translate) =>
    [...before, helpNow].map((make) => make(t));

/** Something broke; what was typed is shown back with this. Help now works all the same. */
export function reportFailed(place: ReportPlace, answers: ReportAnswers): Refusal {
  const again = (t: Translate) => button(retryIdOf(place, answers), t('escalation:tryAgain'), 'primary');
  return refusal((t) => t('escalation:notSent'), waysOf(again));
}

/** Nothing can tell now what the form held. */
export const reportNotNow: Refusal = refusal((t) => t('platform:tryLater'), waysOf());

/** One form is one report: with other words it is another, which begins anew. */
export const sentBefore: Refusal = refusal((t) => t('escalation:sentBefore'), waysOf());

/** Nobody has set Kindred up here: there are no moderators who would get it. */
export const reportNowhere: Refusal = refusal(
  (t) => t('escalation:nobodyHere', { command: commandMention('setup') }),
  waysOf(),
);

/** It leads nowhere here: what was given is shown back, and nothing of it is dropped without a word. */
export function linkUnreadable({ link, person }: { link: string; person: string | undefined }): Refusal {
  return refusal((t) =>
    [
      t('escalation:linkUnreadable'),
      quote(link),
      ...(person === undefined ? [] : [quote(userMention(person))]),
    ].join('\n'),
  );
}

/** Whom it is about has to be asked: what they wrote is kept, and the form opens again with it. */
export function reportLost(place: ReportPlace, t: Translate): Message {
  const ofWhom = place.message === undefined || place.named;
  const why = ofWhom ? t('escalation:lostPerson') : t('escalation:lostMessage');
  return message(
    container(text(why), row(button(idOf('again', place), t('escalation:goOn'), 'primary'), helpNow(t))),
  );
}

/** What they wrote is kept no more. */
export const reportTooLate: Refusal = refusal((t) => t('escalation:tooLate'), waysOf());
