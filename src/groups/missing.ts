/** What a group still lacks on Discord: the order in which it is built, and how a half-built one is finished. */
import type { Group } from './types.ts';

export const buildSteps = ['category', 'channel', 'rules', 'pin', 'voice'] as const;
export type BuildStep = (typeof buildSteps)[number];

/** The next step, or undefined when everything stands. Each step needs the ones before it. */
export function nextStep({ places, voice }: Pick<Group, 'places' | 'voice'>): BuildStep | undefined {
  if (places.category === undefined) return 'category';
  if (places.channel === undefined) return 'channel';
  if (places.rulesMessage === undefined) return 'rules';
  if (!places.pinned) return 'pin';
  return voice && places.voice === undefined ? 'voice' : undefined;
}
