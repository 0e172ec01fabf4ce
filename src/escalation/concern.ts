/** Somebody asks to talk to a moderator. It is about nobody but them, and they want to be known: otherwise nobody could answer. */
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { joinOrOpen, keepReport } from './open-case.ts';
import { tooManyLately } from './submit-report.ts';

export interface Concern {
  /** Makes asking twice for the same one asking once, where the caller has one. */
  readonly ref?: Ref;
  readonly member: string;
  /** As a Discord locale. */
  readonly locale: string;
  /** May be empty. */
  readonly words: string;
}

/** Opens a welfare concern in the caller's transaction; while one of theirs runs, this joins it. */
export async function openConcern(
  tx: GuildTx,
  community: Community,
  { ref = newRef(), member, locale, words }: Concern,
): Promise<Result<{ readonly number: number }, 'too_many'>> {
  if (await tooManyLately(tx, community, member)) return err('too_many');
  const opened = await joinOrOpen(tx, community, {
    kind: 'talk',
    about: ['contact', member],
    person: member,
  });
  await keepReport(tx, community, opened.ref, {
    ref,
    reporter: member,
    locale,
    kind: 'talk',
    words,
    notice: 'none',
    known: true,
  });
  return ok({ number: opened.number });
}
