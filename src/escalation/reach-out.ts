/** Somebody asks for themselves that a moderator reaches out: a case like any other, and moderators see that it is they who asked. */
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { keepEvidence } from './evidence.ts';
import { joinOrOpen, runningAbout, keepReport } from './open-case.ts';
import type { Subject } from './open-case.ts';
import { graver, severityOf } from './severity.ts';
import { meantAnew } from './slip.ts';

export interface Asking {
  readonly user: string;
  /** As a Discord locale. */
  readonly locale: string;
  /** They did not tap on anything now: they agreed to it beforehand. */
  readonly agreedBefore: boolean;
  /** They said that they do not feel safe. */
  readonly unsafe?: boolean;
}

/** Opens a case. While one of theirs is open, asking again changes nothing but how urgent it is: the moderators have it. */
export async function askToReachOut(tx: GuildTx, community: Community, asking: Asking): Promise<void> {
  const { user, locale, agreedBefore, unsafe } = asking;
  const kind = unsafe ? 'crisis' : 'reach_out';
  const about: Subject = ['contact', user];
  const running = await runningAbout(tx, community, about);
  if (running) await meantAnew(tx, community, running, { person: user, agreedBefore });
  if (running && graver(running.severity, severityOf(kind)) === running.severity) return;
  const { ref: opened } = await joinOrOpen(tx, community, { kind, about, person: user });
  if (running) return;
  await keepEvidence(tx, community, opened, { person: user, agreedBefore });
  await keepReport(tx, community, opened, {
    ref: newRef(),
    reporter: user,
    locale,
    kind,
    words: '',
    notice: 'none',
    known: true,
  });
}
