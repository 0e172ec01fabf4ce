/** What Discord accepts as a scheduled event. Source: resources/guild-scheduled-event. */
import {
  GuildScheduledEventEntityType as Place,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus as Status,
} from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { isObject } from '../json.ts';
import type { EventDetails } from '../state/scheduled-events.ts';
import type { ScheduledEvent } from '../state/scheduled-events-record.ts';
import type { Form } from './form.ts';
import { readInstant } from './instants.ts';
import { readRecurrence } from './scheduled-events-recurrence.ts';

/** Of one guild, still to come or going on. */
export const mostScheduledEvents = 100;

const allowedNext: Readonly<Record<Status, readonly Status[]>> = {
  [Status.Scheduled]: [Status.Active, Status.Canceled],
  [Status.Active]: [Status.Completed],
  [Status.Completed]: [],
  [Status.Canceled]: [],
};

/** The event as it would be, from a body and, for a change, from the event as it is. Notes every fault on the form. */
export function readScheduledEvent(
  form: Form,
  present: ScheduledEvent | undefined,
  now: number,
): EventDetails {
  const making = present === undefined;
  form.choice('privacy_level', [GuildScheduledEventPrivacyLevel.GuildOnly], { required: making });
  const entityType =
    form.choice('entity_type', [Place.StageInstance, Place.Voice, Place.External], { required: making }) ??
    present?.entityType ??
    Place.External;
  const startsAt =
    readInstant(form, 'scheduled_start_time', { required: making }) ?? present?.startsAt ?? Number.NaN;
  const endsAt = form.isNull('scheduled_end_time')
    ? null
    : (readInstant(form, 'scheduled_end_time') ?? present?.endsAt ?? null);
  const details: EventDetails = {
    name: named(form, making) ?? present?.name ?? '',
    description: cleared(form, 'description')
      ? null
      : (form.text('description', { max: 1000 }) ?? present?.description ?? null),
    image: form.isNull('image') ? null : (readImage(form) ?? present?.image ?? null),
    startsAt,
    endsAt,
    entityType,
    recurrence: form.isNull('recurrence_rule') ? null : (recurrenceOf(form) ?? present?.recurrence ?? null),
    ...readPlace(form, entityType, present),
  };
  checkTimes(form, details, present, now);
  return details;
}

/** Notes a change that is no way on from here. @throws ApiError 180000 where there is no way on at all, 50091 for another kind of event */
export function readStatus(form: Form, event: ScheduledEvent): Status | undefined {
  if (allowedNext[event.status].length === 0) throw refusal('eventFinished');
  const status = form.choice('status', [Status.Scheduled, Status.Active, Status.Completed, Status.Canceled]);
  if (status === undefined || status === event.status) return undefined;
  if (
    status === Status.Active &&
    form.has('entity_type') &&
    Number(form.raw('entity_type')) !== event.entityType
  )
    throw refusal('wrongEntityType');
  if (!allowedNext[event.status].includes(status))
    form.fail(
      'status',
      'GUILD_SCHEDULED_EVENT_STATUS_TRANSITION_INVALID',
      `An event with the status ${event.status} cannot get the status ${status}.`,
    );
  return status;
}

function named(form: Form, making: boolean): string | undefined {
  return making || form.has('name') ? form.text('name', { required: true, min: 1, max: 100 }) : undefined;
}

function cleared(form: Form, field: string): boolean {
  return form.isNull(field) || form.raw(field) === '';
}

function recurrenceOf(form: Form): EventDetails['recurrence'] | undefined {
  const rule = form.child('recurrence_rule');
  return rule && readRecurrence(rule);
}

/** Elsewhere needs a place and no channel; a channel needs no place, and what is sent of one is dropped. */
function readPlace(
  form: Form,
  entityType: Place,
  present: ScheduledEvent | undefined,
): Pick<EventDetails, 'channelId' | 'location'> {
  if (entityType !== Place.External) {
    const kept = present?.entityType === Place.External ? undefined : present?.channelId;
    const channelId = form.id('channel_id', { required: !kept || form.has('channel_id') });
    if (!present && isObject(form.raw('entity_metadata')) && form.child('entity_metadata')?.has('location'))
      form.fail('entity_metadata', 'BASE_TYPE_CHOICES', 'Only an external event has a place.');
    return { channelId: channelId ?? kept ?? null, location: null };
  }
  const turning = present !== undefined && present.entityType !== Place.External;
  if ((form.has('channel_id') || turning) && !form.isNull('channel_id'))
    form.fail('channel_id', 'BASE_TYPE_CHOICES', 'An external event takes no channel.');
  const metadata = form.child('entity_metadata', { required: present?.location === undefined || turning });
  const location = metadata?.text('location', { required: true, min: 1, max: 100 });
  return { channelId: null, location: location ?? present?.location ?? null };
}

/** A picture is a data URI; it is kept as a hash would be, and never shown. Source: reference, "Image Data". */
function readImage(form: Form): string | undefined {
  const image = form.text('image');
  if (image === undefined) return undefined;
  if (/^data:image\/(png|jpe?g|gif|webp);base64,/.test(image)) return '0'.repeat(32);
  form.fail('image', 'BASE_TYPE_INVALID_IMAGE', 'Invalid image data.');
  return undefined;
}

function checkTimes(
  form: Form,
  { startsAt, endsAt, entityType }: EventDetails,
  present: ScheduledEvent | undefined,
  now: number,
): void {
  if (entityType === Place.External && endsAt === null)
    form.fail('scheduled_end_time', 'BASE_TYPE_REQUIRED', 'This field is required');
  if (startsAt !== present?.startsAt && startsAt <= now)
    form.fail(
      'scheduled_start_time',
      'GUILD_SCHEDULED_EVENT_SCHEDULE_PAST',
      'Cannot schedule event in the past.',
    );
  if (endsAt !== null && endsAt <= startsAt)
    form.fail(
      'scheduled_end_time',
      'GUILD_SCHEDULED_EVENT_END_BEFORE_START',
      'Cannot schedule event to end before it starts.',
    );
}
