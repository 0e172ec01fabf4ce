export { privacyArea } from './area.ts';
export { keptPage, keptPageName } from './kept.ts';
export { linkMaker, linkStore } from './links.ts';
export type { LinkMaker } from './links.ts';
export { privatePageLink } from './messages.ts';
