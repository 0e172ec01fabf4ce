/** What is said around sealed reporters: to the leads, to a moderator who asks, and to the two who may see. */
import { button, choice, container, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { quote, relativeTime, roleMention, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import { momentInUtc } from '#src/platform/i18n/index.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { openingAnswerId, openingId, openingResultId, seeReporterId, sealedFormId } from '../ids.ts';
import type { SealedAction } from '../actions.ts';
import type { CaseKind } from '../types.ts';
import { limitDays } from './limit.ts';
import type { Opening, OpeningRefused, Seen } from './opening.ts';

/** What may notify tells nothing. */
export function leadAsked(
  { opening, leadRole, byName }: { opening: Ref; leadRole: string; byName: readonly string[] },
  t: Translate,
): Message {
  const leads = [roleMention(leadRole), ...byName.map(userMention)].join(' ');
  const asked = button(openingId.make({ opening }), t('sealed:decide'), 'primary');
  return {
    ...message(container(text(t('sealed:leadAsked')), text(t('sealed:leadAskedHow', { leads })), row(asked))),
    calls: { users: byName, roles: [leadRole] },
  };
}

/** In its place, once one of them has decided: nobody is called again, and the two may read it once more. */
export function leadAnswered(opening: Ref, t: Translate): Message {
  const again = button(openingResultId.make({ opening }), t('sealed:readAgain'));
  return message(container(text(t('sealed:leadAnswered')), row(again)));
}

/** In its place, once nobody has decided in time. */
export function nobodyAnswered(t: Translate): Message {
  return message(container(text(t('sealed:nobodyAnswered'))));
}

/** A report as it can be told from the others of its case without opening it. */
export interface Choosable {
  readonly ref: Ref;
  readonly kind: CaseKind;
  readonly sentAt: Date;
}

/** Discord takes 25 choices (docs: components/reference). */
const mostChoices = 25;

export function sealedForm(
  action: SealedAction,
  { case: ref, reports }: { case: Ref; reports: readonly Choosable[] },
  t: Translate,
): Modal {
  const options = reports.slice(-mostChoices).map(({ ref: value, kind, sentAt }) => ({
    value,
    label: t(`escalation:kind.${kind}`),
    description: t('sealed:sentAt', { at: momentInUtc(sentAt, t) }),
  }));
  // Which of several it is, nobody decides by leaving a menu as it is.
  const [only] = options.length === 1 ? options : [];
  return {
    custom_id: sealedFormId.make({ case: ref, action }),
    title: t(`escalation:action.${action}`),
    components: [
      text(t(`escalation:actionAbout.${action}`)),
      ...(action === 'open_author'
        ? []
        : [choice({ id: 'report', label: t('sealed:whichReport'), options, chosen: only?.value })]),
      action === 'open_reporter' || action === 'open_author'
        ? words({
            id: 'reason',
            label: t('sealed:reason'),
            hint: t('sealed:reasonHint'),
            maxLength: 1000,
            required: true,
          })
        : choice({
            id: 'days',
            label: t('sealed:howLong'),
            options: limitDays.map((value) => ({ value: String(value), label: t(`sealed:limit.${value}`) })),
          }),
    ],
  };
}

export function openingAskedSaid(number: number, t: Translate): Message {
  return message(container(text(t('sealed:asked', { number }))));
}

export function limitSaid(until: Date | undefined, t: Translate): Message {
  const said = until ? t('sealed:limited', { until: relativeTime(until) }) : t('sealed:limitLifted');
  return message(container(text(said)));
}

/** The card on which a lead answers; only they see it. */
export function openingShown({ ref, number, askedBy, askedAt, reason, who }: Opening, t: Translate): Message {
  const ask = { who: userMention(askedBy), when: relativeTime(askedAt), number };
  return message(
    container(
      text(t(`sealed:opening.${who}`, ask)),
      text(quote(reason)),
      text(t(`sealed:openingWhat.${who}`)),
      row(
        button(openingAnswerId.make({ opening: ref, answer: 'declined' }), t('sealed:keep'), 'primary'),
        button(openingAnswerId.make({ opening: ref, answer: 'open' }), t('sealed:open')),
      ),
    ),
  );
}

export function openingDecided({ ref, state, number, who }: Opening, t: Translate): Message {
  if (state !== 'open') return message(container(text(t('sealed:kept', { number }))));
  const see = button(seeReporterId.make({ opening: ref }), t(`sealed:see.${who}`));
  return message(container(text(t(`sealed:opened.${who}`, { number })), row(see)));
}

/** The same for whoever asked, and for both again. */
export function openingAnswered(answered: Opening, t: Translate): Message {
  if (answered.state === 'open') return openingDecided(answered, t);
  const { number } = answered;
  return message(
    container(
      text(
        answered.state === 'asked'
          ? t('sealed:notAnswered', { number })
          : t(`sealed:notOpened.${answered.who}`),
      ),
    ),
  );
}

export function reporterShown({ number, user, who, until }: Seen, t: Translate): Message {
  const seen = { number, who: userMention(user), until: relativeTime(until) };
  return message(container(text(t(`sealed:seen.${who}`, seen)), text(t('sealed:reporterCare'))));
}

export function openingRefused(code: OpeningRefused): Refusal {
  return refusal((t) => {
    if (code === 'gone') return t('escalation:caseGone');
    return code === 'not_yours_to_see' ? t('escalation:notYoursToSee') : t(`sealed:refused.${code}`);
  });
}
