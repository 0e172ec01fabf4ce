/** Understands a sentence about when, such as "every second Tuesday at 7pm for 8 weeks", or "cada dos martes a las 19:00". Pure. */
import { placeOf } from '#src/platform/places/time-zones/zones.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { leavesOrderOpen, orderOf } from './sentence/days.ts';
import { decide } from './sentence/decide.ts';
import type { Decided, Here, Reading } from './sentence/decide.ts';
import { english } from './sentence/english.ts';
import { readSaid } from './sentence/said.ts';
import { spanish } from './sentence/spanish.ts';
import type { Said } from './sentence/said.ts';
import type { Language, Token } from './sentence/tokens.ts';
import type { Misread, Told, Understood } from './sentence/types.ts';

/** Tried in this order, whoever reads: a sentence is read again when one of two readings is chosen, and then by others, too. */
const languages: readonly Language[] = [english, spanish];

/**
 * What is open (which 6 o'clock, which of 3/6 is the month, months without a 31st) is asked one thing at a time: the refusal carries
 * both readings. What else is open then is decided, and told with the reading.
 *
 * @param zone - IANA: whose calendar and clock are meant
 */
export function readSentence(text: string, zone: string, now: Date): Result<Understood, Misread> {
  const read = languages.map((language) => readIn(language, text, zone, now));
  const understood = read.find(({ result }) => result.ok || result.error.kind !== 'words');
  // Of languages that do not understand it, the one that knows most of its words says which it does not know.
  const [nearest] = read.toSorted((one, other) => one.unknown - other.unknown);
  return (understood ?? nearest)?.result ?? err({ kind: 'empty' });
}

interface Read {
  readonly result: Result<Understood, Misread>;
  /** How many words the language does not know. */
  readonly unknown: number;
}

function readIn(language: Language, text: string, zone: string, now: Date): Read {
  const tokens = language.read(withoutZone(plain(text), zone));
  const unknown = tokens.flatMap((token) => (token.kind === 'unknown' ? [token.word] : []));
  return { result: readTokens(tokens, unknown, { text, zone, now }), unknown: unknown.length };
}

function readTokens(
  tokens: readonly Token[],
  unknown: readonly string[],
  { text, zone, now }: Here & { readonly text: string },
): Result<Understood, Misread> {
  if (tokens.length === 0) return err({ kind: 'empty' });
  if (unknown.length > 0) return err({ kind: 'words', words: unknown.join(' ') });
  const read = readSaid(tokens);
  if ('stuckAt' in read) return err({ kind: 'words', words: text.trim() });
  return decideAll(read.said, { zone, now });
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[,;!?()]|:(?=\s)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\D)\.$/, '');
}

/** "(Berlin time)", as it is read back. The name of another place is left, and not understood. */
function withoutZone(text: string, zone: string): string {
  const place = plain(placeOf(zone));
  const said = [`${place} time`, `hora de ${place}`].find((words) => text.endsWith(` ${words}`));
  return said === undefined ? text : text.slice(0, -said.length - 1);
}

/** Of what is open the first is asked; the rest is as it most likely is. */
function decideAll(said: Said, here: Here): Result<Understood, Misread> {
  const days = [said.day, said.from, said.until, ...(said.except ?? [])].filter((day) => day !== undefined);
  const order = days.map(orderOf).find((one) => one !== undefined);
  const usual: Reading = {
    half: 'pm',
    order: order ?? 'day_first',
    monthEnd: said.monthEnd ?? 'last_day',
  };
  if (order === undefined && days.some(leavesOrderOpen))
    return oneOf('which_date', [usual, { ...usual, order: 'month_first' }], said, here);
  if (said.clock?.open === true && said.half === undefined)
    return oneOf('which_half', [{ ...usual, half: 'am' }, usual], said, here);
  const decided = decide(said, here, usual);
  if (!decided.ok || !decided.value.leavesEndOpen || said.monthEnd) return understood(decided, []);
  return oneOf('which_month_end', [usual, { ...usual, monthEnd: 'left_out' }], said, here);
}

function oneOf(
  kind: 'which_date' | 'which_half' | 'which_month_end',
  readings: readonly Reading[],
  said: Said,
  here: Here,
): Result<Understood, Misread> {
  const decided = readings.map((reading) => decide(said, here, reading));
  const choices = decided.flatMap((one) => (one.ok ? [one.value] : []));
  const [only, other] = choices;
  if (!only) return understood(decided[0] ?? err({ kind: 'empty' }), []);
  const clock: Told[] = said.clock?.open === true && said.half === undefined ? [halfOf(only)] : [];
  if (!other) return understood(ok(only), clock);
  return err({ kind, choices: choices.map(({ when, told }) => ({ when, told })) });
}

/** Of the clock, what was decided. */
function halfOf({ when }: Understood): Told {
  const [hour = 0, minute = 0] = when.start.slice(11).split(':').map(Number);
  return { kind: 'half', minute: hour * 60 + minute };
}

function understood(decided: Result<Decided, Misread>, more: readonly Told[]): Result<Understood, Misread> {
  if (!decided.ok) return decided;
  const { when, told } = decided.value;
  return ok({ when, told: [...told, ...more] });
}
