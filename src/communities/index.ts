export { communitiesArea } from './area.ts';
export { readTrail } from './audit/read.ts';
export { recordChange } from './audit/record.ts';
export { verifiedLine, verifyTrail } from './audit/verify.ts';
export { communityDirectory } from './directory.ts';
export { checkUp } from './doctor/check-up.ts';
export type { CheckUp } from './doctor/check-up.ts';
export { maySee } from './doctor/checks.ts';
export type { ShownTo } from './doctor/commands-seen.ts';
export { permissionName } from './messages/permission-names.ts';
export { reports } from './doctor/report.ts';
export { mendMissing, mendOpen, mendPlaces, mendRefused } from './doctor/mend.ts';
export { checkHelpline, helplinesIn, helplinesOf } from './helplines/checking.ts';
export { countriesKnown, linesOf } from './helplines/status.ts';
export type { KnownLines } from './helplines/status.ts';
export * from './ids.ts';
export { defaultsPreview, setupCard } from './messages/card.ts';
export { checkUpShown, mending, namesFor } from './messages/check-up.ts';
export { eitherOf, helplineWords } from './messages/helplines.ts';
export { setUpDone, setUpRefused } from './messages/set-up.ts';
export { healthWarning, longestRules, settingForm, settingPage, typedField } from './messages/setting.ts';
export { rulesAgreed, rulesLeft, rulesShown, rulesToAgree } from './messages/start-here.ts';
export { trailShown } from './messages/trail.ts';
export type { TrailWords } from './messages/trail.ts';
export {
  agreeToRules,
  agreeToRulesIn,
  newRulesFor,
  presentRules,
  presentRulesIn,
  rulesToAgreeAgain,
} from './rules.ts';
export type { GroundRules } from './rules.ts';
export { checkChoices } from './set-up.ts';
export type { ServerState } from './set-up.ts';
export { serverView } from './server-view.ts';
export { buildKinds } from './setup/build.ts';
export { redrawStarts } from './setup/start-message.ts';
export { beginSetup, changeRules, changeSettings, saveSettings, useDefaults } from './setup/change.ts';
export type { SettingChanges } from './setup/change.ts';
export { heavyInARowOf, retentionOf, settingNames, targetsOf } from './setup/settings.ts';
export type { SettingName, TypedSetting } from './setup/settings.ts';
export { setupState } from './setup/state.ts';
