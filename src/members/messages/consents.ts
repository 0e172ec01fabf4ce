/** What somebody agreed to: the words, how it stands, and one button for the other way. Giving is as short as taking back. */
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { calendarDay, commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { currentVersion, offeredTo, stands } from '../consents.ts';
import {
  ageThenGiveId,
  consentsId,
  declineId,
  giveId,
  hubId,
  ownAgeId,
  takeBackId,
  takeBackSurelyId,
} from '../ids.ts';
import type { MemberRecord } from '../record.ts';
import { clockIn } from '#src/platform/places/time-zones/zones.ts';
import type { ConsentPurpose, StandingConsent } from '../types.ts';
import { ageQuestion } from './age.ts';

const perPage = 3;

/** The page on which a purpose stands. */
export function pageOfPurpose(record: MemberRecord | undefined, purpose: ConsentPurpose): number {
  return Math.max(0, Math.floor(offeredTo(record?.age).indexOf(purpose) / perPage));
}

export function consentCard(record: MemberRecord | undefined, page: number, t: Translate): Message {
  const purposes = offeredTo(record?.age);
  const shown = Math.min(page, Math.ceil(purposes.length / perPage) - 1);
  const consents = record?.consents ?? [];
  const hasMore = (shown + 1) * perPage < purposes.length;
  const backId = shown === 0 ? hubId.make({}) : consentsId.make({ page: `${shown - 1}` });
  return message(
    container(
      ...(shown === 0 ? [text(t('members:consents'))] : []),
      ...purposes
        .slice(shown * perPage, (shown + 1) * perPage)
        .map((purpose) => consentLine(purpose, consents, t)),
      row(
        ...(hasMore ? [button(consentsId.make({ page: `${shown + 1}` }), t('members:more'))] : []),
        button(backId, t('members:back')),
      ),
    ),
  );
}

function consentLine(purpose: ConsentPurpose, consents: readonly StandingConsent[], t: Translate) {
  const given = stands(consents, purpose);
  const how = standing(
    consents.find((consent) => consent.purpose === purpose),
    given,
    t,
  );
  const line = `**${t(`members:purpose.${purpose}`)}**\n${t(`members:words.${purpose}`)}\n${how}`;
  if (given) return lineWithButton(line, button(takeBackId.make({ purpose }), t('members:takeBack')));
  // The ground rules of a group are agreed to where they are read.
  if (purpose === 'membership') return text(`${line}\n${t('members:membershipBy')}`);
  const give = giveId.make({ purpose, version: `${currentVersion(purpose)}`, zone: 'none' });
  return lineWithButton(line, button(give, t('members:give')));
}

function standing(consent: StandingConsent | undefined, given: boolean, t: Translate): string {
  if (!consent) return t('members:consentNever');
  if (consent.withdrawnAt) return t('members:consentBack', { date: calendarDay(consent.withdrawnAt) });
  const date = calendarDay(consent.givenAt);
  return given ? t('members:consentGiven', { date }) : t('members:consentChanged', { date });
}

/** Asked at the first change of a setting, with what was chosen already in it. What a member said of their age is seen without. */
export function profileQuestion(
  chosen: { zone: string | undefined; now: Date; locale: string; isMember?: boolean },
  t: Translate,
): Message {
  const { zone, now, locale, isMember = false } = chosen;
  const version = `${currentVersion('profile')}` as const;
  return message(
    container(
      text(t('members:agreeAsk')),
      ...(zone ? [text(t('members:agreeZone', { zone, time: clockIn(zone, now, locale) }))] : []),
      text(t('members:words.profile')),
      text(t('members:settingsWho')),
      row(
        button(
          giveId.make({ purpose: 'profile', version, zone: zone ?? 'none' }),
          t('members:agreeYes'),
          'primary',
        ),
        button(declineId.make({}), t('members:notNow')),
        ...(isMember ? [button(ownAgeId.make({}), t('members:ageMine'))] : []),
      ),
    ),
  );
}

/** The age question in front of a first consent; the answer goes on to it. */
export function ageBeforeConsent(
  asked: { purpose: ConsentPurpose; version: `${number}`; zone: string },
  t: Translate,
): Message {
  return ageQuestion((age) => ageThenGiveId.make({ age, ...asked }), t);
}

export function takeBackQuestion(t: Translate): Message {
  return message(
    container(
      text(t('members:takeBackSurely')),
      row(
        button(takeBackSurelyId.make({ purpose: 'membership' }), t('members:takeBackYes')),
        button(consentsId.make({ page: '0' }), t('members:keepIt')),
      ),
    ),
  );
}

export function givingRefused(code: 'words_changed' | 'not_offered'): Refusal {
  return refusal((t) => (code === 'words_changed' ? t('members:wordsChanged') : t('members:notOffered')));
}

export const consentMissing: Refusal = refusal((t) =>
  t('members:needsConsent', { command: commandMention('start') }),
);
