/** Words that may mean that somebody is not safe, in English. */

/** Phones write the other apostrophe. */
const bothWays = (words: readonly string[]): string[] => [
  ...new Set(words.flatMap((each) => [each, each.replaceAll("'", '’')])),
];

export const english = {
  crisis: {
    found: bothWays([
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
    passed: [],
  },
  noticed: {
    found: bothWays([
      "can't go on like this",
      'cannot go on like this',
      'hurt myself',
      'hurting myself',
      'no reason to live',
      'nobody would miss me',
    ]),
    passed: [],
  },
} as const;
