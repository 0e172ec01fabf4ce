/** Somebody asks for themselves that a moderator reaches out: a case like any other, and moderators see that it is they who asked. */
import type { StoredCase } from '#db/escalation/cases.ts';
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

/** Whether nobody has looked at it since it last called. What waits for a second reader is thought to be done. */
const waits = ({ state, waitsSince }: StoredCase): boolean =>
  state === 'open' || (state === 'taken' && waitsSince !== undefined);

/**
 * Opens a case, or joins theirs. While that waits for somebody, asking again changes nothing but how urgent it is; where somebody
 * has looked, or is nearly done with it, it waits for them again.
 */
export async function askToReachOut(tx: GuildTx, community: Community, asking: Asking): Promise<void> {
  const { user, locale, agreedBefore, unsafe } = asking;
  const kind = unsafe ? 'crisis' : 'reach_out';
  const about: Subject = ['contact', user];
  const running = await runningAbout(tx, community, about);
  if (running) await meantAnew(tx, community, running, { person: user, agreedBefore });
  const asGrave = running && graver(running.severity, severityOf(kind)) === running.severity;
  if (asGrave && waits(running)) return;
  const { ref: opened } = await joinOrOpen(tx, community, { kind, about, person: user });
  if (!running) await keepEvidence(tx, community, opened, { person: user, agreedBefore });
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
