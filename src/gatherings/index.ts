export { gatheringsArea } from './area.ts';
export { comingUp } from './coming-up.ts';
export { comingUpId } from './ids.ts';
export { comingUpShown } from './messages.ts';
