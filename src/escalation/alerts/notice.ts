/** Discord found words that it was told to look for: a case for somebody to read the message. It links, and quotes nothing. */
import * as alerts from '#db/escalation/alerts.ts';
import { topicOf } from '#db/escalation/topic.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import { keepEvidence } from '../evidence.ts';
import { joinOrOpen } from '../open-case.ts';
import { alertRules } from './words.ts';
import type { AlertRule } from './words.ts';

export interface Found {
  /** The id of the rule. */
  readonly rule: string;
  readonly user: string;
  /** It stands under a name that is only for a group: the case does not say whose it is. */
  readonly hidden?: boolean;
  readonly channel: string;
  readonly message: string;
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
 * Notes that a message was told of. Of two processes that are told of it at the same moment, one waits here for the other.
 * @returns `graver` where until now only the lesser rule was told of
 */
async function noteTold(
  tx: GuildTx,
  community: Community,
  which: AlertRule,
  message: readonly string[],
): Promise<'first' | 'graver' | 'before'> {
  const { keyring, guild } = community;
  const now = community.now();
  await alerts.forgetBefore(tx, after(now, -rememberedFor));
  const isNew = (...more: readonly string[]) =>
    alerts.note(tx, keyring.blindIndex('noticed message', guild, ...message, ...more), now);
  if (which === 'crisis' && !(await isNew(which))) return 'before';
  if (await isNew()) return 'first';
  return which === 'crisis' ? 'graver' : 'before';
}
