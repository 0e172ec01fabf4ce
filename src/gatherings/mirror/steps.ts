/**
 * What is to be done so that a server's own events show what is next here, and nothing else of ours. Events that others made are
 * left alone and counted: a server takes a hundred (docs: resources/guild-scheduled-event). Pure.
 */
import { GuildScheduledEventEntityType, GuildScheduledEventStatus } from 'discord-api-types/v10';
import type { APIGuildScheduledEvent } from 'discord-api-types/v10';
import type { MirrorRow } from '#db/gatherings/mirrors.ts';
import type { Ref } from '#src/platform/ref.ts';
import { printOf, readEvent } from './event.ts';
import type { EventSays } from './event.ts';

export const mostEvents = 100;

/** A date that is to stand there. */
export interface WantedEvent {
  readonly occurrence: Ref;
  readonly says: EventSays;
}

export type Mirror = Pick<MirrorRow, 'ref' | 'occurrenceRef' | 'eventId' | 'asked' | 'seen'>;

export type Step =
  | { readonly do: 'create'; readonly wanted: WantedEvent }
  /** One that was made before, of which nobody heard. */
  | { readonly do: 'adopt'; readonly wanted: WantedEvent; readonly event: APIGuildScheduledEvent }
  | { readonly do: 'edit'; readonly wanted: WantedEvent; readonly event: APIGuildScheduledEvent }
  /** Its time has come: an event in a channel does not begin by itself. */
  | { readonly do: 'start'; readonly event: APIGuildScheduledEvent }
  | { readonly do: 'delete'; readonly event: string; readonly mirror: Ref | undefined }
  /** There is no event any more, and none is wanted. */
  | { readonly do: 'forget'; readonly mirror: Ref }
  /** Somebody changed it by hand, or deleted it (`seen` is ''). It is told first and put right at the next look. */
  | { readonly do: 'note'; readonly mirror: Ref; readonly seen: string };

export interface Server {
  /** The bot's own id. */
  readonly bot: string;
  readonly events: readonly APIGuildScheduledEvent[];
  readonly now: Date;
}

/** @param wanted - the next first */
export function mirrorSteps(
  wanted: readonly WantedEvent[],
  mirrors: readonly Mirror[],
  { bot, events, now }: Server,
): readonly Step[] {
  const mirrored = new Set(mirrors.map(({ eventId }) => eventId));
  const isOurs = ({ id, creator_id }: APIGuildScheduledEvent) => mirrored.has(id) || creator_id === bot;
  const others = events.filter((event) => !isOurs(event)).length;
  const room = wanted.slice(0, Math.max(0, mostEvents - others));
  const byOccurrence = new Map(room.map((one) => [one.occurrence, one]));
  const byId = new Map(events.map((event) => [event.id, event]));
  // Made by us, and kept nowhere: a process died before it heard of it.
  const unknown = events.filter((event) => isOurs(event) && !mirrored.has(event.id));
  const adopted = new Set<string>();
  const isAhead = ({ says }: WantedEvent) => says.startsAt > now.getTime();

  const make = (one: WantedEvent): Step => {
    const print = printOf(one.says);
    const found = unknown.find((event) => !adopted.has(event.id) && printOf(readEvent(event)) === print);
    if (!found) return { do: 'create', wanted: one };
    adopted.add(found.id);
    return { do: 'adopt', wanted: one, event: found };
  };
  const keepUp = (mirror: Mirror): Step[] => {
    const one = byOccurrence.get(mirror.occurrenceRef);
    const event = byId.get(mirror.eventId);
    if (!one) return [event ? gone(event.id, mirror.ref) : { do: 'forget', mirror: mirror.ref }];
    if (!event) {
      // What has begun cannot be made again, and whoever runs it may have ended it.
      if (!isAhead(one)) return [];
      return [mirror.seen === '' ? make(one) : { do: 'note', mirror: mirror.ref, seen: '' }];
    }
    const print = printOf(readEvent(event));
    if (print !== mirror.seen) return [{ do: 'note', mirror: mirror.ref, seen: print }];
    if (printOf(one.says) !== mirror.asked) return [{ do: 'edit', wanted: one, event }];
    return isToStart(event, one) ? [{ do: 'start', event }] : [];
  };
  const isToStart = (event: APIGuildScheduledEvent, one: WantedEvent) =>
    !isAhead(one) &&
    event.status === GuildScheduledEventStatus.Scheduled &&
    event.entity_type === GuildScheduledEventEntityType.Voice;

  const known = new Set(mirrors.map(({ occurrenceRef }) => occurrenceRef));
  const steps = [
    ...mirrors.flatMap(keepUp),
    ...room.filter((one) => !known.has(one.occurrence) && isAhead(one)).map(make),
  ];
  const orphans = unknown.filter(({ id }) => !adopted.has(id)).map(({ id }) => gone(id, undefined));
  return [...steps, ...orphans].toSorted((a, b) => order.indexOf(a.do) - order.indexOf(b.do));
}

/** What frees room comes first. */
const order: readonly Step['do'][] = ['note', 'forget', 'delete', 'adopt', 'edit', 'start', 'create'];

function gone(event: string, mirror: Ref | undefined): Step {
  return { do: 'delete', event, mirror };
}
