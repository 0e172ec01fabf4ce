/** Two scheduled events: one that comes round, one of another place. */
import {
  GuildScheduledEventEntityType as Kind,
  GuildScheduledEventPrivacyLevel as Privacy,
  GuildScheduledEventRecurrenceRuleFrequency as Frequency,
  GuildScheduledEventRecurrenceRuleWeekday as Weekday,
  GuildScheduledEventStatus as Status,
} from 'discord-api-types/v10';
import type { SeenEvent } from '../scheduled/seen-event.ts';
import { channels, id } from './names.ts';

const shared = {
  guild_id: id(0),
  privacy_level: Privacy.GuildOnly,
  status: Status.Scheduled,
  entity_id: null,
} as const;

export const events: readonly SeenEvent[] = [
  {
    interested: false,
    event: {
      ...shared,
      id: id(200),
      name: 'Webinar on pacing',
      description: 'Forty minutes, then questions. *Cameras stay off.*',
      scheduled_start_time: '2026-03-19T17:00:00.000Z',
      scheduled_end_time: '2026-03-19T18:00:00.000Z',
      entity_type: Kind.External,
      channel_id: null,
      entity_metadata: { location: 'By video' },
      user_count: 14,
      recurrence_rule: null,
    },
  },
  {
    interested: true,
    event: {
      ...shared,
      id: id(201),
      name: 'Book club: When Breath Becomes Air',
      description: 'Part one. Read along or just listen.',
      scheduled_start_time: '2026-03-12T18:30:00.000Z',
      scheduled_end_time: null,
      entity_type: Kind.Voice,
      channel_id: channels.reading.id,
      entity_metadata: null,
      user_count: 5,
      recurrence_rule: {
        start: '2026-03-12T18:30:00.000Z',
        end: null,
        frequency: Frequency.Weekly,
        interval: 2,
        by_weekday: [Weekday.Thursday],
        by_n_weekday: null,
        by_month: null,
        by_month_day: null,
        by_year_day: null,
        count: null,
      },
    },
  },
];
