/** Writing a delivery: what must happen on Discord becomes a row and a job in the transaction that decides it. */
import { add, hurry } from '#db/deliveries.ts';
import type { GuildTx } from '#db/database.ts';
import { enqueue } from '#db/enqueue.ts';
import type { NewJob, PromptJob } from '#db/enqueue.ts';
import type { Community } from '../../community.ts';
import { newRef } from '../../ref.ts';
import type { Ref } from '../../ref.ts';
import type { DeliveryKind } from './kinds.ts';

/** The job that works through a target. */
export const deliverTask = 'deliver';

/** One waiting job a target: a further one takes its place. */
export function deliverTaskKey(community: Ref, target: string): string {
  return `${deliverTask}:${community}:${target}`;
}

export interface Wanted {
  readonly kind: Pick<DeliveryKind, 'name'>;
  /** What it is about: the reference that the kind reads its present state by; the community's where it names none. */
  readonly subject?: Ref;
  /** What may take one send at a time. References and words of ours only. */
  readonly target: string;
  /** Tells apart what must happen once each; versions of one subject are such. */
  readonly version?: number;
  /** Sets it apart from others of the same kind and subject, instead of a version. */
  readonly occasion?: string;
  /** Before this there is nothing to do. A tick wakes its target within half a minute after it, and what is true is read then. */
  readonly notBefore?: Date;
  /** After this it is not worth doing. */
  readonly notAfter?: Date;
  /**
   * Who wakes its target, where it is not a job of the same transaction: `later`, whoever writes it sees to that, as a tick does
   * for all that changed meanwhile; `after`, this process once it is committed, and within half a minute a tick should it end
   * before. That holds up nobody, and is for what may come a little late.
   */
  readonly woken?: 'later' | 'after';
  /**
   * One that waits and was not tried yet will do: it reads what is true when it is sent, and that is not before this transaction
   * ends. For what changes often and shows no more than how things stand.
   */
  readonly joins?: boolean;
  /** Lower goes first: 0 is for people waiting for help, 5 the rest. */
  readonly priority?: number;
}

/** Makes it happen exactly once, if the transaction commits. Asking twice for the same is asking once. Several are written in one statement. */
export async function deliver(
  tx: GuildTx,
  community: Community,
  ...all: readonly [Wanted, ...Wanted[]]
): Promise<void> {
  const now = community.now();
  const deliveries = all.map((wanted) => {
    const { kind, subject = refOf(community), target, version = 1, priority = 5 } = wanted;
    const { notBefore, notAfter, woken, joins } = wanted;
    const job = woken === 'later' || notBefore ? undefined : jobFor(community, target, { priority });
    if (job && woken === 'after') tx.addAfterwards(job);
    return {
      ref: newRef(),
      kind: kind.name,
      target,
      subject,
      key: `${kind.name}:${subject}:${wanted.occasion ?? version}`,
      version,
      priority,
      notAfter,
      notBefore,
      joins,
      now,
      job: woken === 'after' ? undefined : job,
    };
  });
  await add(tx, deliveries);
}

interface When {
  readonly at?: Date;
  readonly priority?: number;
}

/** Has a worker look after a target, now or at `at`. */
export async function wakeTarget(
  tx: GuildTx,
  community: Community,
  target: string,
  when: When = {},
): Promise<void> {
  const { task, payload, ...options } = jobFor(community, target, when);
  await enqueue(tx, task, payload, options);
}

function jobFor(community: Community, target: string, { at, priority = 5 }: When): PromptJob & NewJob {
  const ref = refOf(community);
  // The queue counts in the machine's time, whatever the suite's clock says.
  const runAt = at && new Date(Date.now() + Math.max(0, at.getTime() - community.now().getTime()));
  return {
    task: deliverTask,
    payload: { community: ref, target },
    key: deliverTaskKey(ref, target),
    priority,
    ...(runAt && { runAt }),
  };
}

function refOf(community: Community): Ref {
  const ref = community.settings?.ref ?? community.ref;
  if (!ref) throw new Error('only a community that somebody has begun to set up delivers anything');
  return ref;
}

/** Has what waits for another try on a target tried now, because what it waited for has come. */
export async function hurryTarget(tx: GuildTx, community: Community, target: string): Promise<void> {
  await hurry(tx, target, community.now());
  await wakeTarget(tx, community, target);
}
