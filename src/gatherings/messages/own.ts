/** One's own part in a gathering: what was answered, what can be changed, and reminders. Private. */
import { ComponentType } from 'discord-api-types/v10';
import type { APIActionRowComponent, APIStringSelectComponent } from 'discord-api-types/v10';
import { button, container, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { currentVersion, memberCards } from '#src/members/index.ts';
import {
  changeSeatId,
  consentId,
  noConsentId,
  remindChooseId,
  remindChosenId,
  remindFormId,
  remindNoneId,
  remindTypedId,
  remindUsualId,
} from '../ids.ts';
import type { Beside } from '../beside.ts';
import type { OwnPart } from '../reading.ts';
import { mostLeads, offeredLeads } from '../reminding.ts';
import type { SeatRefused } from '../seats.ts';
import { fileButton } from './look.ts';
import { inZone, leadWord, leadWords, named, ownPlace } from './words.ts';

export interface OwnReader {
  readonly locale: string;
  /** Whether the community lets me write directly. */
  readonly isDirect: boolean;
}

/** How things are after an answer. */
export function seatShown(part: OwnPart, reader: OwnReader, t: Translate): Message {
  const { gathering, beside, state, before, reminded, asksFirst, zone } = part;
  const { place } = beside;
  const { ref: occurrence } = gathering;
  const about = named(gathering);
  const zoneTime = inZone(gathering.startsAt, zone, reader.locale, t);
  const cannot = button(changeSeatId.make({ occurrence, wish: 'cant' }), t('gatherings:cantAfterAll'));
  const reminders = button(remindChooseId.make({ occurrence }), t('gatherings:remindChange'));
  const goes = button(changeSeatId.make({ occurrence, wish: 'going' }), t('gatherings:going'), 'primary');
  switch (state) {
    case 'going':
      return message(
        container(
          text(
            [
              t('gatherings:youGo', { ...about, zoneTime: zoneTime.join('') }).trim(),
              ...enrolledLines(beside, t),
              t('gatherings:where', { place: ownPlace(place, t) }),
            ].join('\n'),
          ),
          ...(asksFirst
            ? remindQuestion(occurrence, reader, t)
            : [text(remindedLine(reminded, reader.locale, t))]),
          text(t('gatherings:who')),
          row(...(asksFirst ? [] : [reminders]), cannot, fileButton(occurrence, t)),
        ),
      );
    case 'maybe':
      return message(
        container(text([t('gatherings:youMaybe', about), ...zoneTime].join('\n')), row(goes, cannot)),
      );
    case 'waiting':
      return message(
        container(
          text([t('gatherings:youWait', { ...about, count: before }), ...zoneTime].join('\n')),
          ...(asksFirst ? tellQuestion(occurrence, reader, t) : []),
          text(t('gatherings:who')),
          row(cannot),
        ),
      );
    case undefined:
      return message(
        container(
          text(t('gatherings:youCant')),
          row(button(changeSeatId.make({ occurrence, wish: 'going' }), t('gatherings:goAfterAll'))),
        ),
      );
  }
}

/** What one yes was for, and that somebody comes in late. */
function enrolledLines({ session }: Beside, t: Translate): string[] {
  if (session === undefined) return [];
  const { left, total } = session;
  return [
    left < total
      ? t('gatherings:enrolledLate', { count: left, gone: total - left })
      : t('gatherings:enrolled', { count: total }),
    t('gatherings:enrolledMiss'),
  ];
}

function remindedLine(reminded: readonly number[], locale: string, t: Translate): string {
  return reminded.length === 0
    ? t('gatherings:notReminded')
    : t('gatherings:reminded', { leads: leadWords(reminded, locale, t) });
}

/** Of who waits: a place that becomes free should not pass unseen. */
function tellQuestion(occurrence: Ref, { isDirect }: OwnReader, t: Translate) {
  if (!isDirect) return [];
  return [
    text(t('gatherings:tellAsk')),
    row(
      button(remindUsualId.make({ occurrence }), t('gatherings:tellYes'), 'primary'),
      button(remindNoneId.make({ occurrence }), t('gatherings:tellNo')),
    ),
  ];
}

/** Asked once, at the first yes. */
function remindQuestion(occurrence: Ref, { isDirect }: OwnReader, t: Translate) {
  return [
    text(isDirect ? t('gatherings:remindAsk') : t('gatherings:remindAskInbox')),
    row(
      button(remindUsualId.make({ occurrence }), t('gatherings:remindYes'), 'primary'),
      button(remindChooseId.make({ occurrence }), t('gatherings:remindOther')),
      button(remindNoneId.make({ occurrence }), t('gatherings:remindNo')),
    ),
  ];
}

/** Before anything is kept: what it is, who sees it, and the consent. */
export function consentQuestion(occurrence: Ref, wish: 'going' | 'maybe', t: Translate): Message {
  const version = `${currentVersion('events')}` as const;
  return askForConsent(consentId.make({ occurrence, wish, age: 'known', version }), t);
}

/** @param yes - the custom id of the yes */
export function askForConsent(yes: string, t: Translate): Message {
  return message(
    container(
      text(`${t('gatherings:consentTitle')}\n${t('members:words.events')}`),
      text(t('gatherings:who')),
      row(
        button(yes, t('gatherings:consentYes'), 'primary'),
        button(noConsentId.make({}), t('gatherings:consentNo')),
      ),
    ),
  );
}

export function ageFirst(
  occurrence: Ref,
  wish: 'going' | 'maybe',
  version: `${number}`,
  t: Translate,
): Message {
  return memberCards.ageQuestion((age) => consentId.make({ occurrence, wish, age, version }), t);
}

export function noConsent(t: Translate): Message {
  return message(container(text(t('gatherings:consentNoDone'))));
}

export function remindMenu({ gathering, reminded }: OwnPart, t: Translate): Message {
  const { ref: occurrence } = gathering;
  const select: APIActionRowComponent<APIStringSelectComponent> = {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: remindChosenId.make({ occurrence }),
        placeholder: t('gatherings:remindPlaceholder'),
        min_values: 1,
        max_values: mostLeads,
        options: offeredLeads.map((lead) => ({
          label: leadWord(lead, t),
          value: `${lead}`,
          default: reminded.includes(lead),
        })),
      },
    ],
  };
  return message(
    container(
      text(t('gatherings:remindTitle')),
      select,
      row(
        button(remindFormId.make({ occurrence }), t('gatherings:remindTyped')),
        button(remindNoneId.make({ occurrence }), t('gatherings:remindNo')),
      ),
    ),
  );
}

export function remindForm(occurrence: Ref, t: Translate): Modal {
  return {
    custom_id: remindTypedId.make({ occurrence }),
    title: t('gatherings:remindFormTitle'),
    components: [
      words({
        id: 'leads',
        label: t('gatherings:remindField'),
        hint: t('gatherings:remindHint'),
        required: true,
        maxLength: 100,
      }),
    ],
  };
}

export const leadsUnknown: Refusal = refusal((t) => t('gatherings:remindUnknown'));

export function seatRefused(refused: SeatRefused): Refusal {
  const command = commandMention('event list');
  return refusal((t) => {
    switch (refused) {
      case 'gone':
        return t('gatherings:gone');
      case 'over':
        return t('gatherings:over', { command });
      case 'cancelled':
        return t('gatherings:off', { command });
      case 'not_yours':
        return t('gatherings:notYours');
      case 'no_consent':
        return t('gatherings:needsConsent');
    }
  });
}
