/** Where cases begin: a new one, or the running one about the same. */
import * as subjects from '#db/escalation/case-subjects.ts';
import * as cases from '#db/escalation/cases.ts';
import type { StoredCase } from '#db/escalation/cases.ts';
import * as happened from '#db/escalation/history.ts';
import * as senders from '#db/escalation/report-senders.ts';
import * as reports from '#db/escalation/reports.ts';
import type { GuildTx } from '#db/database.ts';
import { takeFromInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { apply, movedKind } from './change-case.ts';
import { nudgeAt, targetsIn } from './clock.ts';
import { redraw } from './deliveries/redraw.ts';
import { reporterHashes } from './draft.ts';
import { isRecused, memberHash } from './recusal.ts';
import type { Relates } from './recusal.ts';
import { pathOf, severityOf } from './severity.ts';
import type { Case, CaseKind, NoticeChoice } from './types.ts';

/** What makes two reports one case. */
export type Subject = readonly [
  purpose: 'message' | 'person' | 'contact' | 'contact_sealed' | 'appeal' | 'case' | 'blocked',
  ...parts: string[],
];

export interface Beginning {
  readonly kind: CaseKind;
  readonly about: Subject;
  /** What a running case may be about as well, to be the one. */
  readonly orAbout?: readonly Subject[] | undefined;
  /** The Discord id of the person that it is about, where that is known. */
  readonly person?: string | undefined;
  /** The same of somebody who wrote under another name, which is not to be opened. */
  readonly hidden?: string | undefined;
  readonly topic?: string | undefined;
  readonly appealOf?: Ref | undefined;
  readonly appealedAction?: Ref | undefined;
  /** A moderator who opens it, and what they say about it. */
  readonly by?: string | undefined;
  readonly note?: string | undefined;
  /** Who says so: people are counted, not how often one of them says it. */
  readonly reporter?: string | undefined;
  /** False where a case that runs about it has counted it already, and is only to learn that it is graver. */
  readonly counted?: false | undefined;
}

const hashed = (community: Community, [purpose, ...parts]: Subject) =>
  [`reported ${purpose}`, community.guild, ...parts] as const;

const hashesOf = (community: Community, about: readonly Subject[]): readonly string[] =>
  about.flatMap((one) => community.keyring.blindIndexes(...hashed(community, one)));

/** The case about it that runs, if any. From here to the end of the transaction, none is opened. */
export async function runningAbout(
  tx: GuildTx,
  community: Community,
  ...about: readonly Subject[]
): Promise<StoredCase | undefined> {
  await cases.lockNumbers(tx);
  return cases.lockOpenAbout(tx, hashesOf(community, about));
}

/** Joins the running case about the same, or opens one. */
export async function joinOrOpen(tx: GuildTx, community: Community, beginning: Beginning): Promise<Case> {
  // One at a time in a community, so that numbers follow each other and two reports of one thing are one case.
  const last = await cases.lockNumbers(tx);
  const { kind, about, orAbout = [], by, note, reporter } = beginning;
  const running = await cases.lockOpenAbout(tx, hashesOf(community, [about, ...orAbout]));
  if (!running) {
    const subjectHash = community.keyring.blindIndex(...hashed(community, about));
    return openNew(tx, community, beginning, last + 1, subjectHash);
  }
  const again =
    reporter !== undefined && (await senders.areBy(tx, running.ref, reporterHashes(community, reporter)));
  const counted = again ? false : beginning.counted;
  const joined = await apply(tx, community, running, { event: { type: 'join', kind, by, counted }, note });
  if (!joined.ok) throw new Error('a case that is not resolved takes every report');
  return joined.value;
}

async function openNew(
  tx: GuildTx,
  community: Community,
  { kind, topic, person, hidden, appealOf, appealedAction, by, note = '' }: Beginning,
  number: number,
  subjectHash: string,
): Promise<Case> {
  const now = community.now();
  const severity = severityOf(kind);
  const ref = newRef();
  const opened = await cases.open(tx, {
    ref,
    number,
    kind,
    path: pathOf(kind),
    severity,
    subjectHash,
    topicSlug: topic,
    appealOf,
    appealedAction,
    nudgeAt: nudgeAt(severity, now, 0, targetsIn(community.settings)),
    now,
  });
  const key = await community.vault.cases.make(tx, ref);
  if (person !== undefined) await noteSubject(tx, community, ref, person);
  if (hidden !== undefined) await noteHidden(tx, community, ref, hidden);
  const words = note === '' ? undefined : { key, words: note };
  await happened.note(tx, { case: opened, type: 'opened', actor: by, note: words, now });
  await redraw(tx, community, opened);
  return opened;
}

/** Notes whom a case is about, unless that is known already. */
async function noteSubject(tx: GuildTx, community: Community, ref: Ref, user: string): Promise<void> {
  const key = await community.vault.cases.get(tx, ref);
  await subjects.noteSubject(tx, key, ref, { user, memberHash: memberHash(community, user) });
}

/**
 * Notes whom a case is about, which is the first of them unless it is known already, and keeps another from it as well: somebody
 * named along with a message, and whoever wrote that.
 */
export async function noteConcerned(
  tx: GuildTx,
  community: Community,
  ref: Ref,
  people: readonly (string | undefined)[],
): Promise<void> {
  for (const person of people) {
    if (person === undefined) continue;
    await noteSubject(tx, community, ref, person);
    const found = await cases.find(tx, ref);
    const key = await community.vault.cases.find(tx, ref);
    const about = found && subjects.peopleOf(tx, key, found).user;
    if (about !== person) await noteHidden(tx, community, ref, person);
  }
}

/**
 * Keeps a case from whoever wrote a message that is in it: under their own name (`author`), or under another (`hidden`); also where
 * they had it until now.
 */
export async function keepFrom(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  ref: Ref,
  { author, hidden }: { author: string | undefined; hidden: string | undefined },
): Promise<void> {
  if (hidden !== undefined) await noteHidden(tx, community, ref, hidden);
  else await noteConcerned(tx, community, ref, [author]);
  await releaseIfKeptFromOwner(tx, community, relates, ref);
}

/**
 * A case that is kept from its own owner from now on would be stuck with them: it is open for others again. They are told nothing,
 * for any word of it would tell them that it may be about them.
 * @returns whether it was
 */
export async function releaseIfKeptFromOwner(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  ref: Ref,
): Promise<boolean> {
  const current = await cases.lock(tx, ref);
  if (!current || current.owner === undefined || current.state === 'resolved') return false;
  if (!(await isRecused(tx, community, relates, { case: current, moderator: current.owner }))) return false;
  const released = await apply(tx, community, current, { event: { type: 'release' } });
  if (!released.ok) throw new Error('a case that somebody has can be released');
  await takeFromInbox(tx, community, { user: current.owner, kinds: [movedKind], subject: ref });
  return true;
}

/** Notes who wrote what a case is about under another name. Nothing but the sealed part tells who it was. */
export async function noteHidden(tx: GuildTx, community: Community, ref: Ref, user: string): Promise<void> {
  await subjects.noteHidden(tx, await community.vault.cases.get(tx, ref), ref, user);
}

export interface Said {
  /** What it is known by: a form that arrives twice is one report. */
  readonly ref: Ref;
  readonly reporter: string;
  /** As a Discord locale: what the reporter may be told later is worded in it. */
  readonly locale: string;
  /** The direct messages in which they wrote it, if they did: they are answered there. */
  readonly channel?: string | undefined;
  readonly kind: CaseKind;
  readonly words: string;
  /** The Discord id of whoever was named beside a message. */
  readonly named?: string | undefined;
  readonly notice: NoticeChoice;
  /** Whether moderators may know who it was. */
  readonly known: boolean;
}

/** Keeps what somebody said with its case, sealed, and who it was apart from it. */
export async function keepReport(
  tx: GuildTx,
  community: Community,
  caseRef: Ref,
  { reporter, locale, channel, ...said }: Said,
): Promise<void> {
  const key = await community.vault.cases.get(tx, caseRef);
  await reports.add(tx, key, {
    ...said,
    case: caseRef,
    reporterHash: reporterHashes(community, reporter)[0] ?? '',
    reporter: JSON.stringify({ user: reporter, locale, channel }),
    now: community.now(),
  });
}
