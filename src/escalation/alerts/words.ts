/**
 * The words that Discord is asked to look for. Few, in the first person, and plain: of 258 messages that such a list found in a day
 * elsewhere, 10 were about somebody in danger (Samaritans Radar, 2014). Admins change them in Discord's own settings; what stands
 * here is only what the rules begin with.
 */

export const alertRules = ['crisis', 'noticed'] as const;
export type AlertRule = (typeof alertRules)[number];

/** Phones write the other apostrophe. */
const bothWays = (words: readonly string[]): string[] => [
  ...new Set(words.flatMap((each) => [each, each.replaceAll("'", '’')])),
];

/** What each looks for, as Discord matches it: whole words, in any case (docs: resources/auto-moderation). */
export const firstWords: Readonly<Record<AlertRule, readonly string[]>> = {
  crisis: bothWays([
    'kill myself',
    'killing myself',
    'end my life',
    'ending my life',
    'want to die',
    "don't want to be alive",
    'do not want to be alive',
    "i'm suicidal",
    'i am suicidal',
    'better off without me',
  ]),
  noticed: bothWays([
    "can't go on like this",
    'cannot go on like this',
    'hurt myself',
    'hurting myself',
    'no reason to live',
    'nobody would miss me',
  ]),
};
