/** The custom ids of communities. */
import { agePolicies, healthDataModes } from '#src/platform/community.ts';
import { customId, numberPart, placePart, wordPart } from '#src/platform/discord/custom-id.ts';
import type { Part } from '#src/platform/discord/custom-id.ts';
import { settingNames, typedSettings } from './setup/settings.ts';

export const setupCardId = customId('setup.card', {});
export const setupDefaultsId = customId('setup.defaults', {});
export const setupMakeId = customId('setup.make', {});
export const chooseSettingId = customId('setup.choose', {});
export const pickRoleId = customId('setup.role', { setting: wordPart(['moderatorRole', 'leadRole']) });
export const pickChannelId = customId('setup.channel', {});
export const pickLocaleId = customId('setup.locale', {});
/** For the settings that are typed. The same name stands in the form's id. */
const typed = { setting: wordPart(typedSettings) };
export const typeSettingId = customId('setup.type', typed);
export const typedSettingId = customId('setup.typed', typed);
export const setAgePolicyId = customId('setup.ages', { to: wordPart(agePolicies) });
export const setDirectMessagesId = customId('setup.dms', { to: wordPart(['yes', 'no']) });
export const setWordAlertsId = customId('setup.alerts', { to: wordPart(['yes', 'no']) });
export const setHealthDataModeId = customId('setup.health', { to: wordPart(healthDataModes) });
export const warnHealthDataId = customId('setup.health_warning', {});
const countryPart: Part<string> = { parse: (text) => (/^[A-Z]{2}$/.test(text) ? text : undefined) };
const linePart: Part<string> = { parse: (text) => (/^[a-z0-9-]{1,20}$/.test(text) ? text : undefined) };
export const checkHelplineId = customId('setup.helpline', { country: countryPart, line: linePart });
export const showSettingId = customId('setup.show', { setting: wordPart(settingNames) });

export const trailPageId = customId('trail.page', { page: numberPart });

export const doctorPageId = customId('doctor.page', { page: numberPart });
export const mendCloseId = customId('doctor.close', { channel: placePart });
export const mendMakeId = customId('doctor.make', {});
export const mendAgainId = customId('doctor.again', {});
export const mendPlacesId = customId('doctor.places', {});

/** Under the pinned message where newcomers begin. */
export const showRulesId = customId('start.rules', {});
/** Nobody agrees to other ground rules than they read. */
export const agreeToRulesId = customId('rules.agree', { version: numberPart });
export const notNowToRulesId = customId('rules.not_now', {});
