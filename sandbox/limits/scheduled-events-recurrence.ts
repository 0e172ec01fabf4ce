/** The few recurrences that Discord accepts. Source: resources/guild-scheduled-event, "Recurrence Rule Object", System limitations. */
import { GuildScheduledEventRecurrenceRuleFrequency as Frequency } from 'discord-api-types/v10';
import type {
  APIGuildScheduledEventRecurrenceRule,
  APIGuildScheduledEventRecurrenceRuleNWeekday,
} from 'discord-api-types/v10';
import type { Form } from './form.ts';
import { readInstant } from './instants.ts';

type Rule = APIGuildScheduledEventRecurrenceRule;

const unsupported = ['count', 'end', 'by_year_day'] as const;

/** Each with the frequency that takes it. */
const takenBy = {
  by_weekday: [Frequency.Daily, Frequency.Weekly],
  by_n_weekday: [Frequency.Monthly],
  by_month: [Frequency.Yearly],
  by_month_day: [Frequency.Yearly],
} as const satisfies Record<string, readonly Frequency[]>;

type Part = keyof typeof takenBy;

/** The sets of weekdays that a daily event can have; Monday is 0. */
const dailySets: readonly string[] = ['01234', '12345', '01236', '45', '56', '06'];

/** Notes every fault on the form, which the caller finishes. */
export function readRecurrence(form: Form): Rule {
  for (const field of unsupported)
    if (form.has(field) && !form.isNull(field))
      form.fail(
        field,
        'GUILD_SCHEDULED_EVENT_RECURRENCE_UNSUPPORTED',
        'This field is not supported for recurring events.',
      );
  const frequency =
    form.choice('frequency', [Frequency.Yearly, Frequency.Monthly, Frequency.Weekly, Frequency.Daily], {
      required: true,
    }) ?? Frequency.Weekly;
  const start = readInstant(form, 'start', { required: true }) ?? 0;
  const lists = {
    by_weekday: numbers(form, 'by_weekday', 0, 6),
    by_n_weekday: nthWeekdays(form),
    by_month: numbers(form, 'by_month', 1, 12),
    by_month_day: numbers(form, 'by_month_day', 1, 31),
  };
  checkLists(form, frequency, lists);
  return {
    start: new Date(start).toISOString(),
    end: null,
    frequency,
    interval: form.choice('interval', frequency === Frequency.Weekly ? [1, 2] : [1]) ?? 1,
    ...lists,
    by_year_day: null,
    count: null,
  };
}

function checkLists(form: Form, frequency: Frequency, lists: Pick<Rule, Part>): void {
  for (const part of Object.keys(takenBy) as Part[]) {
    const list = lists[part];
    const fits = takenBy[part].some((one) => one === frequency);
    if (list && !fits) form.fail(part, 'BASE_TYPE_CHOICES', `This frequency takes no ${part}.`);
    else if (list && frequency !== Frequency.Daily && list.length !== 1)
      form.fail(part, 'BASE_TYPE_BAD_LENGTH', 'Must be 1 in length.');
  }
  if (frequency === Frequency.Daily && lists.by_weekday) {
    const set = lists.by_weekday.toSorted((left, right) => left - right).join('');
    if (!dailySets.includes(set))
      form.fail('by_weekday', 'BASE_TYPE_CHOICES', 'A daily event takes only a known set of weekdays.');
  }
  if (frequency !== Frequency.Yearly) return;
  for (const part of ['by_month', 'by_month_day'] as const)
    if (!lists[part] && (lists.by_month || lists.by_month_day))
      form.fail(part, 'BASE_TYPE_REQUIRED', 'This field is required');
}

function numbers(form: Form, field: Part, least: number, most: number): number[] | null {
  const values = form.values(field);
  if (!values) return null;
  const read = [...new Set(values)].map(Number);
  if (read.every((one) => Number.isInteger(one) && one >= least && one <= most)) return read;
  form.fail(field, 'BASE_TYPE_CHOICES', `Values must be between ${least} and ${most}.`);
  return null;
}

function nthWeekdays(form: Form): APIGuildScheduledEventRecurrenceRuleNWeekday[] | null {
  const list = form.list('by_n_weekday');
  if (!list) return null;
  return list.map((one) => ({
    n: (one.choice('n', [1, 2, 3, 4, 5], { required: true }) ?? 1) as 1 | 2 | 3 | 4 | 5,
    day: one.choice('day', [0, 1, 2, 3, 4, 5, 6], { required: true }) ?? 0,
  }));
}
