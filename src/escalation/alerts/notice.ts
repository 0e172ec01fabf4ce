/** Discord found words that it was told to look for: a case for somebody to read the message. It links, and quotes nothing. */
import * as alerts from '#db/escalation/alerts.ts';
import { topicOf } from '#db/escalation/topic.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days } from '#src/platform/durations.ts';
import { keepEvidence } from '../evidence.ts';
import { joinOrOpen } from '../open-case.ts';
import { alertRules } from './words.ts';

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

/** Rules of others open nothing. Told of twice, a message is one case. */
export async function noticeWords(community: Community, found: Found): Promise<void> {
  await community.transaction((tx) => noticeWordsIn(tx, community, found));
}

export async function noticeWordsIn(tx: GuildTx, community: Community, found: Found): Promise<void> {
  const { guild, keyring, settings } = community;
  if (!settings?.wordAlerts) return;
  const places = await alerts.find(tx);
  const which = alertRules.find((one) => places?.rules[one] === found.rule);
  if (!which) return;
  const { channel, message: id, user, hidden } = found;
  const now = community.now();
  await alerts.forgetBefore(tx, after(now, -rememberedFor));
  if (!(await alerts.note(tx, keyring.blindIndex('noticed message', guild, channel, id), now))) return;
  const { ref } = await joinOrOpen(tx, community, {
    kind: which,
    about: ['message', channel, id],
    ...(hidden ? { hidden: user } : { person: user }),
    topic: await topicOf(tx, channel),
  });
  await keepEvidence(tx, community, ref, { id, channel, about: 'noticed' });
}
