/** Changing, moving and calling off: which dates are meant, why, and what was done. */
import { button, choice, container, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { channelMention, moment, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { CalledOff } from '../changing/call-off.ts';
import type { Saved, SaveRefused } from '../changing/save-change.ts';
import type { HostSet } from '../changing/set-host.ts';
import type { Gathering } from '../gathering.ts';
import { anotherId, cancelAskId, cancelTypedId, leaveId, nothingId, saveId, skipId } from '../ids.ts';
import type { PlanView } from '../making/plan.ts';
import type { ToInviteTo } from '../may-come.ts';
import { scopes } from '../types.ts';
import type { Scope } from '../types.ts';
import { inviteMore } from './inviting.ts';
import { named } from './words.ts';

/** Which dates a change is for; where only one is possible, it is still asked before anything is changed. */
export function scopeQuestion(
  { ref: plan, plan: { about, sentence }, dates, changes }: PlanView,
  t: Translate,
): Message {
  const at = sentence === undefined ? changes?.at : dates[0];
  const meant = changes?.scopes ?? [];
  return message(
    container(
      text(t('planner:scopeAsk', { title: about.title ?? '', when: at ? moment(at) : '' })),
      row(...meant.map((scope) => button(saveId.make({ plan, scope }), t(`planner:scope.${scope}`)))),
      ...(meant.length === 1 ? [text(t('planner:scopeOnlyThis'))] : []),
      ...(changes?.ofSeries === 'none' ? [] : [text(t('planner:scopeOfSeries'))]),
      row(button(leaveId.make({ plan }), t('planner:keep'))),
    ),
  );
}

export function savedShown(
  series: Ref,
  { title, startsAt, told, invites }: Saved & { readonly invites: ToInviteTo | undefined },
  t: Translate,
): Message {
  const done = { title, when: moment(startsAt), told: t('planner:told', { count: told }) };
  return message(
    container(
      text(t('planner:saved', done)),
      ...(invites ? inviteMore(invites, t) : []),
      row(button(anotherId.make({ series }), t('planner:another'))),
    ),
  );
}

export function skipQuestion(gathering: Gathering, t: Translate): Message {
  return message(
    container(
      text(t('planner:skipAsk', named(gathering))),
      row(
        button(skipId.make({ occurrence: gathering.ref }), t('planner:skipYes')),
        button(nothingId.make({}), t('planner:keep')),
      ),
    ),
  );
}

export function cancelQuestion(gathering: Gathering, t: Translate): Message {
  const { ref: occurrence } = gathering;
  const meant: readonly Scope[] = gathering.recurs ? scopes : ['this'];
  return message(
    container(
      text(t('planner:cancelAsk', named(gathering))),
      row(
        ...meant.map((scope) => button(cancelAskId.make({ occurrence, scope }), t(`planner:scope.${scope}`))),
      ),
      row(button(nothingId.make({}), t('planner:keep'))),
    ),
  );
}

/** Said to everybody who wanted to come: closed words that tell nothing of anybody, or a lead's own. */
export const whyChoices = ['none', 'host', 'few', 'technical', 'rest'] as const;
export type WhyChoice = (typeof whyChoices)[number];

export function cancelForm(occurrence: Ref, scope: Scope, t: Translate): Modal {
  return {
    custom_id: cancelTypedId.make({ occurrence, scope }),
    title: t('planner:cancelFormTitle'),
    components: [
      choice({
        id: 'why',
        label: t('planner:cancelField'),
        hint: t('planner:cancelHint'),
        chosen: 'none',
        options: whyChoices.map((why) => ({ label: t(`planner:whyChoice.${why}`), value: why })),
      }),
      words({
        id: 'own',
        label: t('planner:cancelOwnField'),
        hint: t('planner:cancelOwnHint'),
        maxLength: 300,
      }),
    ],
  };
}

/** In the community's language: it is one text for all who read it. */
export function whyInWords(choiceMade: WhyChoice, own: string, t: Translate): string | undefined {
  if (own !== '') return own;
  return choiceMade === 'none' ? undefined : t(`planner:why.${choiceMade}`);
}

export function calledOffShown({ title, startsAt, dates, told }: CalledOff, t: Translate): Message {
  const done = { count: dates, title, when: moment(startsAt), told: t('planner:told', { count: told }) };
  return message(container(text(t('planner:calledOff', done))));
}

export function hostSetShown(
  { title, startsAt }: HostSet,
  host: string,
  forAll: boolean,
  t: Translate,
): Message {
  const done = { title, when: moment(startsAt), host: userMention(host) };
  return message(container(text(forAll ? t('planner:hostSetAll', done) : t('planner:hostSet', done))));
}

export function nothingDone(t: Translate): Message {
  return message(container(text(t('planner:nothingDone'))));
}

export function calendarPlaced(channel: string, isNew: boolean, t: Translate): Message {
  const where = { channel: channelMention(channel) };
  return message(
    container(text(isNew ? t('planner:calendarPlaced', where) : t('planner:calendarThere', where))),
  );
}

export function changeRefused(refused: Exclude<SaveRefused, 'meanwhile'>): Refusal {
  return refusal((t) => {
    switch (refused) {
      case 'gone':
        return t('planner:eventUnknown');
      case 'over':
        return t('planner:eventOver');
      case 'no_end':
        return t('planner:courseEndless');
      case 'when':
        return t('planner:whenNotKept');
    }
  });
}
