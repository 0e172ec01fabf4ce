/** The settings of a community, in the order in which they are shown, and what somebody may type for them. Pure. */

export const settingNames = [
  'staffChannel',
  'moderatorRole',
  'leadRole',
  'locale',
  'timeZone',
  'country',
  'agePolicy',
  'directMessages',
  'wordAlerts',
  'healthDataMode',
  'retentionDays',
  'rules',
] as const;
export type SettingName = (typeof settingNames)[number];

/** From a day to ten years. */
const longestRetention = 3650;

export function retentionOf(typed: string): number | undefined {
  const [, digits] = /^(\d{1,4})(?:\s*\p{Letter}+)?$/u.exec(typed.trim()) ?? [];
  const given = Number(digits);
  return digits !== undefined && given >= 1 && given <= longestRetention ? given : undefined;
}

/** What changed between two texts of rules, line by line; numbering and spacing do not count. */
export function rulesChanged(before: string, now: string): { added: string[]; removed: string[] } {
  const lines = (rules: string) =>
    rules
      .split('\n')
      .map((line) => line.replace(/^\s*(?:\d+[.)]|[-*•])\s*/, '').trim())
      .filter((line) => line !== '');
  const [old, fresh] = [lines(before), lines(now)];
  return {
    added: fresh.filter((line) => !old.includes(line)),
    removed: old.filter((line) => !fresh.includes(line)),
  };
}
