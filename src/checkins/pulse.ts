/**
 * The community's pulse: how many of its people answered how, over some weeks. Only sums over at least ten people are shown,
 * rounded, and never so that the difference of two reports tells of fewer. Pure.
 */
import { scales } from './types.ts';
import type { AnswerValue, Scale } from './types.ts';

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

export const levels = ['hard', 'between', 'easy'] as const;
export type Level = (typeof levels)[number];

export interface PulseLine {
  readonly scale: Scale;
  /** How many people, rounded. */
  readonly people: number;
  /** Of them, rounded; undefined where that would tell of few. */
  readonly levels: Readonly<Record<Level, number>> | undefined;
}

/** What was said of a scale before, with those who were in it: what is said next must not tell them apart. */
export interface Told {
  readonly scale: Scale;
  readonly voices: readonly Voice[];
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
    const line = lineOf(scale, now, earlier?.voices ?? []);
    if (line) {
      lines.push(line);
      told.push({ scale, voices: now });
    } else if (earlier) told.push(earlier);
  }
  return { lines, told };
}

function lineOf(scale: Scale, now: readonly Voice[], earlier: readonly Voice[]): PulseLine | undefined {
  if (now.length < fewest || !apart(now, earlier)) return undefined;
  const counts = countsOf(now);
  // A level with one to nine people in it would tell of those few.
  const plain = levels.every((level) => counts[level] === 0 || counts[level] >= fewest);
  return {
    scale,
    people: rounded(now.length),
    levels: plain
      ? { hard: rounded(counts.hard), between: rounded(counts.between), easy: rounded(counts.easy) }
      : undefined,
  };
}

/** Whether two reports differ in no one or in at least ten people: subtracted, they tell of fewer otherwise. */
function apart(now: readonly Voice[], earlier: readonly Voice[]): boolean {
  if (earlier.length === 0) return true;
  const levelOf = (list: readonly Voice[]) =>
    new Map(list.map(({ person, value }) => [person, level(value)]));
  const [one, other] = [levelOf(now), levelOf(earlier)];
  const people = new Set([...one.keys(), ...other.keys()]);
  const changed = [...people].filter((person) => one.get(person) !== other.get(person)).length;
  return changed === 0 || changed >= fewest;
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
