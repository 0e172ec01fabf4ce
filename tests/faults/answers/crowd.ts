/** A crowd that wants to come to what has few places, all at once, while the process that takes their answers is killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Task } from './task.ts';

const script = fileURLToPath(new URL('child.ts', import.meta.url));

export interface Answered {
  readonly user: string;
  /** What they were told. */
  readonly state: string;
}

/**
 * Has everybody say it in a process of its own.
 * @param killAfter - so many answers; undefined: it lives to the end
 * @returns the answers that people were given, in the order in which they got them
 */
export async function says(task: Task, killAfter?: number): Promise<readonly Answered[]> {
  const child = spawn(process.execPath, [script, JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const answers: Answered[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [user = '', state = ''] = line.split(' ');
    answers.push({ user, state });
    if (answers.length === killAfter) child.kill('SIGKILL');
  }
  const [code] = await exited;
  if (killAfter === undefined && code !== 0) throw new Error(`it ended with ${String(code)}`);
  return answers;
}

export interface Seat {
  readonly user_id: string;
  readonly state: string;
  readonly line: number | null;
}

export interface Standing {
  /** As the rows say. */
  readonly going: number;
  readonly waiting: number;
  /** As the occurrence counts them. */
  readonly counted: { readonly going: number; readonly waiting: number };
  /** The numbers of those who wait run from one on, without a gap. */
  readonly inOrder: boolean;
}

/** @param seats - of one occurrence */
export function standingOf(seats: readonly Seat[], counted: Standing['counted']): Standing {
  const lines = seats.flatMap(({ state, line }) => (state === 'waiting' ? [line ?? 0] : []));
  return {
    going: seats.filter(({ state }) => state === 'going').length,
    waiting: lines.length,
    counted,
    inOrder: lines.toSorted((a, b) => a - b).every((line, index) => line === index + 1),
  };
}

/** Answers that somebody was given and that are not what is kept. */
export function lost(answers: readonly Answered[], seats: readonly Seat[]): readonly Answered[] {
  const kept = new Map(seats.map(({ user_id, state }) => [user_id, state]));
  return answers.filter(({ user, state }) => kept.get(user) !== state);
}
