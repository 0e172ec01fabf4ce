/** A date as an event of Discord's own, and such an event as it is compared with it. Pure. */
import { createHash } from 'node:crypto';
import {
  GuildScheduledEventEntityType as Kind,
  GuildScheduledEventPrivacyLevel,
} from 'discord-api-types/v10';
import type {
  APIGuildScheduledEvent,
  RESTPatchAPIGuildScheduledEventJSONBody,
  RESTPostAPIGuildScheduledEventJSONBody,
} from 'discord-api-types/v10';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Place } from '../deliveries/place.ts';
import type { Gathering } from '../gathering.ts';

/** What an event says, of all that it has. */
export interface EventSays {
  readonly name: string;
  readonly description: string;
  /** In milliseconds. */
  readonly startsAt: number;
  readonly endsAt: number | null;
  readonly kind: Kind;
  readonly channel: string | null;
  readonly location: string | null;
}

const longest = { name: 100, description: 1000 };

export function eventFor(gathering: Gathering, { channel }: Place, t: Translate): EventSays {
  const { title, description, where, startsAt, endsAt } = gathering;
  const room = where.kind === 'voice' || where.kind === 'stage' ? where.channel : undefined;
  // Who is interested there, all can see, and nobody comes to know it as a yes: both are said first.
  const about = [t('gatherings:mirrorAbout'), ...(description === undefined ? [] : [description])].join(
    '\n\n',
  );
  return {
    name: cut(title, longest.name),
    description: cut(about, longest.description),
    startsAt: startsAt.getTime(),
    endsAt: endsAt.getTime(),
    kind: room === undefined ? Kind.External : where.kind === 'voice' ? Kind.Voice : Kind.StageInstance,
    channel: room ?? null,
    location:
      room === undefined
        ? t(channel === undefined ? 'gatherings:mirrorAtLink' : 'gatherings:mirrorHere')
        : null,
  };
}

export function readEvent(event: APIGuildScheduledEvent): EventSays {
  const { name, description, scheduled_start_time, scheduled_end_time, entity_type, channel_id } = event;
  return {
    name,
    description: description ?? '',
    startsAt: Date.parse(scheduled_start_time),
    endsAt: scheduled_end_time === null ? null : Date.parse(scheduled_end_time),
    kind: entity_type,
    channel: channel_id,
    location: event.entity_metadata?.location ?? null,
  };
}

/** The same for two that say the same. Kept instead of what they say. */
export function printOf(says: EventSays): string {
  return createHash('sha256')
    .update(JSON.stringify(Object.entries(says).toSorted(([one], [other]) => (one < other ? -1 : 1))))
    .digest('base64url');
}

export function bodyOf(says: EventSays): RESTPostAPIGuildScheduledEventJSONBody {
  return {
    name: says.name,
    description: says.description,
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    scheduled_start_time: new Date(says.startsAt).toISOString(),
    ...(says.endsAt !== null && { scheduled_end_time: new Date(says.endsAt).toISOString() }),
    entity_type: says.kind,
    ...(says.channel === null
      ? { entity_metadata: { location: says.location ?? '' } }
      : { channel_id: says.channel }),
  };
}

/** Only what differs: of an event that has begun, Discord lets some of it stay only. */
export function changeOf(is: EventSays, says: EventSays): RESTPatchAPIGuildScheduledEventJSONBody {
  const whole = bodyOf(says);
  return {
    ...(is.name !== says.name && { name: whole.name }),
    ...(is.description !== says.description && { description: says.description }),
    ...(is.startsAt !== says.startsAt && { scheduled_start_time: whole.scheduled_start_time }),
    ...(is.endsAt !== says.endsAt && { scheduled_end_time: new Date(says.endsAt ?? 0).toISOString() }),
    ...((is.kind !== says.kind || is.channel !== says.channel || is.location !== says.location) && {
      entity_type: says.kind,
      channel_id: says.channel,
      entity_metadata: says.channel === null ? { location: says.location ?? '' } : null,
      scheduled_end_time: new Date(says.endsAt ?? 0).toISOString(),
    }),
  };
}

function cut(text: string, most: number): string {
  const whole = text.trim();
  return whole.length <= most ? whole : `${whole.slice(0, most - 1).trimEnd()}…`;
}
