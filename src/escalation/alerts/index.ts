/** Words that Discord looks for, as listeners use it. */
export { noticeWords } from './notice.ts';
export type { Found } from './notice.ts';
