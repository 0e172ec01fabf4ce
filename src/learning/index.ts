export { learningArea } from './area.ts';
export { letCardIn, lookAtCard, reportCard, sendCardBack } from './cards/decide.ts';
export { drawCard } from './cards/draw.ts';
export { cardForm, ownCards } from './cards/own.ts';
export { takeCardBack, writeCard } from './cards/write.ts';
export * as learningIds from './ids.ts';
export * as cardMessages from './messages/cards.ts';
export * as learningRefused from './messages/refused.ts';
export * as resourceMessages from './messages/resources.ts';
export * as ownMessages from './messages/own.ts';
export * as reviewMessages from './messages/review.ts';
export * as teamMessages from './messages/team.ts';
export { findResources } from './resources/find.ts';
export {
  changeItem,
  confirmItem,
  itemToReview,
  reviewList,
  takeOutItem,
  tellTrouble,
} from './resources/review.ts';
export { entryOf, ownDraft, putOwnIn } from './resources/own.ts';
export { lookAtResource, savedBy, setSaved } from './resources/saved.ts';
export { suggestResource } from './resources/suggest.ts';
export {
  cardLength,
  resourceCosts,
  resourceEfforts,
  resourceKinds,
  resourceLanguages,
  situations,
} from './types.ts';
