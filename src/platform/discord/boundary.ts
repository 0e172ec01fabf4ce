/** The one place where a failure becomes words: what was refused, what an admin must mend, and what went wrong. */
import { SetupProblem } from '../failures.ts';
import type { Refusal } from '../failures.ts';
import { newRef } from '../ref.ts';
import type { Result } from '../result.ts';
import { admins } from './access.ts';
import { container, fileShown, row, text } from './components.ts';
import { quote } from './mentions.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';
import type { Tap } from './tap.ts';

/** What came of running a handler: its value, or the words for why there is none. */
export type Bounded<Value> =
  | { readonly outcome: 'answered'; readonly value: Value }
  | { readonly outcome: 'refused' | 'failed'; readonly words: Message };

/**
 * Runs a handler so that it never throws.
 * @param typed - what the person wrote, which is shown back to them rather than lost
 * @param failed - what is said besides where something breaks, and what helps then
 */
export async function withinBoundary<Value>(
  tap: Tap,
  run: () => Promise<Result<Value, Refusal>>,
  typed: readonly string[] = [],
  failed?: Refusal,
): Promise<Bounded<Value>> {
  try {
    const result = await run();
    if (result.ok) return { outcome: 'answered', value: result.value };
    return { outcome: 'refused', words: worded(tap, result.error.say(tap.t), typed, result.error) };
  } catch (error) {
    if (error instanceof SetupProblem)
      return { outcome: 'refused', words: worded(tap, setupWords(error, tap), typed) };
    const reference = newRef();
    tap.log.error('tap.failed', { ref: reference, error });
    const why = tap.t('platform:somethingWentWrong', { reference });
    const said = failed ? `${failed.say(tap.t)}\n${why}` : why;
    return { outcome: 'failed', words: worded(tap, said, typed, failed) };
  }
}

/** Admins learn what to mend; to everybody else it is simply not ready. */
function setupWords(problem: SetupProblem, { caller, t }: Tap): string {
  return admins.allows(caller, undefined) ? problem.mend(t) : t('platform:notReady');
}

/** A message takes 4,000 characters in all (docs: components/reference), and why it is shown stands in it too. */
const mostQuoted = 3000;

/** What is said, with what somebody wrote beneath it. */
export function worded(
  { t }: Tap,
  why: string,
  typed: readonly string[],
  { ways }: Partial<Refusal> = {},
): Message {
  const kept = typed.filter((words) => words.trim() !== '');
  const buttons = ways ? [row(...ways(t))] : [];
  if (kept.length === 0) return message(container(text(why), ...buttons));
  const quoted = kept.map(quote);
  if (quoted.join('').length <= mostQuoted)
    return message(container(text(why), text(t('platform:wordsKept')), ...quoted.map(text), ...buttons));
  const file = { name: 'your-words.txt', data: Buffer.from(kept.join('\n\n')) };
  return {
    ...message(container(text(why), text(t('platform:wordsKept')), ...buttons), fileShown(file.name)),
    files: [file],
  };
}
