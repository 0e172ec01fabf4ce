/** A moderator writes to whom a case is about, or has something done: drafted and shown to them first, then sent. */
import * as actions from '#db/escalation/actions.ts';
import * as subjects from '#db/escalation/case-subjects.ts';
import * as cases from '#db/escalation/cases.ts';
import type { StoredCase } from '#db/escalation/cases.ts';
import * as reports from '#db/escalation/reports.ts';
import type { GuildTx } from '#db/database.ts';
import type { LetterWay } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { isDone, isPossibleOfBanned, lastToMend } from '../actions.ts';
import type { Known, Mending, SealedAction } from '../actions.ts';
import { transition } from '../case.ts';
import type { Actor } from '../case.ts';
import { apply } from '../change-case.ts';
import type { ChangeRefused } from '../change-case.ts';
import { writerOf } from '../contact/writer.ts';
import { askerIn, authorIsOpen, subjectOf } from '../evidence.ts';
import { isRecused, memberHash } from '../recusal.ts';
import type { Relates } from '../recusal.ts';
import { choosable } from '../sealed/choosing.ts';
import { toldTooLate } from '../types.ts';
import type { Deed } from '../types.ts';
import { lastsUntil, lockAction } from './content.ts';
import type { Action, ActionContent } from './content.ts';
import { effectDelivery } from './effect.ts';
import { askForHall } from './hall.ts';
import { leaveInInbox, letterDelivery } from './letter.ts';
import { noteDeed } from './trail.ts';
import { wayOf } from './way.ts';
import { whereaboutsOf } from './whereabouts.ts';
import type { Whereabouts } from './whereabouts.ts';

export type ActionRefused =
  | ChangeRefused
  | { readonly code: 'nobody_known' }
  | { readonly code: 'no_message' }
  | { readonly code: 'no_more' }
  /** They are banned, or are being banned. */
  | { readonly code: 'banned' }
  /** It can be done once, and was. */
  | { readonly code: 'already_done' }
  /** Another draft took its place. */
  | { readonly code: 'replaced' }
  | { readonly code: 'not_done' };

export interface Drafting {
  readonly ref: Ref;
  readonly deed: Deed;
  readonly words: string;
  /** How long, in milliseconds. */
  readonly lasts?: number | undefined;
  readonly actor: Actor;
}

/** What is known of a case beyond how it stands: what *More* offers depends on it. */
export async function knownOf(tx: GuildTx, community: Community, ref: Ref): Promise<Known> {
  const found = await cases.find(tx, ref);
  const sent = await reports.listOf(tx, ref);
  const named = found?.about.author === undefined || (await authorIsOpen(tx, community, ref));
  const key = found && (await community.vault.cases.find(tx, ref));
  const person = found && subjects.peopleOf(tx, key, found).user;
  const counted = (action: SealedAction) => choosable(action, sent).length;
  return {
    person: found?.about.subject !== undefined,
    writer: found?.about.author !== undefined || (await writerOf(tx, community, ref)) !== undefined,
    noMore: await actions.wantsNoMore(tx, ref),
    banned: (await whereaboutsOf(tx, community, person)) === 'banned',
    message: (await reportedPlace(tx, community, ref)) !== undefined,
    reports: {
      limit_reporter: counted('limit_reporter'),
      open_reporter: counted('open_reporter'),
      open_author: named ? 0 : 1,
    },
    done: await actions.ofCase(tx, ref),
  };
}

async function reportedPlace(
  tx: GuildTx,
  community: Community,
  ref: Ref,
): Promise<ActionContent['message'] | undefined> {
  const about = await subjectOf(tx, community, ref);
  if (!about || !('id' in about)) return undefined;
  const { channel, id, about: other } = about;
  return other === undefined || other === 'noticed' ? { channel, id } : undefined;
}

/** Something that was drafted, and where it would go. */
export interface Drafted extends Action {
  readonly way: LetterWay;
  readonly where: Whereabouts;
}

