/** What a group still lacks on Discord: the order in which it is built, and how a half-built one is finished. */
import type { GroupPlaces } from './types.ts';

export const buildSteps = ['category', 'channel', 'rules', 'pin'] as const;
export type BuildStep = (typeof buildSteps)[number];

/** The next step, or undefined when everything stands. Each step needs the ones before it. */
export function nextStep(places: GroupPlaces): BuildStep | undefined {
  if (places.category === undefined) return 'category';
  if (places.channel === undefined) return 'channel';
  if (places.rulesMessage === undefined) return 'rules';
  return places.pinned ? undefined : 'pin';
}
