/** Every card and form of members, for the commands that show them. */
export { ageChanged, ageQuestion, keptOut, keptOutForgotten, keptOutSurely, ownAge } from './age.ts';
export { countriesFound, countryForm, languageForm, seenByForm, zoneForm, zonesFound } from './choices.ts';
export {
  ageBeforeConsent,
  consentCard,
  consentMissing,
  givingRefused,
  pageOfPurpose,
  profileQuestion,
  takeBackQuestion,
} from './consents.ts';
export { hubCard, nothingChanged, whatIsThis } from './hub.ts';
export { notChanged, nothingToStop, rememberRefused, remembered, remembranceCard } from './remembering.ts';
export { letterWayQuestion } from './letter-way.ts';
export { lighterQuestion, paceQuestion, settingsCard } from './settings.ts';
