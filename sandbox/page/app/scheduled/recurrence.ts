/** How often an event comes round, in words. Pure. Source: resources/guild-scheduled-event, "Guild Scheduled Event Recurrence Rule". */
import { GuildScheduledEventRecurrenceRuleFrequency as Frequency } from 'discord-api-types/v10';
import type { APIGuildScheduledEventRecurrenceRule } from 'discord-api-types/v10';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const places = ['', 'first', 'second', 'third', 'fourth', 'fifth'] as const;

const workdays = '0,1,2,3,4';
const weekend = '5,6';

/** As Discord's own client names the patterns that it accepts. */
export function recurrenceInWords(rule: APIGuildScheduledEventRecurrenceRule): string {
  const often = howOften(rule);
  if (rule.count !== null) return `${often}, ${rule.count} times`;
  return often;
}

function howOften({
  frequency,
  interval,
  by_weekday,
  by_n_weekday,
  by_month,
  by_month_day,
  start,
}: APIGuildScheduledEventRecurrenceRule): string {
  const on = (by_weekday ?? []).map((day) => days[day]);
  switch (frequency) {
    case Frequency.Daily: {
      const set = (by_weekday ?? []).toSorted((one, other) => one - other).join();
      if (set === workdays) return 'Every weekday (Monday to Friday)';
      if (set === weekend) return 'Every weekend day';
      return on.length === 0 ? every(interval, 'day') : `Every ${listed(on)}`;
    }
    case Frequency.Weekly:
      return on.length === 0 ? every(interval, 'week') : `${every(interval, 'week')} on ${listed(on)}`;
    case Frequency.Monthly: {
      const [nth] = by_n_weekday ?? [];
      return nth
        ? `${every(interval, 'month')} on the ${places[nth.n]} ${days[nth.day]}`
        : every(interval, 'month');
    }
    case Frequency.Yearly: {
      const month = by_month?.[0] ?? new Date(start).getUTCMonth() + 1;
      const day = by_month_day?.[0] ?? new Date(start).getUTCDate();
      const date = new Intl.DateTimeFormat('en', { month: 'long', day: 'numeric', timeZone: 'UTC' });
      return `${every(interval, 'year')} on ${date.format(Date.UTC(2024, month - 1, day))}`;
    }
  }
}

function every(interval: number, unit: string): string {
  if (interval === 1) return `Every ${unit}`;
  return interval === 2 ? `Every other ${unit}` : `Every ${interval} ${unit}s`;
}

function listed(words: readonly (string | undefined)[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(
    words.filter((word) => word !== undefined),
  );
}
