/** What is done so that a server's own events show what is next, whatever stands there and whatever was cut off half way. */
import fc from 'fast-check';
import {
  GuildScheduledEventEntityType as Kind,
  GuildScheduledEventPrivacyLevel,
  GuildScheduledEventStatus as Status,
  OverwriteType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { APIGuildScheduledEvent, APIOverwrite } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { isClosedTo } from '#src/gatherings/mirror/closed.ts';
import { changeOf, printOf, readEvent } from '#src/gatherings/mirror/event.ts';
import type { EventSays } from '#src/gatherings/mirror/event.ts';
import { mirrorSteps } from '#src/gatherings/mirror/steps.ts';
import type { Mirror, Step, WantedEvent } from '#src/gatherings/mirror/steps.ts';

const now = new Date('2026-11-30T12:00:00Z');
const [bot, somebody] = ['100000000000000001', '100000000000000002'];
const hour = 3_600_000;

const says = (number: number, changed: Partial<EventSays> = {}): EventSays => ({
  name: `Event ${number}`,
  description: 'What it is.',
  startsAt: now.getTime() + number * hour,
  endsAt: now.getTime() + (number + 1) * hour,
  kind: Kind.External,
  channel: null,
  location: 'Here',
  ...changed,
});

function eventOf(
  id: string,
  of: EventSays,
  creator: string,
  status = Status.Scheduled,
): APIGuildScheduledEvent {
  const event = {
    id,
    guild_id: '100000000000000003',
    creator_id: creator,
    name: of.name,
    description: of.description,
    scheduled_start_time: new Date(of.startsAt).toISOString(),
    scheduled_end_time: new Date(of.endsAt ?? 0).toISOString(),
    privacy_level: GuildScheduledEventPrivacyLevel.GuildOnly,
    status,
    entity_id: null,
    recurrence_rule: null,
  };
  return of.channel === null
    ? {
        ...event,
        entity_type: Kind.External,
        channel_id: null,
        entity_metadata: { location: of.location ?? '' },
      }
    : { ...event, entity_type: Kind.Voice, channel_id: of.channel, entity_metadata: null };
}

const wantedOf = (number: number, changed: Partial<EventSays> = {}): WantedEvent => ({
  occurrence: `occurrence${number}`,
  says: says(number, changed),
});

/** A server on which steps are taken, as far as they get. */
function server(others: number) {
  let events = Array.from({ length: others }, (_, index) => eventOf(`other${index}`, says(index), somebody));
  let mirrors: Mirror[] = [];
  let made = 0;
  const keep = (one: WantedEvent, event: APIGuildScheduledEvent) => {
    const asked = printOf(one.says);
    mirrors = mirrors.filter(({ occurrenceRef }) => occurrenceRef !== one.occurrence);
    const seen = printOf(readEvent(event));
    mirrors.push({
      ref: `m${one.occurrence}`,
      occurrenceRef: one.occurrence,
      eventId: event.id,
      asked,
      seen,
    });
  };
  const take = (step: Step, isHeard: boolean) => {
    if (step.do === 'create') {
      const event = eventOf(`made${(made += 1)}`, step.wanted.says, bot);
      events = [...events, event];
      if (isHeard) keep(step.wanted, event);
    } else if (step.do === 'adopt') keep(step.wanted, step.event);
    else if (step.do === 'edit') {
      const event = eventOf(step.event.id, step.wanted.says, bot);
      events = events.map((one) => (one.id === event.id ? event : one));
      if (isHeard) keep(step.wanted, event);
    } else if (step.do === 'delete') {
      events = events.filter(({ id }) => id !== step.event);
      if (isHeard) mirrors = mirrors.filter(({ ref }) => ref !== step.mirror);
    } else if (step.do === 'forget') mirrors = mirrors.filter(({ ref }) => ref !== step.mirror);
    else if (step.do === 'note')
      mirrors = mirrors.map((one) =>
        one.ref === step.mirror ? { ...one, seen: step.seen, asked: '' } : one,
      );
  };
  return {
    steps: (wanted: readonly WantedEvent[]) => mirrorSteps(wanted, mirrors, { bot, events, now }),
    take,
    ours: () => events.filter(({ creator_id }) => creator_id === bot),
    events: () => events,
    byHand(change: (event: APIGuildScheduledEvent) => APIGuildScheduledEvent | undefined) {
      events = events.flatMap((event) => (event.creator_id === bot ? (change(event) ?? []) : event));
    },
  };
}

/** Looks until nothing is left to do. @returns everything that was done */
function settle(on: ReturnType<typeof server>, wanted: readonly WantedEvent[]): Step[] {
  const done: Step[] = [];
  for (let steps = on.steps(wanted); steps.length > 0; steps = on.steps(wanted)) {
    if (done.length > 1_000) throw new Error('it never settles');
    for (const step of steps) on.take(step, true);
    done.push(...steps);
  }
  return done;
}

test('whatever is cut off half way, it ends with what is next, once each, within a hundred, and others untouched', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 110 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 105 }),
      fc.array(fc.tuple(numbers, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })), {
        minLength: 1,
        maxLength: 4,
      }),
      (others, rounds) => {
        const on = server(others);
        let wanted: WantedEvent[] = [];
        for (const [next, heard, unheard] of rounds) {
          wanted = next.toSorted((a, b) => a - b).map((number) => wantedOf(number));
          const steps = on.steps(wanted);
          for (const step of steps.slice(0, heard)) on.take(step, true);
          // What the process did before it died, without hearing of it.
          for (const step of steps.slice(heard, heard + unheard)) on.take(step, false);
        }
        settle(on, wanted);
        const room = wanted.slice(0, Math.max(0, 100 - others));
        expect(
          on
            .ours()
            .map(({ name }) => name)
            .toSorted(),
        ).toEqual(room.map((one) => one.says.name).toSorted());
        expect(on.events().length - on.ours().length).toBe(others);
      },
    ),
    { numRuns: 150 },
  );
});

