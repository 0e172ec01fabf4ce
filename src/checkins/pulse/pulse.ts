/**
 * The community's pulse: how many of its people answered how, over some weeks. Only sums over at least ten people are shown,
 * rounded, and never so that the difference of two reports tells of fewer. Pure.
 */
import { levels, scales } from '../types.ts';
import type { AnswerValue, Level, PulseLine, Scale } from '../types.ts';

/** No statistics of fewer people. */
export const fewest = 10;
/** Counts are given in steps of this. */
const step = 5;

/** One person's middle answer on one scale in one period. Whose it is stays with the caller, as anything that tells people apart. */
export interface Voice {
  readonly person: string;
  readonly scale: Scale;
  readonly value: AnswerValue;
}

/** What was said of a scale before, with those who were in it: what is said next must not tell them apart. */
export interface Told {
  readonly scale: Scale;
  readonly voices: readonly Voice[];
  /** How many more were in it of whom nothing is kept any more. They may be among those who are new now. */
  readonly gone: number;
}

export interface Pulse {
  readonly lines: readonly PulseLine[];
  /** To be kept for the next report. */
  readonly told: readonly Told[];
}

/** @param before - the latest report of each scale that was shown */
export function pulseOf(voices: readonly Voice[], before: readonly Told[]): Pulse {
  const lines: PulseLine[] = [];
  const told: Told[] = [];
  for (const scale of scales) {
    const now = voices.filter((voice) => voice.scale === scale);
    const earlier = before.find((one) => one.scale === scale);
    const line = lineOf(scale, now, earlier);
    if (line) {
      lines.push(line);
      told.push({ scale, voices: now, gone: 0 });
    } else if (earlier) told.push(earlier);
  }
  return { lines, told };
}

function lineOf(scale: Scale, now: readonly Voice[], earlier: Told | undefined): PulseLine | undefined {
  if (now.length < fewest || (earlier && !apart(now, earlier))) return undefined;
  const counts = countsOf(now);
  // A level with one to nine people in it would tell of those few.
  const plain = levels.every((level) => counts[level] === 0 || counts[level] >= fewest);
  const people = rounded(now.length);
  if (!plain) return { scale, people };
  const { hard, between, easy } = counts;
  return {
    scale,
    people,
    levels: { hard: rounded(hard), between: rounded(between), easy: rounded(easy) },
  };
}

/** Whether two reports differ in no one or in at least ten people: subtracted, they tell of fewer otherwise. */
function apart(now: readonly Voice[], { voices: earlier, gone }: Told): boolean {
  const levelOf = (list: readonly Voice[]) =>
    new Map(list.map(({ person, value }) => [person, level(value)]));
  const [one, other] = [levelOf(now), levelOf(earlier)];
  const people = new Set([...one.keys(), ...other.keys()]);
  const changed = [...people].filter((person) => one.get(person) !== other.get(person)).length;
  const came = [...one.keys()].filter((person) => !other.has(person)).length;
  // Of those of whom nothing is kept, each is missing now, or is one who came back and answers as before.
  const most = changed + gone;
  const least = most - 2 * Math.min(gone, came);
  return most === 0 || least >= fewest;
}

function countsOf(voices: readonly Voice[]): Record<Level, number> {
  const counts = { hard: 0, between: 0, easy: 0 };
  for (const { value } of voices) counts[level(value)] += 1;
  return counts;
}

function level(value: AnswerValue): Level {
  if (value <= 2) return 'hard';
  return value === 3 ? 'between' : 'easy';
}

function rounded(count: number): number {
  return Math.round(count / step) * step;
}

/** The middle one of somebody's answers; of two in the middle the harder. @param values - at least one */
export function middleOf(values: readonly AnswerValue[]): AnswerValue | undefined {
  const ordered = values.toSorted((one, other) => one - other);
  return ordered[Math.floor((ordered.length - 1) / 2)];
}
