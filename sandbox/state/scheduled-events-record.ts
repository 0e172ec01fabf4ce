/** A scheduled event, as the box keeps it. Source: resources/guild-scheduled-event. */
import type {
  APIGuildScheduledEventRecurrenceRule,
  GuildScheduledEventEntityType,
  GuildScheduledEventStatus,
} from 'discord-api-types/v10';

export interface ScheduledEvent {
  readonly id: string;
  readonly guildId: string;
  readonly creatorId: string;
  /** Null for one outside Discord. */
  channelId: string | null;
  name: string;
  description: string | null;
  image: string | null;
  /** Milliseconds since 1970; of the next occurrence, where it recurs. */
  startsAt: number;
  endsAt: number | null;
  status: GuildScheduledEventStatus;
  entityType: GuildScheduledEventEntityType;
  location: string | null;
  recurrence: APIGuildScheduledEventRecurrenceRule | null;
  interestedIds: readonly string[];
  /** Since when nobody is in the channel of an event that is going on. */
  emptySince: number | null;
}
