/** Which of the server's events are ahead of somebody. Pure. */
import { GuildScheduledEventStatus } from 'discord-api-types/v10';
import type { APIGuildScheduledEvent } from 'discord-api-types/v10';

export interface Upcoming {
  readonly id: string;
  readonly name: string;
  readonly startsAt: Date;
  readonly isOn: boolean;
}

const ahead = new Set([GuildScheduledEventStatus.Scheduled, GuildScheduledEventStatus.Active]);

/** @param maySee - an event in a channel is for those who see the channel. @returns the next ones first */
export function comingUp(
  events: readonly APIGuildScheduledEvent[],
  maySee: (channel: string) => boolean,
): readonly Upcoming[] {
  return events
    .filter(({ status, channel_id }) => ahead.has(status) && (channel_id === null || maySee(channel_id)))
    .map(({ id, name, scheduled_start_time, status }) => ({
      id,
      name,
      startsAt: new Date(scheduled_start_time),
      isOn: status === GuildScheduledEventStatus.Active,
    }))
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}
