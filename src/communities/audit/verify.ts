/** Whether a community's audit trail is as it was written: what `npm run audit:verify` asks of each of them. */
import * as audit from '#db/audit.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { isoDay } from '#src/platform/web/dates.ts';
import { firstBreak } from './chain.ts';
import { trailOf } from './read.ts';

export interface Verified {
  /** Entries that are kept, and how many of them are in a sealed batch. */
  readonly entries: number;
  readonly sealed: number;
  readonly batches: number;
  /** The number of the last entry that retention dropped, and when it did. */
  readonly dropped: { readonly last: number; readonly madeAt: Date } | undefined;
  /** Undefined where it is whole. */
  readonly broken: string | undefined;
}

export async function verifyTrail(
  tx: GuildTx,
  { keyring }: Pick<Community, 'keyring'>,
): Promise<Verified | undefined> {
  const chain = await audit.chain(tx);
  if (!chain) return undefined;
  const trail = await trailOf(tx);
  const { checkpoint, batches, entries } = trail;
  const broken = firstBreak(keyring, tx.guild, trail);
  const newest = batches.at(-1);
  const sealedThrough = newest?.last ?? checkpoint?.last ?? 0;
  return {
    entries: entries.length,
    sealed: entries.filter(({ number }) => number <= sealedThrough).length,
    batches: batches.length,
    dropped: checkpoint && { last: checkpoint.last, madeAt: checkpoint.madeAt },
    broken: broken === undefined ? endBroken() : saidOf(broken),
  };

  /** Batches or entries that are missing at the end leave no gap between others; the head of the chain knows of them. */
  function endBroken(): string | undefined {
    if ((newest?.number ?? checkpoint?.batch ?? 0) !== chain?.batch || sealedThrough !== chain.chainedThrough)
      return 'sealed entries are missing at its end';
    const open = entries.filter(({ number }) => number > sealedThrough);
    const follow = open.every(({ number }, index) => number === sealedThrough + index + 1);
    return follow && sealedThrough + open.length === chain.last
      ? undefined
      : 'entries that were not sealed yet are missing';
  }
}

function saidOf(broken: number | 'checkpoint' | 'actor'): string {
  if (broken === 'actor') return 'somebody was put in the place of whoever made some of its entries';
  return broken === 'checkpoint'
    ? 'what retention left in place of old entries does not carry our signature'
    : `the entries of batch ${broken} are not as they were written`;
}

/** One line about one trail, for the operator. */
export function verifiedLine(guild: string, verified: Verified | undefined): string {
  if (!verified) return `${guild}: nothing has been written yet.`;
  const { entries, sealed, batches, dropped, broken } = verified;
  const kept = `${entries} entries, ${sealed} of them sealed in ${batches} batches`;
  const earlier = dropped
    ? `; entries through ${dropped.last} were dropped on ${isoDay(dropped.madeAt)}, as their time was over`
    : '';
  const rest = `${kept}${earlier}.`;
  return broken === undefined ? `${guild}: whole. ${rest}` : `${guild}: DAMAGED, ${broken}. ${rest}`;
}
