export { outcomesArea } from './area.ts';
export { askToAgree, courseCard, pagesOff } from './card.ts';
export { ownCourse } from './course.ts';
export * as outcomesIds from './ids.ts';
export { outcomesPage, outcomesPageName } from './page/page.ts';
export { recallOutcomes } from './recall.ts';
export { reportCard, reportFile } from './report/message.ts';
export { outcomesReport } from './report/report.ts';
