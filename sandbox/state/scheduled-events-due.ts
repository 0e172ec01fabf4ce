/**
 * When something happens to a scheduled event by itself, and what: values in, values out.
 * Source: resources/guild-scheduled-event, "Guild Scheduled Event Status Update Automation".
 */
import {
  GuildScheduledEventEntityType as Place,
  GuildScheduledEventStatus as Status,
} from 'discord-api-types/v10';
import type { ScheduledEvent } from './scheduled-events-record.ts';
import { nextOccurrence } from './scheduled-events-recurrence.ts';

/** Milliseconds after the last person left; Discord says "a few minutes". */
const emptyFor = 5 * 60_000;

/** Milliseconds after a start that nobody made; Discord says "a few hours". */
const neverBegunFor = 3 * 60 * 60_000;

type Change = Partial<Pick<ScheduledEvent, 'status' | 'emptySince' | 'startsAt' | 'endsAt'>>;

/** The instant in milliseconds since 1970; `undefined` where nothing happens unless somebody does it. */
export function dueAt(event: ScheduledEvent): number | undefined {
  if (isFinished(event)) return undefined;
  const outside = event.entityType === Place.External;
  if (event.status === Status.Scheduled) return outside ? event.startsAt : event.startsAt + neverBegunFor;
  if (outside) return event.endsAt ?? undefined;
  return event.emptySince === null ? undefined : event.emptySince + emptyFor;
}

export function dueChange(event: ScheduledEvent, now: number): Change {
  if (event.status === Status.Active) return ended(event, Status.Completed, now);
  return event.entityType === Place.External ? { status: Status.Active } : ended(event, Status.Canceled, now);
}

/**
 * One that recurs waits for its next occurrence instead, and is never shown as completed in between.
 * Source: github.com/discord/discord-api-docs/issues/6885
 */
export function ended(event: ScheduledEvent, end: Status.Completed | Status.Canceled, now: number): Change {
  const from = Math.max(event.startsAt, now);
  const next = event.recurrence ? nextOccurrence(event.recurrence, from) : undefined;
  if (next === undefined) return { status: end, emptySince: null };
  const endsAt = event.endsAt === null ? null : next + event.endsAt - event.startsAt;
  return { status: Status.Scheduled, emptySince: null, startsAt: next, endsAt };
}

export function isFinished(event: ScheduledEvent): boolean {
  return event.status === Status.Completed || event.status === Status.Canceled;
}
