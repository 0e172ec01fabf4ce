/** What the team decides about a card. It does not learn whose it is, unless the author's name stands under it. */
import * as stored from '#db/learning/cards.ts';
import type { GuildTx } from '#db/database.ts';
import { putInInbox } from '#src/members/index.ts';
import { topicsOf } from '#src/topics/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { cardDelivery } from '../deliveries/notice.ts';
import { backKind, inboxKinds } from '../inbox.ts';
import type { BackReason } from '../types.ts';
import { openCard } from './sealed.ts';
import type { NamedCard } from './sealed.ts';

/** `own`: nobody decides about their own. */
export type DecideRefused = 'gone' | 'own';

interface Looking {
  readonly ref: Ref;
  /** Of the team, by their Discord id. */
  readonly by: string;
}

interface Deciding extends Looking {
  /** Of the card that they have read. */
  readonly version: number;
}

/** Undefined: decided. Else the card as it is now: it has changed since it was read, and nobody has looked at that. */
type Changed = NamedCard | undefined;

async function undecided(
  tx: GuildTx,
  community: Community,
  { ref, by }: Looking,
): Promise<Result<NamedCard, DecideRefused>> {
  const row = await stored.lock(tx, ref);
  const card = row && (await openCard(tx, community, row));
  if (!card || (card.state !== 'waiting' && card.state !== 'reported')) return err('gone');
  if (card.author === by) return err('own');
  const about = card.topic === undefined ? undefined : (await topicsOf(tx)).bySlug.get(card.topic);
  return ok({ card, about });
}

export async function lookAtCard(
  community: Community,
  looking: Looking,
): Promise<Result<NamedCard, DecideRefused>> {
  return community.transaction((tx) => undecided(tx, community, looking));
}

/** Lets it be drawn; of two at once, the second finds it decided. */
export async function letCardIn(
  community: Community,
  { version, ...looking }: Deciding,
): Promise<Result<Changed, DecideRefused>> {
  return community.transaction(async (tx) => {
    const found = await undecided(tx, community, looking);
    if (!found.ok || found.value.card.version !== version) return found;
    const { card } = found.value;
    const decided = await stored.decide(tx, card.ref, 'shown');
    if (decided) await deliver(tx, community, cardDelivery(decided));
    // After a report its author hears nothing: they did not know of it.
    if (card.state === 'waiting')
      await putInInbox(tx, community, { user: card.author, kind: inboxKinds.letIn, subject: card.ref });
    return ok(undefined);
  });
}

/** Sends it back for a reason, which its author reads in words of ours. */
export async function sendCardBack(
  community: Community,
  { reason, version, ...looking }: Deciding & { readonly reason: BackReason },
): Promise<Result<Changed, DecideRefused>> {
  return community.transaction(async (tx) => {
    const found = await undecided(tx, community, looking);
    if (!found.ok || found.value.card.version !== version) return found;
    const { card } = found.value;
    const decided = await stored.decide(tx, card.ref, 'back');
    if (decided) await deliver(tx, community, cardDelivery(decided));
    await putInInbox(tx, community, { user: card.author, kind: backKind(reason), subject: card.ref });
    return ok(undefined);
  });
}

/** Somebody says that something is wrong with a card. Who it was is not kept, and its author is not told. */
export async function reportCard(community: Community, ref: Ref): Promise<void> {
  await community.transaction(async (tx) => {
    const reported = await stored.report(tx, ref);
    if (reported) await deliver(tx, community, cardDelivery(reported));
  });
}
