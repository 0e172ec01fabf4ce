/**
 * What Kindred makes so that Discord looks for words: a channel that nobody but those on crisis duty sees, since Discord's alert
 * quotes author and text, and rules that alert and do nothing else. Rules of others are never touched.
 */
import {
  AuditLogEvent,
  ChannelType,
  OverwriteType,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import type { APIOverwrite } from 'discord-api-types/v10';
import * as alerts from '#db/escalation/alerts.ts';
import * as duty from '#db/escalation/duty.ts';
import type { GuildTx } from '#db/database.ts';
import type { ClosedPlace } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Wanted } from '#src/platform/discord/delivery/deliver.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { after, minutes } from '#src/platform/durations.ts';
import { reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { newRef } from '#src/platform/ref.ts';
import { removeLeftOver } from './over.ts';
import { onCrisisDuty, somebodyCovers } from './rota.ts';
import { setRules } from './rules.ts';

const { ViewChannel, ReadMessageHistory, SendMessages } = PermissionFlagsBits;
const target = 'alerts';

const overwrite = (type: OverwriteType, id: string, allow: bigint, deny: bigint): APIOverwrite => ({
  id,
  type,
  allow: String(allow),
  deny: String(deny),
});

/** How a community stands, and how it should. */
async function standing(tx: GuildTx, community: Community) {
  const { settings } = community;
  const places = await alerts.find(tx);
  if (!settings || !places) return undefined;
  const people = settings.wordAlerts ? await onCrisisDuty(tx, community) : [];
  const enabled = settings.wordAlerts && people.length + Number(await somebodyCovers(tx, community)) > 0;
  return {
    places,
    people,
    enabled,
    seenBy: markOf(community, people),
    // Who quotes such words there is at work, and Discord's alert quotes them itself.
    exempt: [settings.staffChannel, ...(places.channel === undefined ? [] : [places.channel])],
    locale: settings.locale,
  };
}

type Standing = NonNullable<Awaited<ReturnType<typeof standing>>>;

const rulesAreRight = ({ places, enabled, exempt }: Standing): boolean =>
  places.enabled === enabled && places.exempted?.join() === exempt.join();

function markOf({ keyring, guild }: Community, people: readonly string[]): string {
  return keyring.blindIndex('who sees alerts', guild, ...people.toSorted());
}

export const alertChannel = deliveryKind({
  name: 'alerts.channel',
  async load(tx, _row, community) {
    const now = await standing(tx, community);
    return now?.places.channel === undefined ? now : undefined;
  },
  async send({ places, locale }, sending) {
    const { discord, community, bot, translations } = sending;
    const reason = reasonOf(places.ref);
    const before = await madeChannel(sending, reason);
    if (before !== undefined) return before;
    const name = translations.for(locale)('alerts:channelName');
    const topic = translations.for(locale)('alerts:channelTopic');
    // MANAGE_MESSAGES, which deletes the alerts later, comes with the bot's role. A bot gives only what it has: where that lacks it,
    // asking for it here would have Discord refuse the whole channel.
    const permission_overwrites = [
      overwrite(OverwriteType.Role, community.guild, 0n, ViewChannel),
      overwrite(OverwriteType.Member, bot, ViewChannel | ReadMessageHistory | SendMessages, 0n),
    ];
    const body = { type: ChannelType.GuildText, name, topic, permission_overwrites } as const;
    return (await discord.createChannel(community.guild, body, reason)).id;
  },
  async record(tx, channelId, _view, _row, community) {
    await alerts.change(tx, { channelId, channelRefusedUntil: null });
    await keepAlerts(tx, community);
  },
  instead: waitWithChannel,
});

/**
 * How long nothing of the kind is tried again that Discord refused: by then somebody may have given the right to it. It ends sooner
 * where Discord takes something of the kind, and where an admin has it tried again.
 */
const pause = minutes(15);

async function waitWithChannel(tx: GuildTx, _row: unknown, community: Community): Promise<void> {
  await alerts.change(tx, { channelRefusedUntil: after(community.now(), pause) });
}

async function waitWithRules(tx: GuildTx, _row: unknown, community: Community): Promise<void> {
  await alerts.change(tx, { refusedUntil: after(community.now(), pause) });
}

async function madeChannel(
  { discord, community: { guild }, bot }: Pick<Sending, 'discord' | 'community' | 'bot'>,
  reason: string,
): Promise<string | undefined> {
  const log = await discord.auditLog(guild, AuditLogEvent.ChannelCreate);
  const made = log.audit_log_entries.find((entry) => entry.reason === reason && entry.user_id === bot);
  const channels = await discord.guildChannels(guild);
  return channels.find(({ id }) => id === made?.target_id)?.id;
}

/** Lets in who is on crisis duty, and takes out who is not any more. */
export const alertViewers = deliveryKind({
  name: 'alerts.viewers',
  async load(tx, _row, community) {
    const now = await standing(tx, community);
    return now?.places.channel !== undefined && now.places.seenBy !== now.seenBy
      ? { ...now, channel: now.places.channel }
      : undefined;
  },
  async send({ channel, people, places }, { discord, bot }) {
    const reason = reasonOf(places.ref);
    const found = await discord.channel(channel).catch((error: unknown) => {
      if (!refusedWith(error, RESTJSONErrorCodes.UnknownChannel)) throw error;
    });
    if (!found) return 'gone' as const;
    const { permission_overwrites: there = [] } = found;
    const letIn = there.filter(({ type, id }) => type === OverwriteType.Member && id !== bot);
    for (const { id } of letIn) if (!people.includes(id)) await discord.deleteOverwrite(channel, id, reason);
    const allow = String(ViewChannel | ReadMessageHistory);
    for (const id of people)
      if (!letIn.some((one) => one.id === id))
        await discord.setOverwrite(channel, id, { type: OverwriteType.Member, allow, deny: '0' }, reason);
    return 'seen' as const;
  },
  async record(tx, sent, { seenBy }, _row, community) {
    const forgotten = { channelId: null, seenBy: null, enabled: null };
    await alerts.change(tx, sent === 'gone' ? forgotten : { seenBy, channelRefusedUntil: null });
    if (sent === 'gone') await keepAlerts(tx, community);
  },
  instead: waitWithChannel,
});

export const alertRuleSet = deliveryKind({
  name: 'alerts.rules',
  async load(tx, _row, community) {
    const now = await standing(tx, community);
    return now?.places.channel !== undefined && !rulesAreRight(now)
      ? { ...now, channel: now.places.channel }
      : undefined;
  },
  send: setRules,
  record: (tx, made, { enabled, exempt }) =>
    alerts.change(tx, {
      crisisRuleId: made.crisis ?? null,
      noticedRuleId: made.noticed ?? null,
      full: made.full,
      enabled,
      exempted: exempt,
      refusedUntil: null,
    }),
  instead: waitWithRules,
});

const wanted = (kind: Wanted['kind'], subject: string): Wanted => ({
  kind,
  subject,
  target,
  occasion: newRef(),
  priority: 2,
});

/** Has made what is missing, and put right what is not as it should be. Where all is well it does nothing. */
export async function keepAlerts(tx: GuildTx, community: Community): Promise<void> {
  if (community.settings?.wordAlerts) await alerts.ensure(tx, newRef());
  const now = await standing(tx, community);
  if (!now) return;
  const { places } = now;
  const waits = (until: Date | undefined) => until !== undefined && until > community.now();
  const channelWaits = waits(places.channelRefusedUntil);
  if (places.channel === undefined) {
    if (community.settings?.wordAlerts && !channelWaits)
      await deliver(tx, community, wanted(alertChannel, places.ref));
    return;
  }
  // Whoever goes off duty is taken out first, and nobody is let in before they may be.
  if (places.seenBy !== now.seenBy && !channelWaits)
    await deliver(tx, community, wanted(alertViewers, places.ref));
  if (!rulesAreRight(now) && !waits(places.refusedUntil))
    await deliver(tx, community, wanted(alertRuleSet, places.ref));
}

/** Has what Discord refused tried at once, and all that waited because of it: an admin says that it may be taken now. */
export async function tryAlertsAgain(tx: GuildTx, community: Community): Promise<void> {
  if (!(await alerts.find(tx))) return;
  await alerts.change(tx, { refusedUntil: null, channelRefusedUntil: null });
  await keepAlerts(tx, community);
  await removeLeftOver(tx, community);
}

/** Looks at all of it anew where an admin asks for it: what was deleted by hand is made again. */
export async function putAlertsRight(tx: GuildTx, community: Community): Promise<void> {
  if (!(await alerts.find(tx))) return;
  await alerts.change(tx, {
    crisisRuleId: null,
    noticedRuleId: null,
    enabled: null,
    seenBy: null,
  });
  await tryAlertsAgain(tx, community);
}

/** The channel, for the check-up: nobody but those on crisis duty may be let in. */
export async function alertClosed(tx: GuildTx): Promise<readonly ClosedPlace[]> {
  const places = await alerts.find(tx);
  if (places?.channel === undefined) return [];
  const { channel } = places;
  return [
    { channel, permissions: ['ViewChannel'], people: new Set(await duty.everybody(tx)), saysItself: true },
  ];
}
