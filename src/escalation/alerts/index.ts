/** Words that Discord looks for, as listeners use it, and whoever posts for members. */
export { rulesFinding } from './match.ts';
export { noticeWords, noticeWordsIn } from './notice.ts';
export type { Found } from './notice.ts';