/** Keeps what a moderator wrote, to be shown to them as it will be read. Nothing is sent yet. */
export async function draftAction(
  community: Community,
  relates: Relates,
  { ref, deed, words, lasts, actor }: Drafting,
): Promise<Result<Drafted, ActionRefused>> {
  return community.transaction(async (tx) => {
    const current = await cases.find(tx, ref);
    if (!current) return err({ code: 'gone' });
    if (await isRecused(tx, community, relates, { case: current, moderator: actor.by }))
      return err({ code: 'not_yours_to_see' });
    // Whoever writes hears now, not once it is written and read over, that the case has gone on without it.
    const fits = transition(current, { type: 'act', ...actor, deed });
    if (!fits.ok) return err({ ...fits.error, number: current.number });
    const key = await community.vault.cases.get(tx, ref);
    const { user: subject, hidden } = subjects.peopleOf(tx, key, current);
    const where = await whereaboutsOf(tx, community, subject);
    const barred = await barredBy(tx, current, deed, where);
    if (barred) return err(barred);
    const writer = deed === 'write' ? await writerOf(tx, community, ref) : undefined;
    // What is written to somebody tells moderators nothing of who reads it; what is done to them would.
    const user = subject ?? writer ?? (deed === 'write' ? hidden : undefined);
    if (user === undefined) return err({ code: 'nobody_known' });
    const message = deed === 'remove' ? await reportedPlace(tx, community, ref) : undefined;
    if (deed === 'remove' && !message) return err({ code: 'no_message' });
    const made = newRef();
    const conversation = user === writer;
    const sealed = subject === undefined && writer === undefined;
    const appeal = current.kind === 'appeal';
    const rules = current.path === 'rules';
    const content: ActionContent = { user, words, lasts, message, conversation, appeal, rules, sealed };
    await actions.draft(tx, key, {
      ref: made,
      case: ref,
      deed,
      by: actor.by,
      // Of who wrote without their name, nothing but the sealed part tells who it was.
      memberHash: memberHash(community, subject ?? ref),
      content: JSON.stringify(content),
      now: community.now(),
    });
    const drafted = await lockAction(tx, community, made);
    if (!drafted) return err({ code: 'gone' });
    return ok({ ...drafted, way: await wayOf(tx, community, drafted), where });
  });
}

/** Why something is not done any more, whoever may do it. */
async function barredBy(
  tx: GuildTx,
  current: Pick<StoredCase, 'ref' | 'kind'>,
  deed: Deed,
  where: Whereabouts,
): Promise<ActionRefused | undefined> {
  if (deed === 'write' && (await actions.wantsNoMore(tx, current.ref))) return { code: 'no_more' };
  const done = await actions.ofCase(tx, current.ref);
  // One holds: nothing that is said to them reaches them, and nothing more can be done about them.
  if (deed !== 'remove' && deed !== 'ban' && isDone('ban', done)) return { code: 'banned' };
  if (isDone(deed, done)) return { code: 'already_done' };
  // Because of whichever case.
  return where === 'banned' && !isPossibleOfBanned(deed, current) ? { code: 'banned' } : undefined;
}

/** Whom something concerns, where moderators know who that is. */
const knownPerson = ({ content }: Action): string | undefined =>
  content.sealed === true || content.conversation === true ? undefined : content.user;

/** Whether whom a case is written to about asked for it, wrote to the bot, or asks for another look. */
export async function goesToAsker(community: Community, ref: Ref): Promise<boolean> {
  return community.transaction(async (tx) => {
    const found = await cases.find(tx, ref);
    if (!found || found.kind === 'appeal') return found !== undefined;
    const person = subjects.peopleOf(tx, await community.vault.cases.find(tx, ref), found).user;
    const writer = await writerOf(tx, community, ref);
    if (person === undefined || person === writer) return writer !== undefined;
    return (await askerIn(tx, community, ref))?.person === person;
  });
}

/** What a moderator drafted and has not sent. */
export async function draftOf(
  community: Community,
  { ref, by }: { ref: Ref; by: string },
): Promise<Action | undefined> {
  return community.transaction(async (tx) => {
    const found = await lockAction(tx, community, ref);
    return found?.state === 'draft' && found.actorId === by ? found : undefined;
  });
}