describe('by hand', () => {
  const wanted = [wantedOf(2), wantedOf(3)];

  test('a change is told first, once, and then put right', () => {
    const on = server(0);
    settle(on, wanted);
    on.byHand((event) => (event.name === 'Event 2' ? { ...event, name: 'Lupus night' } : event));
    expect(on.steps(wanted).map((step) => step.do)).toEqual(['note']);
    expect(settle(on, wanted).map((step) => step.do)).toEqual(['note', 'edit']);
    expect(on.ours().map(({ name }) => name)).toEqual(['Event 2', 'Event 3']);
  });

  test('one that is deleted is told, and made anew', () => {
    const on = server(0);
    settle(on, wanted);
    on.byHand((event) => (event.name === 'Event 3' ? undefined : event));
    expect(settle(on, wanted).map((step) => step.do)).toEqual(['note', 'create']);
  });

  test('what Discord itself makes of a text is nobody’s hand', () => {
    const [one = wantedOf(2)] = wanted;
    const trimmed = eventOf('e', { ...one.says, description: 'What it' }, bot);
    const [asked, seen] = [printOf(one.says), printOf(readEvent(trimmed))];
    const mirror = { ref: 'm', occurrenceRef: one.occurrence, eventId: 'e', asked, seen };
    expect(mirrorSteps([one], [mirror], { bot, events: [trimmed], now })).toEqual([]);
  });
});

test('what has begun is left to whoever runs it, and begun where it stands in a voice channel', () => {
  const begun = wantedOf(0, {
    startsAt: now.getTime() - hour,
    kind: Kind.Voice,
    channel: bot,
    location: null,
  });
  const print = printOf(begun.says);
  const mirror = { ref: 'm', occurrenceRef: begun.occurrence, eventId: 'e', asked: print, seen: print };
  const stepsWith = (events: APIGuildScheduledEvent[]) =>
    mirrorSteps([begun], [mirror], { bot, events, now }).map((step) => step.do);
  expect(stepsWith([eventOf('e', begun.says, bot)])).toEqual(['start']);
  expect(stepsWith([eventOf('e', begun.says, bot, Status.Active)])).toEqual([]);
  expect(stepsWith([])).toEqual([]);
  expect(mirrorSteps([begun], [], { bot, events: [], now })).toEqual([]);
});

test('only what differs is changed', () => {
  const is = says(2);
  expect(changeOf(is, is)).toEqual({});
  expect(changeOf(is, { ...is, name: 'Other' })).toEqual({ name: 'Other' });
  expect(changeOf(is, { ...is, kind: Kind.Voice, channel: bot, location: null })).toMatchObject({
    entity_type: Kind.Voice,
    channel_id: bot,
    entity_metadata: null,
  });
});

const view = String(PermissionFlagsBits.ViewChannel);
const overwrite = (id: string, type: OverwriteType, may: boolean): APIOverwrite => ({
  id,
  type,
  allow: may ? view : '0',
  deny: may ? '0' : view,
});
const letIn = { guild: 'guild', roles: ['role', 'moderators'], people: new Set(['mara', bot]) };
const closed = overwrite('guild', OverwriteType.Role, false);

test.each<[string, boolean, readonly APIOverwrite[]]>([
  ['nothing said', false, []],
  ['everybody let in', false, [overwrite('guild', OverwriteType.Role, true)]],
  ['nobody let in', true, [closed]],
  [
    'the group and its moderators',
    true,
    [closed, overwrite('role', OverwriteType.Role, true), overwrite('moderators', OverwriteType.Role, true)],
  ],
  [
    'people of the group',
    true,
    [closed, overwrite('mara', OverwriteType.Member, true), overwrite(bot, OverwriteType.Member, true)],
  ],
  ['another role', false, [closed, overwrite('others', OverwriteType.Role, true)]],
  ['a stranger', false, [closed, overwrite('sol', OverwriteType.Member, true)]],
  ['a stranger who is kept out', true, [closed, overwrite('sol', OverwriteType.Member, false)]],
])('a channel with %s is closed to all but the group: %s', (_what, isClosed, overwrites) => {
  expect(isClosedTo(overwrites, letIn)).toBe(isClosed);
});
