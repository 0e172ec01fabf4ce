export { sharingArea } from './area.ts';
export type { Feels } from './feelings.ts';
export * as shareIds from './ids.ts';
export * as shareCards from './messages/cards.ts';
export { nameLimitDays } from './moderating/look-after.ts';
export { namings } from './types.ts';
export * as sharing from './uses.ts';
export type { Belongs } from './writing/draft.ts';
