/** The community's time on the page: follows the box's own clock, which somebody may have stopped or set, and moves it. */
import type { ReadonlySignal } from '@preact/signals';
import { computed, signal } from '@preact/signals';
import { machineTime } from '../shell/person.ts';

interface Told {
  /** Milliseconds since 1970 that it showed when this was heard. */
  readonly shows: number;
  readonly running: boolean;
  readonly heardAt: number;
}

/** What the box takes, one thing at a time. Milliseconds to advance by; an ISO instant to set it to. */
export type ClockMove =
  | { readonly stop: true }
  | { readonly run: true }
  | { readonly set: string }
  | { readonly advance: number };

const told = signal<Told | undefined>(undefined);

/** Milliseconds since 1970; undefined until the box has said it. */
export const communityTime: ReadonlySignal<number | undefined> = computed(() => {
  if (!told.value) return undefined;
  const { shows, running, heardAt } = told.value;
  return running ? shows + Math.max(0, machineTime.value - heardAt) : shows;
});

export const clockRuns: ReadonlySignal<boolean> = computed(() => told.value?.running ?? true);

/** Follows it until the returned function is called; a lost line comes back by itself. */
export function followClock(): () => void {
  const stream = new EventSource('/sandbox/clock/stream');
  stream.addEventListener('message', ({ data }) => hear(JSON.parse(String(data)) as Said));
  return () => stream.close();
}

/** @throws Error with words for people, as a rejection */
export async function moveClock(move: ClockMove): Promise<void> {
  const answer = await fetch('/sandbox/clock', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(move),
  });
  if (!answer.ok) throw new Error('The clock did not take that time.');
  hear((await answer.json()) as Said);
}

interface Said {
  readonly now: string;
  readonly running: boolean;
}

function hear({ now, running }: Said): void {
  told.value = { shows: Date.parse(now), running, heardAt: Date.now() };
}
