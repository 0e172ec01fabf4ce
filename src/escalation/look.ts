/** What a case holds, for a moderator who asks; that they asked is written down in the same transaction, and in the trail. */
import * as actions from '#db/escalation/actions.ts';
import type { ActionRow } from '#db/escalation/actions.ts';
import * as subjects from '#db/escalation/case-subjects.ts';
import * as cases from '#db/escalation/cases.ts';
import type { StoredCase } from '#db/escalation/cases.ts';
import * as happened from '#db/escalation/history.ts';
import * as reports from '#db/escalation/reports.ts';
import * as caseMessages from '#db/escalation/case-messages.ts';
import { recordChange } from '#src/communities/index.ts';
import type { GuildTx } from '#db/database.ts';
import type { SealingKey } from '#db/encryption/seal.ts';
import type { Community } from '#src/platform/community.ts';
import type { MessageFile } from '#src/platform/discord/message.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { lockAction } from './acting/content.ts';
import { whereaboutsOf } from './acting/whereabouts.ts';
import type { Whereabouts } from './acting/whereabouts.ts';
import { askedAt, targetsIn } from './clock.ts';
import { reporterShape } from './deliveries/notice.ts';
import { keptSubject, openFile } from './draft.ts';
import type { KeptMessage, KeptPerson } from './draft.ts';
import { noteRecordRead } from './record-reads.ts';
import { isRecused } from './recusal.ts';
import type { Relates } from './recusal.ts';
import type { Case, CaseEventType, CaseKind, Deed } from './types.ts';

export interface CaseContent {
  readonly case: Case;
  /** Undefined where it is about a person. */
  readonly message: KeptMessage | undefined;
  /** Somebody who asked for themselves. */
  readonly asker?: KeptPerson | undefined;
  /** The Discord id of the person that it is about, where that is known. */
  readonly person: string | undefined;
  /** Where that person is. */
  readonly where: Whereabouts;
  readonly files: readonly MessageFile[];
  /** Who sent one stands there only where they wished to be known. */
  readonly reports: readonly {
    readonly kind: CaseKind;
    readonly words: string;
    /** The Discord id of whoever was named beside the message. */
    readonly named?: string | undefined;
    readonly sentAt: Date;
    readonly reporter: string | undefined;
  }[];
  /** What was done that it asks to look at again, where that is still kept. */
  readonly appealed?: Appealed | undefined;
  /** How many messages its reporters added. */
  readonly further: number;
  /** What was written to somebody or done about them because of it. */
  readonly actions: readonly Pick<
    ActionRow,
    'deed' | 'state' | 'madeAt' | 'toldAt' | 'untold' | 'failure' | 'noMoreAt'
  >[];
  /** What moderators did so far, with their notes. */
  readonly history: readonly {
    readonly type: CaseEventType;
    readonly actor: string | null;
    readonly to: string | null;
    readonly note: string;
    readonly at: Date;
  }[];
}

/** What somebody asks another look at: what it was, what they were told, and the case in which it was decided. */
export interface Appealed {
  readonly case: Pick<Case, 'ref' | 'number'>;
  readonly deed: Deed;
  readonly madeAt: Date;
  readonly words: string;
  /** Discord did not let them be told. */
  readonly untold: boolean;
}

/** What the trail calls it. */
export const lookedAt = 'case.lookedAt';

/** Writes down that somebody looked: with the case, in the trail, and for whom the case is about. */
export async function noteLook(
  tx: GuildTx,
  community: Community,
  { case: { ref, number, about }, reader }: { case: StoredCase; reader: string },
): Promise<void> {
  await happened.noteRead(tx, { ref: newRef(), case: ref, reader, now: community.now() });
  await recordChange(tx, community, { by: reader, what: lookedAt, to: String(number) });
  const { memberHash } = about;
  if (memberHash !== undefined) await noteRecordRead(tx, community, { memberHash, what: 'case', case: ref });
}

export type LookRefused = 'gone' | 'not_yours_to_see';

/** A case that its reader may see, with what its sealed parts open with. */
export async function openFor(
  tx: GuildTx,
  community: Community,
  relates: Relates,
  { ref, reader }: { ref: Ref; reader: string },
): Promise<Result<{ found: StoredCase; key: SealingKey }, LookRefused>> {
  // Held, so that nothing comes to it meanwhile of which it is not known yet from whom it is to be kept.
  const found = await cases.lock(tx, ref);
  const key = await community.vault.cases.find(tx, ref);
  if (!found || !key) return err('gone');
  const recused = await isRecused(tx, community, relates, { case: found, moderator: reader });
  return recused ? err('not_yours_to_see') : ok({ found, key });
}

export async function lookAt(
  community: Community,
  relates: Relates,
  { ref, reader }: { ref: Ref; reader: string },
): Promise<Result<CaseContent, LookRefused>> {
  return community.transaction(async (tx) => {
    const open = await openFor(tx, community, relates, { ref, reader });
    if (!open.ok) return open;
    const { found, key } = open.value;
    // Its owner has seen all of it now: it waits for nobody any more.
    if (found.owner === reader && (found.state === 'taken' || found.state === 'aftercare')) {
      const nudgeAt = askedAt(found, community.now(), 0, targetsIn(community.settings));
      await cases.setClock(tx, ref, { since: undefined, nudgeAt });
    }
    const kept = await reports.readEvidence(tx, key, ref);
    const sent = await reports.ofCase(tx, key, ref);
    const person = subjects.peopleOf(tx, key, found).user;
    const content = {
      case: found,
      ...aboutKept(kept?.content),
      person,
      where: await whereaboutsOf(tx, community, person),
      files: (kept?.files ?? []).map(openFile),
      reports: sent.map(({ reporter, ...report }) => ({
        ...report,
        reporter: reporter === undefined ? undefined : reporterShape.parse(JSON.parse(reporter)).user,
      })),
      appealed: await appealedOf(tx, community, found),
      further: await caseMessages.countOf(tx, ref),
      actions: await actions.ofCase(tx, ref),
      history: await happened.history(tx, key, ref),
    };
    // Last: cases and actions are locked before the trail.
    await noteLook(tx, community, { case: found, reader });
    return ok(content);
  });
}

/** Whoever may see the appeal may see this of it; the rest of that case is asked for by itself, with its own rules. */
async function appealedOf(
  tx: GuildTx,
  community: Community,
  { about: { appealOf, appealedAction } }: StoredCase,
): Promise<Appealed | undefined> {
  if (appealOf === undefined || appealedAction === undefined) return undefined;
  const decided = await cases.find(tx, appealOf);
  const action = await lockAction(tx, community, appealedAction);
  return decided && action && { case: decided, ...action, words: action.content.words };
}

/** What was kept of what a case is about. */
function aboutKept(content: string | undefined): Pick<CaseContent, 'message' | 'asker'> {
  const about = content === undefined ? undefined : keptSubject.parse(JSON.parse(content));
  return about && 'person' in about ? { message: undefined, asker: about } : { message: about };
}
