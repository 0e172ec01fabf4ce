/** What the sample community has planned. All of it lies ahead of the time at which the community is raised. */
import { GuildScheduledEventRecurrenceRuleFrequency } from 'discord-api-types/v10';
import type { GuildScheduledEventRecurrenceRuleWeekday } from 'discord-api-types/v10';
import type { NewEvent } from '../control/events.ts';
import type { PersonKey } from './people.ts';

const hour = 3_600_000;
const day = 24 * hour;

export interface Plan {
  readonly by: PersonKey;
  readonly event: NewEvent;
  readonly interested: readonly PersonKey[];
}

/** @param now milliseconds since 1970 */
export function plans(now: number): readonly Plan[] {
  const club = ahead(now, 2, 18);
  const webinar = ahead(now, 5, 17);
  const [first, second] = [ahead(now, 9, 16), ahead(now, 16, 16)];
  return [
    {
      by: 'priya',
      event: {
        name: 'Book club: When Breath Becomes Air',
        description:
          'We read Paul Kalanithi’s book, a chapter a week, and talk for an hour. It is about dying as well as living, so come and go as you need. Nobody has to have read it. Biscuits are welcome.',
        where: '#The sofa',
        startsAt: new Date(club),
        recurrence: {
          start: new Date(club).toISOString(),
          frequency: GuildScheduledEventRecurrenceRuleFrequency.Weekly,
          interval: 1,
          by_weekday: [weekdayOf(club)],
          end: null,
          by_n_weekday: null,
          by_month: null,
          by_month_day: null,
          by_year_day: null,
          count: null,
        },
      },
      interested: ['mara', 'nadia', 'hanna', 'imani', 'june', 'lou'],
    },
    {
      by: 'imani',
      event: {
        name: 'Webinar: pacing, and the art of stopping early',
        description:
          'An occupational therapist tells how people share out their energy over a day and a week, and answers questions. General information, no advice for anybody in particular. It is recorded, so you can rest instead.',
        where: 'Online; the link comes on the day',
        startsAt: new Date(webinar),
        endsAt: new Date(webinar + hour),
      },
      interested: ['hanna', 'sol', 'tomasz', 'yuki', 'elif', 'ansel', 'kofi', 'jonas', 'bea'],
    },
    workshop(1, first, ['grace', 'kofi', 'elif', 'nadia', 'diego']),
    workshop(2, second, ['grace', 'elif', 'diego']),
  ];
}

function workshop(session: 1 | 2, startsAt: number, interested: readonly PersonKey[]): Plan {
  const about =
    session === 1
      ? 'What stress does in a day that is full already, and small things to try.'
      : 'What helped since last time, and what did not. New people are welcome.';
  return {
    by: 'imani',
    event: {
      name: `Workshop on stress, session ${session} of 2`,
      description: `${about} In a small group, cameras off if you like. Lying down is a good way to take part.`,
      where: 'Online; the link comes on the day',
      startsAt: new Date(startsAt),
      endsAt: new Date(startsAt + 1.5 * hour),
    },
    interested,
  };
}

/** So many days later, at that hour in UTC. */
function ahead(now: number, days: number, atHour: number): number {
  return Math.floor(now / day) * day + days * day + atHour * hour;
}

/** Discord counts from Monday, JavaScript from Sunday. Source: resources/guild-scheduled-event, "Recurrence Rule Weekday". */
function weekdayOf(instant: number): GuildScheduledEventRecurrenceRuleWeekday {
  return (new Date(instant).getUTCDay() + 6) % 7;
}
