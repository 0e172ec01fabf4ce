/** What a bot says of its own presence, in `identify` and in op 3. Source: events/gateway-events, "Update Presence". */
import { ActivityType, PresenceUpdateStatus } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Presence } from '../state/presences.ts';

/** A bot may set no more of an activity than this. */
const activity = z.object({
  name: z.string().max(128),
  type: z.enum(ActivityType),
  state: z.string().max(128).nullish(),
  url: z.string().nullish(),
});

export const presenceShape = z.object({
  since: z.number().nullish(),
  activities: z.array(activity).default([]),
  status: z.enum(PresenceUpdateStatus),
  afk: z.boolean().default(false),
});

export function presenceOf({ status, activities }: z.output<typeof presenceShape>): Presence {
  return {
    status,
    activities: activities.map(({ name, type, state, url }) => ({
      name,
      type,
      ...(state ? { state } : {}),
      ...(url ? { url } : {}),
    })),
  };
}
