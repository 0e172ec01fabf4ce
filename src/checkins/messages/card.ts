/** The card of one's check-in: as it is now, and what can be done about it. */
import { button, container, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { commandMention, moment } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { clockIn, placeOf } from '#src/platform/places/time-zones/zones.ts';
import { currentVersion, memberCards } from '#src/members/index.ts';
import {
  agreeId,
  asBeforeId,
  cardId,
  changeId,
  declineId,
  hellosId,
  historyId,
  leaveAsIsId,
  moreId,
  nowId,
  pauseId,
  startId,
  stopId,
  stopSurelyId,
  zoneFormId,
  zoneId,
  zoneTypedId,
} from '../ids.ts';
import type { OwnCheckin } from '../own.ts';
import type { CheckinRefused } from '../starting.ts';
import { scaleWords, whenWords } from './words.ts';

/** For whom and when a card is drawn. */
export interface Reader {
  readonly locale: string;
  readonly now: Date;
}

/** Before anything is kept: what it is, who sees it, and the consent. */
export function firstQuestion(t: Translate): Message {
  const version = `${currentVersion('checkins')}` as const;
  return message(
    container(
      text(t('checkins:firstTitle')),
      text(`${t('checkins:firstAbout')}\n${t('members:words.checkins')}`),
      text(t('checkins:who')),
      row(
        button(agreeId.make({ age: 'known', version }), t('checkins:firstYes'), 'primary'),
        button(declineId.make({}), t('checkins:firstNo')),
      ),
    ),
  );
}

/** Of somebody who agreed to earlier words: what they say now, before anything new is kept. */
export function agreeAnew(t: Translate): Message {
  const version = `${currentVersion('checkins')}` as const;
  return message(
    container(
      text(t('checkins:anewTitle')),
      text(`${t('checkins:anewAbout')}\n${t('members:words.checkins')}`),
      text(t('checkins:who')),
      row(
        button(agreeId.make({ age: 'known', version }), t('checkins:anewYes'), 'primary'),
        button(leaveAsIsId.make({}), t('checkins:anewNo')),
      ),
    ),
  );
}

export function leftAsIs(t: Translate): Message {
  return message(container(text(t('checkins:anewLeft', { command: commandMention('checkin') }))));
}

export function ageFirst(version: `${number}`, t: Translate): Message {
  return memberCards.ageQuestion((age) => agreeId.make({ age, version }), t);
}

export function declined(t: Translate): Message {
  return message(container(text(t('checkins:declined'))));
}

/** @param zone - the community's, as a first guess */
export function zoneQuestion(zone: string, { locale, now }: Reader, t: Translate): Message {
  return message(
    container(
      text(t('checkins:zoneQuestion')),
      row(
        button(
          zoneId.make({ zone }),
          t('checkins:zoneHere', { time: clockIn(zone, now, locale) }),
          'primary',
        ),
        button(zoneFormId.make({}), t('checkins:zoneAnother')),
        button(declineId.make({}), t('checkins:firstNo')),
      ),
    ),
  );
}

export function zoneForm(t: Translate): Modal {
  return {
    custom_id: zoneTypedId.make({}),
    title: t('checkins:zoneTitle'),
    components: [
      words({
        id: 'zone',
        label: t('checkins:zoneField'),
        hint: t('checkins:zoneHint'),
        required: true,
        maxLength: 60,
      }),
    ],
  };
}

/** At most three to choose from. */
const zonesShown = 3;

export function zonesFound(zones: readonly string[], { locale, now }: Reader, t: Translate): Message {
  const buttons = zones.slice(0, zonesShown).map((zone) => {
    const time = clockIn(zone, now, locale);
    return button(zoneId.make({ zone }), t('checkins:zoneChoice', { place: placeOf(zone), time }));
  });
  return message(
    container(
      text(buttons.length > 0 ? t('checkins:zonesFound') : t('checkins:zoneUnknown')),
      ...(buttons.length > 0 ? [row(...buttons)] : []),
      row(button(zoneFormId.make({}), t('checkins:zoneAnother'))),
    ),
  );
}

export function checkinCard({ row: kept, wishes }: OwnCheckin, { locale }: Reader, t: Translate): Message {
  const when = whenWords(kept, locale, t);
  const lines = [
    `**${t('checkins:whenZone', { when, place: placeOf(kept.zone) })}**`,
    t('checkins:asks', { scales: scaleWords(wishes.scales, locale, t) }),
    t(`checkins:place.${wishes.place}`),
    ...standing(kept, t),
  ];
  const isPaused = kept.state === 'paused';
  return message(
    container(
      text(t('checkins:title')),
      text(lines.join('\n')),
      text(t('checkins:who')),
      row(
        button(nowId.make({}), t('checkins:answerNow'), 'primary'),
        button(changeId.make({ page: '0' }), t('checkins:change')),
        isPaused
          ? button(pauseId.make({ to: 'running' }), t('checkins:resume'))
          : button(pauseId.make({ to: 'paused' }), t('checkins:pause')),
        button(moreId.make({}), t('checkins:more')),
      ),
    ),
  );
}

function standing(kept: OwnCheckin['row'], t: Translate): string[] {
  if (kept.state === 'paused') return [t('checkins:paused')];
  if (kept.flare) return [t('checkins:held')];
  return [
    ...(kept.rarer > 0 ? [t('checkins:nowRarer')] : []),
    ...(kept.nextAt ? [t('checkins:next', { when: moment(kept.nextAt) })] : []),
  ];
}

export function moreCard({ row: kept }: OwnCheckin, t: Translate): Message {
  return message(
    container(
      text(t('checkins:moreTitle')),
      row(
        ...(kept.rarer > 0 ? [button(asBeforeId.make({}), t('checkins:asBefore'))] : []),
        button(historyId.make({ span: '30' }), t('history:button')),
        button(hellosId.make({}), t('buddy:button')),
        button(stopId.make({}), t('checkins:stop')),
        button(cardId.make({}), t('checkins:back')),
      ),
    ),
  );
}

export function stopQuestion(t: Translate): Message {
  return message(
    container(
      text(t('checkins:stopQuestion', { command: commandMention('start') })),
      row(
        button(stopSurelyId.make({}), t('checkins:stopYes')),
        button(cardId.make({}), t('checkins:stopNo')),
      ),
    ),
  );
}

/** Of somebody who has agreed to check-ins and has none that goes on: it begins by their tap, and what they answered is in reach. */
export function notRunning(t: Translate): Message {
  return message(
    container(
      text(t('checkins:title')),
      text(t('checkins:notRunning')),
      text(t('checkins:who')),
      row(
        button(startId.make({}), t('checkins:start'), 'primary'),
        button(historyId.make({ span: '30' }), t('history:button')),
        button(hellosId.make({}), t('buddy:button')),
      ),
    ),
  );
}

export function checkinRefused(refused: CheckinRefused): Refusal {
  return refusal((t) => {
    switch (refused) {
      case 'no_consent':
        return t('checkins:needsConsent', { command: commandMention('checkin') });
      case 'none':
        return t('checkins:none', { command: commandMention('checkin') });
      case 'no_direct':
        return t('checkins:noDirect');
      case 'no_thread':
        return t('checkins:noThread');
    }
  });
}
