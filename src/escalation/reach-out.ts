/** Somebody asks for themselves that a moderator reaches out: a case like any other, and moderators see that it is they who asked. */
import type { StoredCase } from '#db/escalation/cases.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { LetterWay } from '#src/members/index.ts';
import { answerWay } from './acting/way.ts';
import type { KeptPerson } from './draft.ts';
import { askerIn, keepAsker, keepEvidence } from './evidence.ts';
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
  /** They asked in direct messages with the bot. */
  readonly inDirectMessages?: boolean;
}

/** Where somebody who asked is written to. */
export interface AnsweredIn {
  readonly way: LetterWay;
  /** Whether they may have it by direct message instead. */
  readonly mayBeDirect: boolean;
}

/** Whether nobody has looked at it since it last called. What waits for a second reader is thought to be done. */
const waits = ({ state, waitsSince }: StoredCase): boolean =>
  state === 'open' || (state === 'taken' && waitsSince !== undefined);

/**
 * Opens a case, or joins theirs. While that waits for somebody, asking again changes nothing but how urgent it is; where somebody
 * has looked, or is nearly done with it, it waits for them again.
 * @returns the case
 */
export async function askToReachOut(tx: GuildTx, community: Community, asking: Asking): Promise<Ref> {
  const { user, locale, agreedBefore, unsafe, inDirectMessages } = asking;
  const kind = unsafe ? 'crisis' : 'reach_out';
  const about: Subject = ['contact', user];
  const meant: KeptPerson = {
    person: user,
    agreedBefore,
    ...(unsafe === true && { unsafe }),
    ...(inDirectMessages === true && { directly: 'there' }),
  };
  const running = await runningAbout(tx, community, about);
  if (running) await meantAnew(tx, community, running, meant);
  if (running && meant.directly) await writeDirectly(tx, community, running.ref, meant.directly);
  if (running && meant.unsafe) await noteUnsafe(tx, community, running.ref);
  const asGrave = running && graver(running.severity, severityOf(kind)) === running.severity;
  if (asGrave && waits(running)) return running.ref;
  const { ref: opened } = await joinOrOpen(tx, community, {
    kind,
    about,
    person: user,
    reporter: user,
  });
  if (!running) await keepEvidence(tx, community, opened, meant);
  await keepReport(tx, community, opened, {
    ref: newRef(),
    reporter: user,
    locale,
    kind,
    words: '',
    notice: 'none',
    known: true,
  });
  return opened;
}

/** The same by a tap of theirs. @returns where they are written to */
export async function askByTap(
  tx: GuildTx,
  community: Community,
  asking: Omit<Asking, 'agreedBefore'>,
): Promise<AnsweredIn> {
  const caseRef = await askToReachOut(tx, community, { ...asking, agreedBefore: false });
  const way = await answerWay(tx, community, { caseRef, user: asking.user });
  return { way, mayBeDirect: way === 'inbox' && community.settings?.directMessages === true };
}

/** Who asked would rather have it by direct message. @returns undefined where nothing that they asked for runs any more */
export async function answerDirectly(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<AnsweredIn | undefined> {
  const running = await runningAbout(tx, community, ['contact', user]);
  if (!running) return undefined;
  await writeDirectly(tx, community, running.ref, 'chosen');
  return { way: await answerWay(tx, community, { caseRef: running.ref, user }), mayBeDirect: false };
}

/** Whoever asked before says now that they do not feel safe. */
async function noteUnsafe(tx: GuildTx, community: Community, caseRef: Ref): Promise<void> {
  const asker = await askerIn(tx, community, caseRef);
  if (asker && !asker.unsafe) await keepAsker(tx, community, caseRef, { ...asker, unsafe: true });
}

async function writeDirectly(
  tx: GuildTx,
  community: Community,
  caseRef: Ref,
  directly: NonNullable<KeptPerson['directly']>,
): Promise<void> {
  const asker = await askerIn(tx, community, caseRef);
  if (asker && asker.directly !== 'there') await keepAsker(tx, community, caseRef, { ...asker, directly });
}
