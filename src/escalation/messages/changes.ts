/** *More*: what a moderator can do with a case, the forms for it, and what is said afterwards. */
import {
  button,
  choice,
  container,
  menu,
  person,
  separator,
  text,
  words,
} from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { graverThan } from '../actions.ts';
import type { CaseAction, FormAction, Offer } from '../actions.ts';
import type { ChangeRefused } from '../change-case.ts';
import { actFormId, actId, lookId } from '../ids.ts';
import { isAnswer, resolutions } from '../types.ts';
import type { Case } from '../types.ts';
import { aboutCase, standing } from './card.ts';
import { guideText } from './guide.ts';

/** What to do and not to do with a case like this, and everything that can be done with it by whoever asks. */
export function moreShown(current: Case, actions: readonly Offer[], t: Translate): Message {
  const offered = menu({
    id: actId.make({ case: current.ref }),
    placeholder: t('escalation:moreChoose'),
    options: actions.map((value) => ({
      value,
      label: t(`escalation:action.${value}`),
      description: t(`escalation:actionHint.${value}`),
    })),
  });
  return message(
    container(
      text(standing(current, t)),
      text(aboutCase(current, t)),
      separator(),
      text(guideText(current.kind, t)),
      ...(current.state === 'open' ? [text(t('letters:takeFirst'))] : []),
      ...(actions.length > 0 ? [offered] : [text(t('escalation:moreNothing'))]),
    ),
  );
}

/** In how many days somebody is looked in on again. */
const lookBackDays = [1, 2, 3, 7, 14] as const;
const noteLength = 1000;

export function actionForm(action: FormAction, current: Case, t: Translate): Modal {
  const { ref, version } = current;
  const needsNote = action === 'note' || action === 'send_back';
  return {
    custom_id: actFormId.make({ case: ref, action, version: `${version}` }),
    title: t(`escalation:action.${action}`),
    components: [
      text(
        t(
          action === 'resolve' && current.kind === 'appeal'
            ? 'endings:answers'
            : `escalation:actionAbout.${action}`,
        ),
      ),
      ...questions(action, current, t),
      words({
        id: 'note',
        label: t('escalation:note'),
        hint: t('escalation:noteHint'),
        maxLength: noteLength,
        required: needsNote,
      }),
    ],
  };
}

function questions(action: FormAction, { severity, kind }: Case, t: Translate): Modal['components'] {
  switch (action) {
    case 'hand_over':
      return [person({ id: 'person', label: t('escalation:handOverTo') })];
    case 'raise':
      return [
        choice({
          id: 'severity',
          label: t('escalation:raiseTo'),
          options: graverThan(severity).map((value) => ({ value, label: t(`escalation:severity.${value}`) })),
        }),
      ];
    case 'look_after':
      return [
        choice({
          id: 'days',
          label: t('escalation:lookBackIn'),
          options: lookBackDays.map((count) => ({
            value: String(count),
            label: t('escalation:inDays', { count }),
          })),
        }),
      ];
    case 'resolve':
      return [
        choice({
          id: 'resolution',
          label: t('endings:resolveWhy'),
          options: resolutions
            .filter((value) => value !== 'not_a_problem' && isAnswer(value) === (kind === 'appeal'))
            .map((value) => ({ value, label: t(`endings:resolution.${value}`) })),
        }),
      ];
    case 'confirm':
    case 'send_back':
    case 'note':
    case 'put_back':
    case 'ask_eyes':
    case 'lend_eyes':
    case 'turn':
    case 'not_a_problem':
    case 'try_again':
    case 'undo':
      return [];
  }
}

/** @param by - who did it */
export function actionDone(action: CaseAction, current: Case, t: Translate, by?: string): Message {
  const { number, owner, path, state } = current;
  const said =
    state === 'second' && (action === 'resolve' || action === 'not_a_problem')
      ? t('escalation:proposed', { number })
      : action === 'turn'
        ? t(`escalation:turned.${path}`, { number })
        : action === 'hand_over' && owner === by
          ? t('escalation:yoursNow', { number })
          : t(`escalation:done.${action}`, { number });
  return message(container(text(said)));
}

export function changeRefused(refused: ChangeRefused): Refusal {
  const ways =
    refused.code === 'look_first'
      ? (t: Translate) => [button(lookId.make({ case: refused.ref }), t('escalation:look'), 'primary')]
      : undefined;
  return refusal((t) => {
    switch (refused.code) {
      case 'gone':
        return t('escalation:caseGone');
      case 'no_such_number':
        return t('escalation:noSuchNumber');
      case 'not_yours_to_see':
        return t('escalation:notYoursToSee');
      case 'not_theirs':
        return t('escalation:notTheirs');
      case 'rest':
        return t('duty:rest', { count: refused.inARow, number: refused.number });
      case 'full':
        return t('duty:full', { number: refused.number });
      case 'taken':
        return t('escalation:takenBy', { number: refused.number, owner: userMention(refused.owner) });
      case 'already_yours':
        return t('escalation:alreadyYours', { number: refused.number });
      case 'resolved':
        return t('escalation:alreadyResolved', { number: refused.number });
      case 'changed':
        return t('escalation:changedMeanwhile', { number: refused.number });
      case 'own_reading':
        return t('escalation:ownReading', { number: refused.number });
      case 'look_first':
        return t('escalation:lookFirst', { number: refused.number });
      case 'not_graver':
        return t('escalation:notGraver', { number: refused.number });
      case 'not_now':
        return t('escalation:notNow', { number: refused.number });
    }
  }, ways);
}

/** A lead who is no moderator, where moderators can look after it. */
export const moderatorsFirst: Refusal = refusal((t) => t('escalation:moderatorsFirst'));

/** Who was chosen to have a case is no moderator. */
export const noModerator: Refusal = refusal((t) => t('escalation:noModerator'));

/** Both a case that is there and what only a new one has were given. */
export const openEither: Refusal = refusal((t) => t('escalation:openEither'));

/** Neither a case that is there nor a reason for a new one was given. */
export const openNeeds: Refusal = refusal((t) => t('escalation:openNeeds'));
