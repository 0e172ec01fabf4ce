/** Making an event: how it was understood, with the next dates, and what can be changed about it. */
import { button, container, menu, row, text } from '#src/platform/discord/components.ts';
import {
  channelMention,
  commandMention,
  moment,
  roleMention,
  userMention,
} from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { canBeMirrored } from '../gathering.ts';
import { anotherId, bookFormId, kindChosenId, leaveId, makeId, saveAskId, whatId } from '../ids.ts';
import type { Made } from '../making/make.ts';
import { wholeTiming } from '../making/plan.ts';
import type { PlanView } from '../making/plan.ts';
import { toldInWords, whenInWords } from '../sentence/read-back.ts';
import { gatheringKinds } from '../types.ts';
import { askFor } from './asking.ts';
import { inviteMenu, inviteMore } from './inviting.ts';
import { kindWord, leadWord, speakerLine } from './words.ts';

export function beginShown(t: Translate): Message {
  return message(
    container(
      text(t('planner:begin')),
      menu({
        id: kindChosenId.make({}),
        placeholder: t('planner:kindPlaceholder'),
        options: gatheringKinds.map((kind) => ({ label: t(`planner:kind.${kind}`), value: kind })),
      }),
    ),
  );
}

/** What can be changed, in the order of its menu. */
export const changes = [
  'words',
  'when',
  'zone',
  'where',
  'who',
  'seats',
  'enrols',
  'speakers',
  'eases',
  'card',
  'ping',
  'host',
  'stand_in',
  'mirror',
] as const;

/** What a lead has to know beside it. */
export interface HubNotes {
  readonly changedMeanwhile?: boolean;
  /** What was typed of how long it takes, and could not be read. */
  readonly unreadLength?: string | undefined;
}

/** How it stands. What is missing is asked first, and nothing is made before. */
export function hubShown(view: PlanView, locale: string, t: Translate, notes: HubNotes = {}): Message {
  const { ref: plan } = view;
  const [need] = view.missing;
  return message(
    container(
      text(
        t(view.plan.of ? 'planner:changeTitle' : 'planner:hubTitle', {
          title: view.plan.about.title ?? '',
          kind: kindOf(view, t),
        }),
      ),
      ...(notes.changedMeanwhile ? [text(t('planner:meanwhile'))] : []),
      ...(notes.unreadLength === undefined
        ? []
        : [text(t('planner:lengthUnread', { length: notes.unreadLength }))]),
      text([...whenLines(view, locale, t), ...factLines(view, t)].join('\n')),
      ...(need === undefined ? [] : askFor(need, view, locale, t)),
      menu({
        id: whatId.make({ plan }),
        placeholder: t('planner:changePlaceholder'),
        options: changes
          .filter((change) => isOffered(change, view))
          .map((change) => ({ label: t(`planner:change.${change}`), value: change })),
      }),
      row(...(need === undefined ? [goOn(view, t)] : []), button(leaveId.make({ plan }), t('planner:leave'))),
      ...invites(view, t),
    ),
  );
}

/** Of what is for whom a lead invites already. */
function invites({ plan: { of, about }, cardChannel: card }: PlanView, t: Translate) {
  const isInvited = about.audience === 'invited' && of?.before.about.audience === 'invited';
  return of && isInvited ? inviteMore({ series: of.series, card }, t) : [];
}

function isOffered(change: (typeof changes)[number], { plan: { about, of }, enrols }: PlanView): boolean {
  if (change === 'mirror') return canStandThere(about);
  // Whoever said yes already said it to one of the two.
  return change !== 'enrols' || (of === undefined && enrols !== undefined);
}

function canStandThere({ audience = 'everyone', where }: PlanView['plan']['about']): boolean {
  return audience === 'everyone' || (where !== undefined && canBeMirrored({ audience, where }));
}

function goOn({ ref: plan, plan: { of } }: PlanView, t: Translate) {
  return of
    ? button(saveAskId.make({ plan }), t('planner:save'), 'primary')
    : button(makeId.make({ plan }), t('planner:make'), 'primary');
}

function kindOf({ plan: { about } }: PlanView, t: Translate): string {
  return kindWord({ kind: about.kind ?? 'meet_up', kindName: about.kindName }, t);
}

/** The sentence read back, with what was decided about it and the dates that it names. */
function whenLines(
  { plan: { timing, sentence }, dates, misread, told }: PlanView,
  locale: string,
  t: Translate,
): string[] {
  const whole = wholeTiming(timing);
  if (!whole || misread) return sentence === undefined ? [] : [t('planner:whenUnread', { sentence })];
  const length = leadWord(whole.minutes, t);
  return [
    t(whole.rule === '' ? 'planner:whenOnce' : 'planner:when', {
      when: whenInWords(whole, locale, t),
      length,
    }),
    ...told.map((one) => `-# ${toldInWords(one, locale, t)}`),
    ...(whole.rule === ''
      ? []
      : [
          t(dates.length < 5 ? 'planner:datesAll' : 'planner:dates'),
          ...dates.map((date) => t('planner:date', { when: moment(date) })),
        ]),
  ];
}

function factLines(
  { plan: { about, card, mirrored }, host, standIn, cardChannel, enrols }: PlanView,
  t: Translate,
): string[] {
  const eases = (about.eases ?? []).map((ease) => t(`gatherings:ease.${ease}`)).join(', ');
  return [
    t('planner:where', { where: whereOf(about.where, t) }),
    t(`planner:who.${about.audience ?? 'everyone'}`),
    about.capacity === undefined ? t('planner:roomAny') : t('planner:room', { count: about.capacity }),
    ...(enrols === undefined ? [] : [t(enrols ? 'planner:enrolsAll' : 'planner:enrolsEach')]),
    ...(host === undefined
      ? []
      : [
          standIn === undefined
            ? t('planner:hosts', { host: userMention(host) })
            : t('planner:hostsWith', { host: userMention(host), standIn: userMention(standIn) }),
        ]),
    ...(about.speakers ?? []).map((speaker) => speakerLine(speaker, t)),
    eases === '' ? t('planner:easesNone') : t('planner:eases', { eases }),
    ...(cardChannel === undefined
      ? []
      : [
          card?.ping === undefined
            ? t('planner:card', { channel: channelMention(cardChannel) })
            : t('planner:cardPing', { channel: channelMention(cardChannel), role: roleMention(card.ping) }),
        ]),
    ...(mirrored ? [t('planner:mirrored')] : []),
  ];
}

function whereOf(where: PlanView['plan']['about']['where'], t: Translate): string {
  if (where === undefined) return t('planner:whereOpen');
  if (where.channel !== undefined) return channelMention(where.channel);
  return where.link === undefined ? t('planner:where.group') : `<${where.link}>`;
}

export function madeShown({ series, title, audience, cardChannel, kind }: Made, t: Translate): Message {
  const channel = channelMention(cardChannel);
  return message(
    container(
      text(t('planner:made', { title, channel })),
      ...(audience === 'invited'
        ? [
            text(t('planner:madeInvite', { channel, command: commandMention('event list') })),
            inviteMenu(series, t),
          ]
        : []),
      row(
        ...(kind === 'book_club'
          ? [button(bookFormId.make({ series, book: 'now' }), t('reading:plan'), 'primary')]
          : []),
        button(anotherId.make({ series }), t('planner:another')),
      ),
    ),
  );
}

export function leftShown(t: Translate): Message {
  return message(container(text(t('planner:left'))));
}

export const planGone: Refusal = refusal((t) =>
  t('planner:planGone', { command: commandMention('lead event create') }),
);
