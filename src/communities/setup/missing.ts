/** What a community still lacks on Discord: the order in which *sensible defaults* makes it. */
import type { CommunityPlaces } from '../types.ts';

export const buildSteps = [
  'moderator_role',
  'lead_role',
  'staff_channel',
  'start_channel',
  'start_message',
  'start_pin',
] as const;
export type BuildStep = (typeof buildSteps)[number];

const isThere: Readonly<Record<BuildStep, (places: CommunityPlaces) => boolean>> = {
  moderator_role: ({ moderatorRole }) => moderatorRole !== undefined,
  lead_role: ({ leadRole }) => leadRole !== undefined,
  staff_channel: ({ staffChannel }) => staffChannel !== undefined,
  start_channel: ({ startChannel }) => startChannel !== undefined,
  start_message: ({ startMessage }) => startMessage !== undefined,
  start_pin: ({ startPinned }) => startPinned,
};

/** What is not there yet, in the order in which it is made. Each step needs the ones before it. */
export function missingSteps(places: CommunityPlaces): BuildStep[] {
  return buildSteps.filter((step) => !isThere[step](places));
}