/**
 * Sends what was drafted: whom it concerns is told, and only then it is done. Pressed twice, it is sent once.
 * @param onlyIfTold - where they cannot be told, it is not done
 */
export async function sendAction(
  community: Community,
  relates: Relates,
  { ref, actor, onlyIfTold }: { ref: Ref; actor: Actor; onlyIfTold: boolean },
): Promise<Result<Action & Pick<Drafted, 'where'>, ActionRefused>> {
  return community.transaction(async (tx) => {
    const action = await lockAction(tx, community, ref);
    if (!action || action.actorId !== actor.by) return err({ code: 'replaced' });
    const where = await whereaboutsOf(tx, community, knownPerson(action));
    if (action.state !== 'draft') return ok({ ...action, where });
    const current = await cases.lock(tx, action.caseRef);
    if (!current) return err({ code: 'gone' });
    if (await isRecused(tx, community, relates, { case: current, moderator: actor.by }))
      return err({ code: 'not_yours_to_see' });
    const barred = await barredBy(tx, current, action.deed, where);
    if (barred) return err(barred);
    const changed = await apply(tx, community, current, {
      event: { type: 'act', ...actor, deed: action.deed },
      note: action.content.words,
    });
    if (!changed.ok) return changed;
    const until = lastsUntil(action.content, community.now());
    await actions.change(tx, ref, { state: 'pending', until, onlyIfTold });
    if ((await wayOf(tx, community, action)) === 'thread') await askForHall(tx, community, ref);
    await deliver(tx, community, letterDelivery(action, community.now()));
    await deliver(tx, community, effectDelivery(ref, 'do'));
    await noteDeed(tx, community, 'sent', { ...actor, deed: action.deed, number: current.number });
    return ok({ ...action, state: 'pending', until, onlyIfTold, where });
  });
}

/** Tries the last action again that Discord did not do, or takes back the last that can be taken back, whatever came after it. */
export async function mendAction(
  community: Community,
  relates: Relates,
  { ref, what, note, actor }: { ref: Ref; what: Mending; note?: string; actor: Actor },
): Promise<Result<Action, ActionRefused>> {
  return community.transaction(async (tx) => {
    const current = await cases.lock(tx, ref);
    if (!current) return err({ code: 'gone' });
    if (await isRecused(tx, community, relates, { case: current, moderator: actor.by }))
      return err({ code: 'not_yours_to_see' });
    const last = lastToMend(what, await actions.ofCase(tx, ref), community.now());
    const action = last && (await lockAction(tx, community, last.ref));
    // It may have gone on while this waited for it.
    if (!action || action.state !== last.state) return err({ code: 'not_done' });
    const where = await whereaboutsOf(tx, community, knownPerson(action));
    const barred = what === 'try_again' ? await barredBy(tx, current, action.deed, where) : undefined;
    if (barred) return err(barred);
    const event =
      what === 'undo' ? ({ type: what, ...actor } as const) : { type: what, ...actor, deed: action.deed };
    const changed = await apply(tx, community, current, { event, note });
    if (!changed.ok) return changed;
    const state = what === 'undo' ? 'undoing' : 'pending';
    const now = community.now();
    // They could not be told, and it was not done because of that: now it is, and the letter waits where they may find it.
    const anyway = action.toldAt === null;
    if (anyway) await leaveInInbox(tx, community, action);
    await actions.change(tx, action.ref, {
      state,
      ...(anyway && { toldAt: now }),
      ...(action.failure !== toldTooLate && { failure: null }),
      // What is done only now lasts from now on.
      ...(what === 'try_again' && { until: lastsUntil(action.content, now) }),
    });
    await deliver(tx, community, effectDelivery(action.ref, what === 'undo' ? 'undo' : newRef()));
    await noteDeed(tx, community, what, { ...actor, deed: action.deed, number: current.number });
    return ok({ ...action, state });
  });
}
