/** When a recurring event comes next. Days are counted in UTC, weeks from Monday, as Discord's iCalendar rules are. */
import { GuildScheduledEventRecurrenceRuleFrequency as Frequency } from 'discord-api-types/v10';
import type { APIGuildScheduledEventRecurrenceRule } from 'discord-api-types/v10';

const day = 24 * 60 * 60_000;

/** Far enough for the rarest one, the 29th of February across a century that has none. */
const horizon = 9 * 366;

/** The first occurrence later than that instant, in milliseconds since 1970; `undefined` where there is none (the 31st of February). */
export function nextOccurrence(
  rule: APIGuildScheduledEventRecurrenceRule,
  after: number,
): number | undefined {
  const start = Date.parse(rule.start);
  const passed = Math.max(0, Math.floor((after - start) / day));
  for (let ahead = passed; ahead <= passed + horizon; ahead += 1) {
    const instant = start + ahead * day;
    if (instant > after && fits(rule, start, instant)) return instant;
  }
  return undefined;
}

function fits(rule: APIGuildScheduledEventRecurrenceRule, start: number, instant: number): boolean {
  const date = new Date(instant);
  const first = new Date(start);
  switch (rule.frequency) {
    case Frequency.Daily:
      return !rule.by_weekday || rule.by_weekday.includes(weekday(date));
    case Frequency.Weekly: {
      const weeks = Math.round((mondayOf(instant) - mondayOf(start)) / (7 * day));
      return weeks % rule.interval === 0 && weekday(date) === (rule.by_weekday?.[0] ?? weekday(first));
    }
    case Frequency.Monthly: {
      const wanted = rule.by_n_weekday?.[0];
      if (!wanted) return date.getUTCDate() === first.getUTCDate();
      return weekday(date) === wanted.day && Math.ceil(date.getUTCDate() / 7) === wanted.n;
    }
    case Frequency.Yearly: {
      const month = rule.by_month?.[0] ?? first.getUTCMonth() + 1;
      const monthDay = rule.by_month_day?.[0] ?? first.getUTCDate();
      return date.getUTCMonth() + 1 === month && date.getUTCDate() === monthDay;
    }
  }
}

/** Monday is 0. */
function weekday(date: Date): number {
  return (date.getUTCDay() + 6) % 7;
}

function mondayOf(instant: number): number {
  const days = Math.floor(instant / day);
  return (days - weekday(new Date(instant))) * day;
}
