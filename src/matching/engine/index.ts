/** What the rest of matching uses of the engine. */
export { planCircles } from './circles.ts';
export { countFacets, explain, facetKey } from './explain.ts';
export { bestFor } from './find-now.ts';
export { planRound } from './round.ts';
