/** Writing into the audit trail, in the transaction that makes the change. */
import * as audit from '#db/audit.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import { signActor } from './chain.ts';

export interface Change {
  /** The Discord id of who made it. It is kept apart from the entry, and erased with their other data. */
  readonly by: string;
  /** What was changed, such as `settings.staffChannel`: a name of ours, for which an area has words in `trail`. */
  readonly what: string;
  /** How it was and how it is: a reference, a place's id, a number or a word of ours; never what a person wrote. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const changeName = /^[a-z][A-Za-z]*(?:[._][a-z][A-Za-z]*)*$/;

/** Notes a change. It is sealed into the chain within a minute. */
export async function recordChange(
  tx: GuildTx,
  { keyring, now }: Pick<Community, 'now' | 'keyring'>,
  { by, what, from, to }: Change,
): Promise<void> {
  if (!changeName.test(what)) throw new RangeError('a change is called by a name of ours');
  const { last } = await audit.lockChain(tx);
  const made = newRef();
  const signature = signActor(keyring, tx.guild, { ref: made, userId: by });
  await audit.add(tx, {
    number: last + 1,
    ref: newRef(),
    what,
    before: from,
    after: to,
    actorRef: await audit.actorRef(tx, by, made, signature),
    now: now(),
  });
}
