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
  'caseTargets',
  'heavyInARow',
  'rules',
] as const;
export type SettingName = (typeof settingNames)[number];

/** Those that are typed into a form. */
export const typedSettings = [
  'timeZone',
  'country',
  'retentionDays',
  'caseTargets',
  'heavyInARow',
  'rules',
] as const satisfies readonly SettingName[];
export type TypedSetting = (typeof typedSettings)[number];

/** From a day to ten years. */
const longestRetention = 3650;

export function retentionOf(typed: string): number | undefined {
  const [, digits] = /^(\d{1,4})(?:\s*\p{Letter}+)?$/u.exec(typed.trim()) ?? [];
  const given = Number(digits);
  return digits !== undefined && given >= 1 && given <= longestRetention ? given : undefined;
}

/** The shortest and the longest target, in minutes: five minutes to two weeks. */
const targets = { shortest: 5, longest: 14 * 24 * 60 } as const;
/** By how they begin, in English and Spanish. */
const unitMinutes: Readonly<Record<string, number>> = {
  m: 1,
  h: 60,
  d: 24 * 60,
  w: 7 * 24 * 60,
  s: 7 * 24 * 60,
};

/** Four lengths of time as somebody types them, for crisis, red, amber and green. @returns them in minutes */
export function targetsOf(typed: string): string | undefined {
  const found = [...typed.toLowerCase().matchAll(/(\d{1,5})\s*(\p{Letter})/gu)].map(
    ([, count, unit = '']) => Number(count) * (unitMinutes[unit] ?? Number.NaN),
  );
  const fits = found.every(
    (each, at) =>
      each >= targets.shortest && each <= targets.longest && each >= (found[at - 1] ?? targets.shortest),
  );
  return found.length === 4 && fits ? found.join(',') : undefined;
}

/** Nobody has more heavy cases than this in a row. */
const mostHeavy = 10;

export function heavyInARowOf(typed: string): number | undefined {
  const given = /^\d{1,2}$/.test(typed.trim()) ? Number(typed) : 0;
  return given >= 1 && given <= mostHeavy ? given : undefined;
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
