/**
 * Discord found words that it was told to look for: a case for somebody to read the message. It links, and quotes nothing. What a
 * rule of others blocked is no message: then the case is about the person, and nothing of what they wrote is in it.
 */
import * as alerts from '#db/escalation/alerts.ts';
import { topicOf } from '#db/escalation/topic.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { madeAt } from '#src/platform/discord/delivery/trace.ts';
import { after, days, hours, minutes } from '#src/platform/durations.ts';
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
  const { channel, message: id, user, hidden } = found;
  if (id === undefined) return noticeBlocked(tx, community, which, found);
  const told = await noteTold(tx, community, which, [channel, id]);
  if (told === 'before') return;
  const { ref } = await joinOrOpen(tx, community, {
    kind: which,
    about: ['message', channel, id],
    ...(told === 'graver' && { counted: false }),
    ...(hidden ? { hidden: user } : { person: user }),
    topic: await topicOf(tx, channel),
  });
  await keepEvidence(tx, community, ref, { id, channel, about: 'noticed' });
}

/**
 * What a person tries to write within an hour is one case while that runs. Each alert is told of once; one without an id adds
 * nothing to a case that is as grave, for it may be another action of the same rule.
 */
async function noticeBlocked(
  tx: GuildTx,
  community: Community,
  which: AlertRule,
  { user, channel, alert }: Found,
): Promise<void> {
  if (alert !== undefined && !(await isNew(tx, community, ['alert', alert]))) return;
  const [about, ...orAbout] = occasions(user, alert === undefined ? community.now() : madeAt(alert));
  const severity = severityOf(which);
  const running = await runningAbout(tx, community, about, ...orAbout);
  const isGraver = running !== undefined && graver(running.severity, severity) !== running.severity;
  const isAnother = running?.severity === severity && alert !== undefined;
  if (running && !isGraver && !isAnother) return;
  const { ref } = await joinOrOpen(tx, community, {
    kind: which,
    about,
    orAbout,
    ...(isGraver && { counted: false }),
    person: user,
    topic: await topicOf(tx, channel),
  });
  await keepEvidence(tx, community, ref, { id: '', channel, about: 'blocked' });
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
  return alerts.note(tx, community.keyring.blindIndex('noticed message', community.guild, ...told), now);
}
