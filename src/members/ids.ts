/** The custom ids of members' own cards. Whatever somebody chose stands in them only until it is kept. */
import { customId, numberPart, refPart, wordPart } from '#src/platform/discord/custom-id.ts';
import type { Part } from '#src/platform/discord/custom-id.ts';
import { isCountry } from '#src/platform/places/countries.ts';
import { isTimeZone } from '#src/platform/places/time-zones/zones.ts';
import { ageAnswers, consentPurposes, letterWays, paces } from './types.ts';

function oneOf<const Value extends string>(values: readonly Value[]): Part<Value> {
  return { parse: (text) => values.find((value) => value === text) };
}

export const agePart = oneOf(ageAnswers);
const purposePart = oneOf(consentPurposes);
const zonePart: Part<string> = { parse: (text) => (isTimeZone(text) ? text : undefined) };
/** A time zone that was chosen before the consent for keeping it was asked; `none` where none was. */
const zoneOrNone: Part<string> = {
  parse: (text) => (text === 'none' || isTimeZone(text) ? text : undefined),
};
const countryPart: Part<string> = { parse: (text) => (isCountry(text) ? text : undefined) };

export const hubId = customId('start.hub', {});
export const settingsId = customId('start.settings', { page: numberPart });
export const consentsId = customId('start.consents', { page: numberPart });
export const lettersId = customId('start.letters', {});
export const whatIsThisId = customId('start.what', {});

/** *Give* with the version of the words that stood above it. */
export const giveId = customId('start.give', { purpose: purposePart, version: numberPart, zone: zoneOrNone });
export const takeBackId = customId('start.take_back', { purpose: purposePart });
export const takeBackSurelyId = customId('start.take_back.sure', { purpose: purposePart });
/** The age question in front of a first consent. */
export const ageThenGiveId = customId('start.age', {
  age: agePart,
  purpose: purposePart,
  version: numberPart,
  zone: zoneOrNone,
});
export const declineId = customId('start.not_now', {});

export const zoneFormId = customId('start.zone.form', {});
export const zoneTypedId = customId('start.zone.typed', {});
export const zoneId = customId('start.zone', { zone: zonePart });
export const countryFormId = customId('start.country.form', {});
export const countryTypedId = customId('start.country.typed', {});
export const countryId = customId('start.country', { country: countryPart });
export const paceQuestionId = customId('start.pace.ask', {});
export const paceId = customId('start.pace', { pace: oneOf(paces) });
export const lighterQuestionId = customId('start.lighter.ask', {});
export const lighterId = customId('start.lighter', { lighter: wordPart(['yes', 'no']) });
export const letterWayQuestionId = customId('start.letter_way.ask', {});
export const letterWayId = customId('start.letter_way', { way: wordPart(letterWays) });
export const ownAgeId = customId('start.own_age', {});
export const changeAgeId = customId('start.own_age.change', { age: agePart });
/** After the question whether all of it may be deleted. */
export const keptOutSurelyId = customId('start.own_age.sure', { age: agePart });
export const languageFormId = customId('start.language.form', {});
export const languageTypedId = customId('start.language.typed', {});
export const seenByFormId = customId('start.seen_by.form', {});
export const seenByTypedId = customId('start.seen_by.typed', {});

const aMember = { member: refPart };
export const rememberLookId = customId('member.remember.look', aMember);
export const rememberId = customId('member.remember', { member: refPart, step: oneOf(['mark', 'undo']) });
export const rememberNotNowId = customId('member.remember.not_now', {});
