/** What Discord does because of a case, after whom it concerns was told. A refusal is shown to moderators, who can try again. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as actions from '#db/escalation/actions.ts';
import * as cases from '#db/escalation/cases.ts';
import { lastBy } from '#db/escalation/history.ts';
import type { GuildTx } from '#db/database.ts';
import { waitsAt } from '#db/deliveries.ts';
import type { DeliveryRow } from '#db/deliveries.ts';
import { putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { deliver, hurryTarget } from '#src/platform/discord/delivery/deliver.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { NotYet, refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { after, days } from '#src/platform/durations.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import type { Discord } from '#src/platform/discord/outbound.ts';
import type { Ref } from '#src/platform/ref.ts';
import { stillHolds, toldTooLate } from '../types.ts';
import { lockAction } from './content.ts';
import type { Action } from './content.ts';
import { tellLater } from './later.ts';
import { actionTarget } from './letter.ts';

/** What the inbox of its moderator calls an action that Discord refused. */
export const failedKind = 'escalation.action_failed';
/** What the inbox of whoever takes one back calls that Discord refused it. */
export const stillHoldsKind = 'escalation.still_holds';

export const effect = deliveryKind({
  name: 'case.effect',
  async load(tx, row, community) {
    const action = await lockAction(tx, community, row.subject);
    if (!action || (action.state !== 'pending' && action.state !== 'undoing')) return undefined;
    const found = await cases.find(tx, action.caseRef);
    return found && { action, guild: community.guild, number: found.number, now: community.now() };
  },
  async send({ action, guild, number, now }, { discord }) {
    if (!action.toldAt) throw new NotYet('whom it concerns is being told');
    // Stands in the server's audit log, and tells nothing but which case.
    await perform(discord, guild, action, `${reasonOf(action.ref)}: case ${number}`, now);
  },
  async record(tx, _sent, { action, now }, row, community) {
    const undoing = action.state === 'undoing';
    await actions.change(tx, action.ref, { state: undoing ? 'undone' : 'done', doneAt: now });
    if (undoing) await letAnswer(tx, community, action.ref, true);
    else if (!isFirstTry(row)) await tellLater(tx, community, action, 'done');
  },
  async instead(tx, row, community) {
    const action = await lockAction(tx, community, row.subject);
    if (!action) return;
    await fail(tx, community, action, row.outcome ?? 'refused');
    if (action.state === 'pending' && isFirstTry(row)) await tellLater(tx, community, action, 'not_done');
  },
});

async function perform(
  discord: Discord,
  guild: string,
  { deed, state, content, until }: Action,
  reason: string,
  now: Date,
): Promise<void> {
  const { user, message } = content;
  if (state === 'undoing') return takeBack(discord, guild, { deed, user }, reason);
  // One that would be over by now is not begun any more.
  if (deed === 'time_out' && until && until > now) return discord.timeOut(guild, user, until, reason);
  if (deed === 'remove' && message)
    return discord.deleteMessage(message.channel, message.id, reason).catch((error: unknown) => {
      if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
    });
  // What they wrote stays: others answered to it, and it is kept with its case where it was reported.
  if (deed === 'ban') return discord.ban(guild, user, reason);
}

async function takeBack(
  discord: Discord,
  guild: string,
  { deed, user }: { deed: Action['deed']; user: string },
  reason: string,
): Promise<void> {
  if (deed === 'time_out') return discord.timeOut(guild, user, undefined, reason);
  // Somebody may have lifted it by hand.
  return discord.unban(guild, user, reason).catch((error: unknown) => {
    if (!refusedWith(error, RESTJSONErrorCodes.UnknownBan)) throw error;
  });
}

async function fail(tx: GuildTx, community: Community, action: Action, code: string): Promise<void> {
  const { ref, caseRef: subject, actorId } = action;
  const undoing = action.state === 'undoing';
  await actions.change(tx, ref, {
    state: undoing ? 'done' : 'failed',
    ...(undoing && { failure: stillHolds }),
    // That they could not be told in time is said beside it.
    ...(!undoing && action.failure !== toldTooLate && { failure: code }),
  });
  if (!undoing) {
    // Whoever tried it again may be another, too.
    const user = (await lastBy(tx, subject, ['acted', 'tried_again'])) ?? actorId;
    return putInInbox(tx, community, { user, kind: failedKind, subject });
  }
  await letAnswer(tx, community, ref);
  // Whoever looks again at a decision is another than who made it.
  const user = (await lastBy(tx, subject, ['undone'])) ?? actorId;
  return putInInbox(tx, community, { user, kind: stillHoldsKind, subject });
}

/**
 * Whoever asked for another look hears of it once it is known what came of it on Discord.
 * @param done - it is taken back: who was answered before that it is not done yet, hears that now it is
 */
async function letAnswer(tx: GuildTx, community: Community, action: Ref, done = false): Promise<void> {
  for (const { ref, state, resolution } of await cases.appeals(tx, { action })) {
    const target = answerTarget(ref);
    if (await waitsAt(tx, target)) await hurryTarget(tx, community, target);
    else if (done && state === 'resolved' && resolution === 'taken_back')
      await deliver(tx, community, answerDelivery(ref, community.now(), 'done'));
  }
}

/** The answer, or what follows it: that what was to be taken back is. After a week it is no news. */
export function answerDelivery(ref: Ref, now: Date, which: keyof typeof answerVersions): Wanted {
  return {
    kind: { name: answerName },
    subject: ref,
    target: answerTarget(ref),
    version: answerVersions[which],
    notAfter: after(now, days(7)),
    priority: 1,
  };
}

export const answerName = 'case.answer';
export const answerVersions = { answer: 1, done: 2 } as const;

/** Where the answer to whoever asked for another look goes out. */
const answerTarget = (appeal: Ref): string => `answer:${appeal}`;

/** What they read there. */
export const refusedWords =
  (which: 'failed' | 'stillHolds') =>
  async (t: Translate, subject: Ref, { tx }: { readonly tx: GuildTx }): Promise<string | undefined> => {
    const found = await cases.find(tx, subject);
    return found && t(`letters:${which}`, { number: found.number, open: commandMention('queue open') });
  };

const first = 'do';
const isFirstTry = ({ key }: Pick<DeliveryRow, 'key'>): boolean => key.endsWith(`:${first}`);

/** @param occasion - `do`, `undo`, or another try */
export function effectDelivery(ref: Ref, occasion: string): Wanted {
  return { kind: effect, subject: ref, target: actionTarget(ref), occasion, priority: 2 };
}
