/** What the inbox says of somebody's case: its number and what happened to it, as it is when they read it; nothing where it is theirs no more. */
import * as cases from '#db/escalation/cases.ts';
import * as happened from '#db/escalation/history.ts';
import type { InboxLine, SayInInbox } from '#src/platform/area.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { CaseEventType } from './types.ts';

/** What its owner is told of (transitions.ts, `tell_owner`). */
const told = ['joined', 'added', 'raised', 'eyes_lent', 'confirmed', 'sent_back'] as const;
type Told = (typeof told)[number];

const isTold = (type: CaseEventType): type is Told => told.some((one) => one === type);

/** More of it does not fit into a line; the case itself has all. */
const atMost = 3;
const lookedThrough = 50;

/** What was done since its owner last did something; where that was later, the last of it. Newest first. */
function newsOf(
  events: readonly { readonly type: CaseEventType; readonly actor: string | undefined }[],
  owner: string | undefined,
): readonly Told[] {
  const own = events.findIndex(({ actor }) => actor !== undefined && actor === owner);
  const all = events.map(({ type }) => type);
  const since = (own < 0 ? all : all.slice(0, own)).filter(isTold);
  const news = since.length > 0 ? [...new Set(since)] : all.filter(isTold).slice(0, 1);
  return news.slice(0, atMost);
}

export const movedWords: SayInInbox = async (t, ref, { tx, user }) => {
  const found = await cases.find(tx, ref);
  if (found?.owner !== user) return undefined;
  const { number, severity, owner, state } = found;
  const news = newsOf(await happened.latest(tx, ref, lookedThrough), owner);
  if (news.length === 0) return undefined;
  const what = news
    .toReversed()
    .map((type) => t(`escalation:moved.${type}`, { severity: t(`escalation:severityName.${severity}`) }))
    .join('; ');
  return state === 'resolved'
    ? t('escalation:yoursEnded', { number, what })
    : t('escalation:yoursMoved', { number, what, mine: commandMention('queue mine') });
};

interface Known {
  readonly number: number;
  /** The command that shows it. */
  readonly mine: string;
}

/** A line about a case that they have still. */
export const ofYours =
  (say: (t: Translate, known: Known) => InboxLine): SayInInbox =>
  async (t, ref, { tx, user }) => {
    const found = await cases.find(tx, ref);
    if (found?.owner !== user || found.state === 'resolved') return undefined;
    return say(t, { number: found.number, mine: commandMention('queue mine') });
  };
