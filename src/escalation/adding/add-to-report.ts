/** A reporter adds a message to a report of theirs: it is kept with the case like the first, and whoever has it looks again. */
import * as cases from '#db/escalation/cases.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { apply } from '../change-case.ts';
import { readDraftFiles } from '../draft.ts';
import type { KeptMessage } from '../draft.ts';
import { mustWait } from '../sealed/limit.ts';
import type { MustWait } from '../sealed/limit.ts';
import { keepFrom } from '../open-case.ts';
import type { Relates } from '../recusal.ts';
import { keepFurther, keepFurtherFile } from './further.ts';
import { lockRunning, onlyOne, runningOf } from './running.ts';

export interface Adding {
  /** The draft's. */
  readonly ref: Ref;
  readonly reporter: string;
  readonly message: KeptMessage | undefined;
  /** Who wrote it, where that was under another name. */
  readonly hidden?: string | undefined;
  readonly words: string;
  /** The report of theirs that they chose; undefined: the only one that it can be. */
  readonly to?: Ref | undefined;
}

/** `which`: several of theirs run, and they have not said to which one it belongs. */
export type AddRefused = 'needs_words' | 'nothing_runs' | 'which' | MustWait;

/** @returns the case that it went to */
export async function addToReport(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  { ref, reporter, message, hidden, words, to }: Adding,
): Promise<Result<Ref, AddRefused>> {
  if (!message && words === '') return err('needs_words');
  const running = await runningOf(tx, community, reporter);
  if (running.length === 0) return err('nothing_runs');
  const chosen = to ?? onlyOne(running, community, message?.seen?.author)?.ref;
  if (chosen === undefined) return err('which');
  const current = await lockRunning(tx, community, { report: chosen, reporter });
  if (!current) return err('nothing_runs');
  const waits = await mustWait(tx, community, { user: reporter, kind: current.kind });
  if (waits) return err(waits);
  const content = { message, words };
  await keepFurther(tx, community, { ref, case: current.ref, reporter, content });
  for (const [position, file] of (await readDraftFiles(tx, community, ref)).entries())
    await keepFurtherFile(tx, community, { ref, case: current.ref, position }, file);
  // Before it is said that more came in: whoever it is kept from from now on does not hear of it.
  await keepFrom(tx, community, relates, current.ref, { author: message?.seen?.author, hidden });
  const kept = await cases.lock(tx, current.ref);
  const joined = kept && (await apply(tx, community, kept, { event: { type: 'add' } }));
  if (!joined?.ok) throw new Error('a case that is not resolved takes every message');
  return ok(current.ref);
}
