/**
 * Discord found words that it was told to look for: a case for somebody to read the message. It links, and quotes nothing. What a
 * rule of others blocked is no message: then the case is about the person, and nothing of what they wrote is in it.
 */
import * as alerts from '#db/escalation/alerts.ts';
import * as caseAlerts from '#db/escalation/case-alerts.ts';
import { topicOf } from '#db/escalation/topic.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { madeAt } from '#src/platform/discord/delivery/trace.ts';
import { after, days, hours, minutes } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { keepEvidence } from '../evidence.ts';
import { joinOrOpen, runningAbout } from '../open-case.ts';
import type { Subject } from '../open-case.ts';
import { graver, severityOf } from '../severity.ts';
import { alertRules } from './words.ts';
import type { AlertRule } from './words.ts';

export interface Found {
  /** The id of the rule. */
  readonly rule: string;
  readonly user: string;
  /** It stands under a name that is only for a group: the case does not say whose it is. */
  readonly hidden?: boolean;
  readonly channel: string;
  /** Undefined where a rule of others blocked it. */
  readonly message?: string | undefined;
  /** The message by which Discord alerts. */
  readonly alert?: string | undefined;
  /** The channel in which that stands. */
  readonly alertedIn?: string | undefined;
}

/** Nobody tells of one message twice after that. */
const rememberedFor = days(7);

/**
 * Rules of others open nothing. Told of twice, a message is one case; and of two rules that find words in it the graver leads,
 * whichever is told of first.
 */
export async function noticeWords(community: Community, found: Found): Promise<void> {
  await community.transaction((tx) => noticeWordsIn(tx, community, found));
}

export async function noticeWordsIn(tx: GuildTx, community: Community, found: Found): Promise<void> {
  if (!community.settings?.wordAlerts) return;
  const places = await alerts.find(tx);
  const which = alertRules.find((one) => places?.rules[one] === found.rule);
  if (!which) return;
  const ref = await (found.message === undefined
    ? noticeBlocked(tx, community, which, found)
    : noticeMessage(tx, community, which, { ...found, id: found.message }));
  if (ref !== undefined) await keepAlert(tx, ref, found, places?.channel);
}

/** Discord's own alert goes with the case. Where an admin has the rule alert elsewhere, that is theirs to look after. */
async function keepAlert(
  tx: GuildTx,
  ref: Ref,
  { alert, alertedIn }: Found,
  ours: string | undefined,
): Promise<void> {
  if (alert === undefined || ours === undefined || alertedIn !== ours) return;
  await caseAlerts.keep(tx, ref, { ref: newRef(), channel: ours, message: alert });
}

/** @returns the case to which it led, now or before */
async function noticeMessage(
  tx: GuildTx,
  community: Community,
  which: AlertRule,
  { channel, id, user, hidden }: Found & { readonly id: string },
): Promise<Ref | undefined> {
  const message = [channel, id];
  const told = await noteTold(tx, community, which, message);
  // Either may be forgotten before the other.
  const hashes = [message, [...message, 'crisis']].map((one) => hashOf(community, one));
  if (told === 'before') return alerts.caseOf(tx, hashes);
  const { ref } = await joinOrOpen(tx, community, {
    kind: which,
    about: ['message', channel, id],
    ...(told === 'graver' && { counted: false }),
    ...(hidden ? { hidden: user } : { person: user }),
    topic: await topicOf(tx, channel),
  });
  await alerts.noteCase(tx, hashes, ref);
  await keepEvidence(tx, community, ref, { id, channel, about: 'noticed' });
  return ref;
}

/**
 * What a person tries to write within an hour is one case while that runs. Each alert is told of once; one without an id adds
 * nothing to a case that is as grave, for it may be another action of the same rule.
 * @returns the case; undefined where the alert was told of before
 */
async function noticeBlocked(
  tx: GuildTx,
  community: Community,
  which: AlertRule,
  { user, channel, alert }: Found,
): Promise<Ref | undefined> {
  if (alert !== undefined && !(await isNew(tx, community, ['alert', alert]))) return undefined;
  const [about, ...orAbout] = occasions(user, alert === undefined ? community.now() : madeAt(alert));
  const severity = severityOf(which);
  const running = await runningAbout(tx, community, about, ...orAbout);
  const isGraver = running !== undefined && graver(running.severity, severity) !== running.severity;
  const isAnother = running?.severity === severity && alert !== undefined;
  if (running && !isGraver && !isAnother) return running.ref;
  const { ref } = await joinOrOpen(tx, community, {
    kind: which,
    about,
    orAbout,
    ...(isGraver && { counted: false }),
    person: user,
    topic: await topicOf(tx, channel),
  });
  await keepEvidence(tx, community, ref, { id: '', channel, about: 'blocked' });
  return ref;
}

/** Two alerts of one moment may lie on either side of the full hour. */
function occasions(user: string, at: Date): readonly [Subject, ...Subject[]] {
  const hourOf = (from: number): Subject => [
    'blocked',
    user,
    String(Math.floor(after(at, from).getTime() / hours(1))),
  ];
  return [hourOf(0), hourOf(-minutes(1)), hourOf(minutes(1))];
}

/**
 * Notes that a message was told of. Of two processes that are told of it at the same moment, one waits here for the other.
 * @returns `graver` where until now only the lesser rule was told of
 */
async function noteTold(
  tx: GuildTx,
  community: Community,
  which: AlertRule,
  message: readonly string[],
): Promise<'first' | 'graver' | 'before'> {
  if (which === 'crisis' && !(await isNew(tx, community, [...message, which]))) return 'before';
  if (await isNew(tx, community, message)) return 'first';
  return which === 'crisis' ? 'graver' : 'before';
}

async function isNew(tx: GuildTx, community: Community, told: readonly string[]): Promise<boolean> {
  const now = community.now();
  await alerts.forgetBefore(tx, after(now, -rememberedFor));
  return alerts.note(tx, hashOf(community, told), now);
}

function hashOf({ keyring, guild }: Community, told: readonly string[]): string {
  return keyring.blindIndex('noticed message', guild, ...told);
}
