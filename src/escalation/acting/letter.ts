/**
 * What whom a case is about is told: before anything is done. A notice of a sanction goes by direct message, since a person
 * who is timed out has no commands; what a moderator writes goes where they chose. Where that is refused it waits in their inbox.
 */
import * as actions from '#db/escalation/actions.ts';
import type { GuildTx } from '#db/database.ts';
import type { DeliveryRow } from '#db/deliveries.ts';
import { isDeceased, memberRecord, putInInbox } from '#src/members/index.ts';
import type { SayInInbox } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { forDirectMessages } from '#src/platform/discord/direct.ts';
import { addressed } from '#src/platform/discord/custom-id.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { hurryTarget } from '#src/platform/discord/delivery/deliver.ts';
import { moment } from '#src/platform/discord/mentions.ts';
import { hallGone, hallPlace } from '#src/platform/discord/hall/place.ts';
import { findOwnMessage, nonceOf } from '#src/platform/discord/delivery/trace.ts';
import { after, hours, minutes } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { letterId } from '../ids.ts';
import { letterShown, traceOf } from '../messages/letter.ts';
import type { Along } from '../messages/letter.ts';
import { lastsUntil, lockAction, readAction } from './content.ts';
import type { Action } from './content.ts';
import { conversationIn } from '../contact/writer.ts';
import { appealableFor, appealPageName } from './appealing.ts';
import { bringInThread } from './letter-thread.ts';
import type { Brought } from './letter-thread.ts';
import { saidLocale } from '../said-locale.ts';
import { spotOf } from './spot.ts';
import { wayOf } from './way.ts';

/** What the inbox calls it. */
export const letterKind = 'escalation.letter';
/** What the inbox of its moderator calls a decision that could not be told: done all the same, or not done. */
export const untoldKind = 'escalation.untold';

/** What it says there: when it came, so that several are told apart, and nothing of what it is. */
export const letterWaits: SayInInbox = async (t, action, { tx, community }) => {
  const found = await readAction(tx, community, action);
  return (
    found && {
      says: t('letters:waits', { when: moment(found.toldAt ?? found.madeAt) }),
      open: letterId.make({ action }),
      label: t('letters:read'),
    }
  );
};

/**
 * A letter waits for a Discord that is away, and for its turn among the direct messages that may be opened: nothing else waits for
 * it, and who is timed out or banned has no inbox to open.
 */
const waitsFor = hours(6);
/** What harms others stands there until its author was told, so that waits no longer: the notice is in their inbox then. */
const harmWaitsFor = minutes(5);

export const letter = deliveryKind({
  name: 'case.letter',
  async load(tx, row, community) {
    const action = await toTell(tx, community, row);
    if (!action || !community.settings) return undefined;
    // Nobody is left to be told.
    if (await isDeceased(tx, action.content.user)) {
      await told(tx, community, action);
      return undefined;
    }
    const record = await memberRecord(tx, community, action.content.user);
    const { ref, locale } = community.settings;
    const way = await wayOf(tx, community, action);
    const reads = record?.locale ?? (await saidLocale(tx, community, action.content.user)) ?? locale;
    return {
      // What lasts for a while begins when they are told.
      action: { ...action, until: lastsUntil(action.content, community.now()) },
      way,
      known: await knownChannel(tx, community, action),
      hall: way === 'thread' ? (await hallPlace(tx)).channel : undefined,
      community: ref,
      locale: reads,
      spot: { ...(await spotOf(tx, community, record)), locale: reads },
    };
  },
  async send({ action, way, known, hall, community, locale, spot }, sending, row): Promise<Brought> {
    if (way === 'inbox') return { brought: false };
    if (way === 'thread') {
      const shown = letterShown(action, { spot }, sending.translations.for(locale));
      return bringInThread({ action, hall, shown }, sending, row);
    }
    const { discord, translations, repeated, firstTriedAt, bot } = sending;
    const channel = known ?? (await discord.openDirectMessages(action.content.user));
    const carries = addressed(traceOf(action), community);
    const since = firstTriedAt;
    if (repeated && (await findOwnMessage(discord, { channel, since, bot, carries })))
      return { brought: true };
    const along = { spot, ...(await leadsOut(action, sending)) };
    const shown = forDirectMessages(letterShown(action, along, translations.for(locale)), community);
    await discord.createMessage(channel, shown, nonceOf(row.ref));
    return { brought: true };
  },
  async record(tx, { brought, hallGone: gone }, { action, way }, _row, community) {
    if (gone !== undefined) await hallGone(tx, gone);
    if (!brought) await leaveInInbox(tx, community, action);
    // Who wrote it was told that it goes elsewhere.
    if (!brought && way !== 'inbox') await actions.change(tx, action.ref, { untold: true });
    await told(tx, community, action);
  },
  async instead(tx, row, community) {
    const action = await toTell(tx, community, row);
    if (!action) return;
    if (action.deed === 'write') await actions.change(tx, action.ref, { untold: true, failure: row.outcome });
    else await untold(tx, community, action, row.outcome);
    if (action.onlyIfTold) return;
    await leaveInInbox(tx, community, action);
    await told(tx, community, { ...action, until: lastsUntil(action.content, community.now()) });
  },
});

/** Where who is answered wrote to the bot: they opened that themselves, so it takes no opening of ours. */
async function knownChannel(
  tx: GuildTx,
  community: Community,
  { caseRef, content }: Pick<Action, 'caseRef' | 'content'>,
): Promise<string | undefined> {
  return content.conversation ? (await conversationIn(tx, community, caseRef))?.channel : undefined;
}

/** What lets somebody answer to a sanction who cannot use commands any more, or is not on the server. */
async function leadsOut(
  { deed, content: { user, conversation } }: Action,
  { discord, lastingLink, community }: Sending,
): Promise<Omit<Along, 'spot'>> {
  if (deed === 'write') return { conversation };
  const page = await lastingLink?.(appealPageName, user, appealableFor);
  return deed === 'ban' ? { page, server: (await discord.guild(community.guild)).name } : { page };
}

async function toTell(tx: GuildTx, community: Community, row: DeliveryRow): Promise<Action | undefined> {
  const action = await lockAction(tx, community, row.subject);
  return action?.state === 'pending' && !action.toldAt ? action : undefined;
}

/** Who is banned has no inbox to open, so whoever decided is told, and said beforehand whether it is done all the same. */
async function untold(
  tx: GuildTx,
  community: Community,
  { ref, actorId: user, caseRef: subject, onlyIfTold }: Action,
  failure: string | null,
): Promise<void> {
  await actions.change(tx, ref, { untold: true, failure, ...(onlyIfTold && { state: 'failed' }) });
  await putInInbox(tx, community, { user, kind: untoldKind, subject });
}

export async function leaveInInbox(
  tx: GuildTx,
  community: Community,
  { ref, content }: Action,
): Promise<void> {
  await putInInbox(tx, community, { user: content.user, kind: letterKind, subject: ref });
}

/** What was to wait until they were told goes on now. */
async function told(tx: GuildTx, community: Community, { ref, until }: Action): Promise<void> {
  await actions.change(tx, ref, { toldAt: community.now(), until });
  await hurryTarget(tx, community, actionTarget(ref));
}

/** One thing at a time for one action. */
export function actionTarget(ref: Ref): string {
  return `action:${ref}`;
}

export function letterDelivery({ ref, deed }: Pick<Action, 'ref' | 'deed'>, now: Date): Wanted {
  return {
    kind: letter,
    subject: ref,
    target: actionTarget(ref),
    notAfter: after(now, deed === 'remove' ? harmWaitsFor : waitsFor),
    priority: 1,
  };
}
