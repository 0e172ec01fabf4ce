/**
 * Keeps the server's own events like what is next here: one way, never back. Everything is read first and only what differs is
 * changed, so that a look that was cut off half way is made up for by the next.
 */
import { GuildScheduledEventStatus, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { letInto } from '#db/gatherings/audience.ts';
import * as mirrors from '#db/gatherings/mirrors.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { classify, refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { after, hours } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { placeOf } from '../deliveries/place.ts';
import type { Place } from '../deliveries/place.ts';
import { canBeMirrored, gatheringOf } from '../gathering.ts';
import type { Gathering } from '../gathering.ts';
import { askForMirror, mirrorKind } from './ask.ts';
import { byHandKind } from './by-hand.ts';
import { isClosedTo } from './closed.ts';
import { bodyOf, changeOf, eventFor, printOf, readEvent } from './event.ts';
import { mirrorSteps, mostEvents } from './steps.ts';
import type { Step, WantedEvent } from './steps.ts';

/** As many as one send takes well within its lease. */
const atOnce = 15;

/** Others make events, too, and hand edits may pass unheard: then it is looked at by itself. */
const lookAgain = hours(1);

/** What goes for every event in a room, or for all that are in none. */
const closes = [
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownChannel,
] as const;

interface Candidate {
  readonly gathering: Gathering;
  readonly place: Place;
  /** Whom its channel may let in, where it is for a group. */
  readonly letIn: { readonly roles: readonly string[]; readonly people: ReadonlySet<string> } | undefined;
}

/** What was done, to be remembered. */
type Done =
  | {
      readonly kept: {
        readonly occurrence: Ref;
        readonly event: string;
        readonly asked: string;
        readonly seen: string;
      };
    }
  | { readonly forgot: Ref }
  | { readonly noted: Ref; readonly seen: string };

export const mirrorDelivery = deliveryKind({
  name: mirrorKind.name,
  async load(tx, row, community) {
    const { settings } = community;
    const present = await mirrors.mirroring(tx);
    if (!settings || !present || present.version > row.version) return undefined;
    const dated = await mirrors.wanted(tx, community.now(), mostEvents);
    const candidates: Candidate[] = [];
    for (const gathering of dated.map(gatheringOf).filter(canBeMirrored))
      candidates.push({
        gathering,
        place: await placeOf(tx, gathering),
        letIn: await letInTo(tx, community, gathering),
      });
    const { locale } = settings;
    return { ref: present.ref, candidates, kept: await mirrors.all(tx), locale, now: community.now() };
  },
  async send({ ref, candidates, kept, locale, now }, sending) {
    const { discord, community, translations, bot } = sending;
    const t = translations.for(locale);
    const events = await discord.scheduledEvents(community.guild);
    const open = await openToMirror(candidates, sending);
    const wanted = open.map(({ gathering, place }) => ({
      occurrence: gathering.ref,
      says: eventFor(gathering, place, t),
    }));
    const steps = mirrorSteps(wanted, kept, { bot, events, now });
    const { done, isCut } = await takeAll(steps, sending, reasonOf(ref));
    const hasMore = isCut || steps.some((step) => step.do === 'note');
    return { done, hasMore: hasMore && done.length > 0, isEmpty: candidates.length === 0 };
  },
  async record(tx, { done, hasMore, isEmpty }, { now }, _row, community) {
    for (const one of done) await remember(tx, community, one);
    await mirrors.lookAt(tx, isEmpty ? null : after(now, lookAgain));
    if (hasMore) await askForMirror(tx, community);
  },
  /** Without the right to make events there are none; it is tried again by itself, and `/doctor` says what is missing. */
  async instead(tx, _row, community) {
    await mirrors.lookAt(tx, after(community.now(), lookAgain));
  },
});

async function letInTo(
  tx: GuildTx,
  { settings }: Community,
  { audience, group }: Gathering,
): Promise<Candidate['letIn']> {
  if (audience !== 'group' || group === undefined || !settings) return undefined;
  const found = await letInto(tx, group);
  const roles = [settings.moderatorRole, settings.leadRole, ...(found?.role ? [found.role] : [])];
  return { roles, people: new Set(found?.people) };
}

/** What is for a group stands only in a channel that nobody else can see. */
async function openToMirror(
  candidates: readonly Candidate[],
  { discord, community: { guild }, bot }: Sending,
): Promise<readonly Candidate[]> {
  if (candidates.every(({ letIn }) => letIn === undefined)) return candidates;
  const channels = new Map((await discord.guildChannels(guild)).map((channel) => [channel.id, channel]));
  return candidates.filter(({ gathering, letIn }) => {
    if (letIn === undefined) return gathering.audience === 'everyone';
    const channel = channels.get(gathering.where.channel ?? '');
    const overwrites = channel && 'permission_overwrites' in channel ? channel.permission_overwrites : [];
    const people = new Set([...letIn.people, bot]);
    return isClosedTo(overwrites ?? [], { guild, roles: letIn.roles, people });
  });
}

/**
 * As far as it gets: what was done is remembered, and what Discord takes no more of for now is left to the next look. One event
 * that it refuses for good keeps none of the others away, and in a room where the bot lacks a right none is tried further: so the
 * dates of that room never use up what one look may try.
 */
async function takeAll(
  steps: readonly Step[],
  sending: Sending,
  reason: string,
): Promise<{ readonly done: readonly Done[]; readonly isCut: boolean }> {
  const done: Done[] = [];
  const closed = new Set<string | null>();
  const lacking: Error[] = [];
  let tried = 0;
  for (const step of steps) {
    const room = 'wanted' in step ? step.wanted.says.channel : undefined;
    if (room !== undefined && closed.has(room)) continue;
    if (tried === atOnce) return { done, isCut: true };
    tried += 1;
    try {
      done.push(...(await takeStep(step, sending, reason)));
    } catch (error) {
      if (classify(error).passing) {
        if (done.length === 0) throw error;
        return { done, isCut: true };
      }
      if (room !== undefined && refusedWith(error, ...closes)) closed.add(room);
      if (error instanceof Error && refusedWith(error, RESTJSONErrorCodes.MissingPermissions))
        lacking.push(error);
    }
  }
  const [without] = lacking;
  if (done.length === 0 && without) throw without;
  return { done, isCut: false };
}

async function takeStep(
  step: Step,
  { discord, community: { guild } }: Sending,
  reason: string,
): Promise<Done[]> {
  switch (step.do) {
    case 'note':
      return [{ noted: step.mirror, seen: step.seen }];
    case 'forget':
      return [{ forgot: step.mirror }];
    case 'delete':
      await discord.deleteScheduledEvent(guild, step.event, reason).catch((error: unknown) => {
        if (!refusedWith(error, RESTJSONErrorCodes.UnknownGuildScheduledEvent)) throw error;
      });
      return step.mirror === undefined ? [] : [{ forgot: step.mirror }];
    case 'adopt':
      return [keptAs(step.wanted, step.event)];
    case 'create':
      return [
        keptAs(step.wanted, await discord.createScheduledEvent(guild, bodyOf(step.wanted.says), reason)),
      ];
    case 'edit': {
      const change = changeOf(readEvent(step.event), step.wanted.says);
      const isSame = Object.keys(change).length === 0;
      const now = isSame
        ? step.event
        : await discord.editScheduledEvent(guild, step.event.id, change, reason);
      return [keptAs(step.wanted, now)];
    }
    case 'start':
      await discord.editScheduledEvent(
        guild,
        step.event.id,
        { status: GuildScheduledEventStatus.Active },
        reason,
      );
      return [];
  }
}

/** What Discord made of it counts, should it ever trim what it is told: else that would look like somebody's hand. */
function keptAs({ occurrence, says }: WantedEvent, event: Parameters<typeof readEvent>[0]): Done {
  return {
    kept: { occurrence, event: event.id, asked: printOf(says), seen: printOf(readEvent(event)) },
  };
}

async function remember(tx: GuildTx, community: Community, done: Done): Promise<void> {
  if ('kept' in done) {
    const { occurrence: occurrenceRef, event: eventId, asked, seen } = done.kept;
    return mirrors.keep(tx, { ref: newRef(), occurrenceRef, eventId, asked, seen });
  }
  if ('forgot' in done) return mirrors.forget(tx, [done.forgot]);
  const noted = await mirrors.note(tx, done.noted, done.seen);
  if (!noted) return;
  await deliver(tx, community, {
    kind: byHandKind,
    subject: noted.ref,
    target: `gathering-by-hand:${noted.ref}`,
    occasion: `${noted.byHand}${done.seen === '' ? '.deleted' : ''}`,
    notAfter: after(community.now(), hours(24)),
    priority: 5,
  });
}
