export { visitsArea } from './area.ts';
export { askForVisits, visitsLink, visitsUnavailable } from './card.ts';
export * as visitIds from './ids.ts';
export { visitsPage, visitsPageName } from './page/page.ts';
export { visitsView } from './view.ts';
