/**
 * What becomes of another look at a decision. It is answered as the decision was told, by direct message: who is timed out or
 * banned has no inbox to open. The private page shows it too, for who is not on the server and cannot be written to.
 */
import * as actions from '#db/escalation/actions.ts';
import * as cases from '#db/escalation/cases.ts';
import type { StoredCase } from '#db/escalation/cases.ts';
import * as reports from '#db/escalation/reports.ts';
import type { GuildTx } from '#db/database.ts';
import { isDeceased, memberRecord, putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { forDirectMessages } from '#src/platform/discord/direct.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { NotYet } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { after } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { reporterOf } from '../deliveries/notice.ts';
import { answerMessage } from '../messages/answer.ts';
import type { Deed, Resolution } from '../types.ts';
import { isShutOut } from '../types.ts';
import { appealableFor } from './appealing.ts';
import { lockAction, readAction } from './content.ts';
import type { Action } from './content.ts';
import { answerDelivery, answerName, answerVersions, effectDelivery } from './effect.ts';
import { spotOf } from './spot.ts';
import { memberHashes } from '../recusal.ts';

/** What the inbox calls it. */
export const answerKind = 'escalation.answer';

/** A decision that somebody asked another look at. */
export interface Asked extends Pick<Action, 'deed' | 'madeAt'> {
  readonly askedAt: Date;
  /** Undefined until it was looked at again. */
  readonly resolution: Resolution | undefined;
  /** It was decided that it is taken back, and Discord has not done that: it is being done, or was refused. */
  readonly holds: boolean;
}

/** What a case that asks for another look is about. */
export async function askedIn(
  tx: GuildTx,
  community: Community,
  caseRef: Ref,
): Promise<(Asked & { readonly user: string; readonly undoing: boolean }) | undefined> {
  const found = await cases.find(tx, caseRef);
  const asked = found && (await askedOf(tx, community, found));
  if (!asked) return undefined;
  const { shown, action } = asked;
  return { ...shown, user: action.content.user, undoing: action.state === 'undoing' };
}

async function askedOf(
  tx: GuildTx,
  community: Community,
  { about: { appealedAction }, openedAt: askedAt, resolution, state }: StoredCase,
): Promise<{ shown: Asked; action: Action } | undefined> {
  // What waits in the inbox is read again where nothing may be written.
  const action = appealedAction && (await readAction(tx, community, appealedAction));
  if (!action) return undefined;
  const { deed, madeAt } = action;
  // What waits for a second reader is not decided.
  const decided = state === 'resolved' ? resolution : undefined;
  const holds = decided === 'taken_back' && action.state !== 'undone';
  return { action, shown: { deed, madeAt, askedAt, resolution: decided, holds } };
}

/** What moderators wrote to them while they looked again. */
export interface AskedOnPage extends Asked {
  readonly letters: readonly string[];
}

/** All that somebody asked another look at, newest first, as long as they can still have a link to the page. */
export async function askedBy(community: Community, user: string): Promise<readonly AskedOnPage[]> {
  return community.transaction(async (tx) => {
    const since = after(community.now(), -2 * appealableFor);
    const shown: AskedOnPage[] = [];
    for (const found of await cases.appeals(tx, { members: memberHashes(community, user), since })) {
      const asked = await askedOf(tx, community, found);
      if (asked?.action.content.user !== user) continue;
      shown.push({ ...asked.shown, letters: await lettersIn(tx, community, found.ref) });
    }
    return shown;
  });
}

async function lettersIn(tx: GuildTx, community: Community, caseRef: Ref): Promise<string[]> {
  const letters: string[] = [];
  for (const { ref, deed } of await actions.ofCase(tx, caseRef)) {
    const action = deed === 'write' ? await lockAction(tx, community, ref) : undefined;
    if (action) letters.push(action.content.words);
  }
  return letters;
}

/** Whoever asked for another look hears what came of it. @returns what is taken back because of it, if anything */
export async function answerAppeal(
  tx: GuildTx,
  community: Community,
  { ref, about: { appealedAction } }: Pick<StoredCase, 'ref' | 'about'>,
  resolution: Resolution | undefined,
): Promise<Deed | undefined> {
  await deliver(tx, community, answerDelivery(ref, community.now(), 'answer'));
  return resolution === 'taken_back' && appealedAction !== undefined
    ? takeBack(tx, community, appealedAction)
    : undefined;
}

/** Ends what still goes on, and marks the rest as taken back: it was told, and that cannot be made unsaid. */
async function takeBack(tx: GuildTx, community: Community, ref: Ref): Promise<Deed | undefined> {
  const action = await lockAction(tx, community, ref);
  if (!action || action.state === 'undoing' || action.state === 'undone') return undefined;
  const { deed, state, until } = action;
  const goesOn = state === 'done' && isShutOut(deed) && (until === null || until > community.now());
  await actions.change(tx, ref, { state: goesOn ? 'undoing' : 'undone', failure: null });
  if (goesOn) await deliver(tx, community, effectDelivery(ref, 'undo'));
  return deed;
}

const isTakenBack = ({ resolution, holds }: Asked): boolean => resolution === 'taken_back' && !holds;

/** The language in which somebody asked, who may have agreed to nothing that would keep one. */
async function askedInLocale(tx: GuildTx, community: Community, caseRef: Ref): Promise<string | undefined> {
  const [first] = await reports.listOf(tx, caseRef);
  return first && (await reporterOf(tx, community, first.ref))?.locale;
}

export const answer = deliveryKind({
  name: answerName,
  async load(tx, row, community) {
    const asked = await askedIn(tx, community, row.subject);
    const done = row.version === answerVersions.done;
    if (!asked || (done && !isTakenBack(asked)) || !community.settings || (await isDeceased(tx, asked.user)))
      return undefined;
    const record = await memberRecord(tx, community, asked.user);
    const locale =
      record?.locale ?? (await askedInLocale(tx, community, row.subject)) ?? community.settings.locale;
    const spot = await spotOf(tx, community, record);
    return { asked, done, locale, spot, community: community.settings.ref };
  },
  async send({ asked, done, locale, spot, community }, sending, row) {
    if (asked.undoing) throw new NotYet('Discord is being told');
    const { discord, translations, repeated, firstTriedAt: since, bot } = sending;
    const shown = forDirectMessages(
      answerMessage(asked, { spot, done }, translations.for(locale)),
      community,
    );
    const channel = await discord.openDirectMessages(asked.user);
    if (repeated && (await findOwnMessage(discord, { channel, since, bot, says: shown }))) return;
    await discord.createMessage(channel, shown, nonceOf(row.ref));
  },
  async record(tx, _sent, { asked }, row, community) {
    if (!asked.holds) return;
    // It was done while they were being told that it is not.
    const now = await askedIn(tx, community, row.subject);
    if (now && isTakenBack(now))
      await deliver(tx, community, answerDelivery(row.subject, community.now(), 'done'));
  },
  async instead(tx, row, community) {
    const asked = await askedIn(tx, community, row.subject);
    if (asked) await putInInbox(tx, community, { user: asked.user, kind: answerKind, subject: row.subject });
  },
});
