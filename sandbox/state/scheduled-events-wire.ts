/** A scheduled event as Discord writes it. Source: resources/guild-scheduled-event. */
import { GuildScheduledEventEntityType, GuildScheduledEventPrivacyLevel } from 'discord-api-types/v10';
import type { APIGuildScheduledEventBase } from 'discord-api-types/v10';
import type { ScheduledEvent } from './scheduled-events-record.ts';
import type { Store } from './store.ts';
import { isoOrNull, userById } from './wire.ts';

interface WireEvent extends APIGuildScheduledEventBase<GuildScheduledEventEntityType> {
  /** Skipped or moved occurrences, which the box knows nothing of. */
  guild_scheduled_event_exceptions: readonly never[];
}

export function scheduledEventWire(store: Store, event: ScheduledEvent, withCount = false): WireEvent {
  return {
    id: event.id,
    guild_id: event.guildId,
    channel_id: event.channelId,
    creator_id: event.creatorId,
    creator: userById(store, event.creatorId),
    name: event.name,
    description: event.description,
    image: event.image,
    scheduled_start_time: new Date(event.startsAt).toISOString(),
    scheduled_end_time: isoOrNull(event.endsAt),
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    status: event.status,
    entity_type: event.entityType,
    entity_id: null,
    entity_metadata:
      event.entityType === GuildScheduledEventEntityType.External ? { location: event.location ?? '' } : null,
    recurrence_rule: event.recurrence,
    guild_scheduled_event_exceptions: [],
    ...(withCount ? { user_count: event.interestedIds.length } : {}),
  };
}
