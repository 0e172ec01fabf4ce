/**
 * Works through the deliveries of one target: takes its lease, sends what is due one by one, and leaves a job behind for
 * what is due later. No transaction is open while Discord is being talked to.
 */
import { finish, soonestAt, startNext, tryAgain } from '#db/deliveries.ts';
import * as leases from '#db/leases.ts';
import type { DeliveryRow } from '#db/deliveries.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '../../community.ts';
import { after, seconds } from '../../durations.ts';
import type { Translations } from '../../i18n/index.ts';
import type { Logger } from '../../log/index.ts';
import { newRef } from '../../ref.ts';
import type { Relates } from '../../relates.ts';
import { createDiscord } from '../outbound.ts';
import type { Permits } from '../permits.ts';
import { wakeTarget } from './deliver.ts';
import type { DeliveryKind, Remember, Sending } from './kinds.ts';
import { classify, retryDelay } from './retry.ts';
import type { SendFailure } from './retry.ts';
import type { REST } from '@discordjs/rest';

/** Longer than any send can take (outbound.ts), so that a lease ends only with its worker. */
const leaseFor = seconds(60);

export interface DeliveryWorkerOptions {
  readonly kinds: readonly DeliveryKind[];
  readonly rest: REST;
  readonly bot: string;
  readonly permits: Permits;
  /** Whether one more person may be written to who was not before. Asked before each opening of direct messages. */
  readonly mayOpenDirect?: (priority: number) => Promise<boolean>;
  /** Makes links to private pages; undefined where members reach none. */
  readonly links?: LastingLinks | undefined;
  /** Who is close to whom: who is called to look after somebody depends on it. */
  readonly relates: Relates;
  readonly translations: Translations;
  readonly log: Logger;
  /** From 0 to 1; spreads retries. */
  readonly random?: () => number;
  /** How many times sooner than usual it tries again. */
  readonly haste?: number;
}

/** What makes links to private pages that last (see the privacy area, which is above this). */
export interface LastingLinks {
  makeLasting(community: Community, page: string, user: string, lasts: number): Promise<string>;
}

/** Does everything that is due for a target. @param worker - the id of the worker process, without a slash. */
export type WorkTarget = (community: Community, target: string, worker: string) => Promise<void>;

type Outcome =
  | { readonly done: 'sent'; readonly remember: Remember }
  | { readonly done: 'failed'; readonly failure: SendFailure };

/** A delivery that is under way, and what sends it. */
interface Due {
  readonly row: DeliveryRow;
  readonly send: (sending: Sending) => Promise<Remember>;
}

interface Turn {
  readonly target: string;
  readonly holder: string;
  readonly settled?: { readonly row: DeliveryRow; readonly outcome: Outcome };
}

export function deliveryWorker(options: DeliveryWorkerOptions): WorkTarget {
  const { log, random = Math.random, haste = 1 } = options;
  const kinds = new Map(options.kinds.map((kind) => [kind.name, kind]));

  const kindOf = (row: DeliveryRow): DeliveryKind => {
    const kind = kinds.get(row.kind);
    if (!kind) throw new Error(`nothing here delivers ${row.kind}`);
    return kind;
  };

  /**
   * Settles what was just sent and takes the next due delivery, or ends the lease and leaves a job for when there is
   * something to do again. What can travel together does; Postgres answers in order, and the lease's row comes first in
   * every such transaction, so that no two wait for each other.
   */
  const turn = async (
    tx: GuildTx,
    community: Community,
    { target, holder, settled }: Turn,
  ): Promise<Due | undefined> => {
    const now = community.now();
    const [heldUntil, first] = await Promise.all([
      leases.take(tx, target, holder, now, after(now, leaseFor)),
      settled ? settle(tx, community, settled.row, settled.outcome) : startNext(tx, target, holder, now),
    ]);
    if (heldUntil) {
      await wakeTarget(tx, community, target, { at: heldUntil });
      return undefined;
    }
    let row = first;
    for (;;) {
      const due = row && (await begin(tx, community, row));
      if (due) return due;
      const idle = await leases.endIfIdle(tx, target, holder, now);
      if (idle?.next) await leaveJob(tx, community, target, idle.next);
      if (idle) return undefined;
      row = await startNext(tx, target, holder, now);
    }
  };

  /**
   * Leaves a job for what is due later. It takes the place of the one that waits, which may have come with something that is due at
   * once and was committed only after it was looked for: whatever has come by then is seen, and what comes later takes its place.
   */
  const leaveJob = async (tx: GuildTx, community: Community, target: string, next: Date) => {
    await wakeTarget(tx, community, target, { at: next });
    const soonest = await soonestAt(tx, target);
    if (soonest && soonest < next) await wakeTarget(tx, community, target, { at: soonest });
  };

  /** Begins a delivery. What comes too late is given up, and what has nothing left to do is done. */
  const begin = async (tx: GuildTx, community: Community, row: DeliveryRow): Promise<Due | undefined> => {
    const now = community.now();
    if (row.notAfter && row.notAfter < now) {
      await giveUp(tx, community, row, { state: 'expired', outcome: 'too_late' });
      return undefined;
    }
    const send = await kindOf(row).prepare(tx, row, community, options.relates);
    if (send) return { row, send };
    await finish(tx, row.ref, { state: 'superseded', outcome: 'nothing_to_do' }, now);
    return undefined;
  };

  const giveUp = async (
    tx: GuildTx,
    community: Community,
    row: DeliveryRow,
    ending: { state: 'expired' | 'undeliverable'; outcome: string },
  ) => {
    await finish(tx, row.ref, ending, community.now());
    await kindOf(row).instead(tx, { ...row, ...ending }, community);
    log.warn('delivery.given_up', {
      delivery: row.ref,
      kind: row.kind,
      state: ending.state,
      outcome: ending.outcome,
      attempt: row.attempts,
    });
  };

  const attempt = async (community: Community, { row, send }: Due): Promise<Outcome> => {
    const firstTriedAt = row.firstTriedAt ?? community.now();
    const { links } = options;
    const sending: Sending = {
      community,
      discord: createDiscord(
        options.rest,
        () => options.permits.take(row.priority),
        async () => options.mayOpenDirect?.(row.priority) ?? true,
      ),
      lastingLink: links && ((page, user, lasts) => links.makeLasting(community, page, user, lasts)),
      translations: options.translations,
      bot: options.bot,
      firstTriedAt,
      repeated: row.attempts > 1,
    };
    try {
      return { done: 'sent', remember: await send(sending) };
    } catch (error) {
      return { done: 'failed', failure: classify(error) };
    }
  };

  const settle = async (
    tx: GuildTx,
    community: Community,
    row: DeliveryRow,
    outcome: Outcome,
  ): Promise<undefined> => {
    const now = community.now();
    if (outcome.done === 'sent') {
      await Promise.all([finish(tx, row.ref, { state: 'sent', outcome: 'sent' }, now), outcome.remember(tx)]);
    } else if (outcome.failure.passing) {
      const delay = Math.max(
        outcome.failure.notBefore ?? 0,
        Math.round(retryDelay(row.attempts, random()) / haste),
      );
      await tryAgain(tx, row.ref, after(now, delay), outcome.failure.code);
      log.info('delivery.retry', {
        delivery: row.ref,
        kind: row.kind,
        code: outcome.failure.code,
        attempt: row.attempts,
        ms: delay,
      });
    } else {
      await giveUp(tx, community, row, { state: 'undeliverable', outcome: outcome.failure.code });
    }
  };

  return async (community, target, worker) => {
    // A process works several jobs at once, and two of them may be for one target: the lease is this run's alone.
    const holder = `${worker}/${newRef()}`;
    try {
      let due = await community.transaction((tx) => turn(tx, community, { target, holder }));
      while (due) {
        const settled = { row: due.row, outcome: await attempt(community, due) };
        due = await community.transaction((tx) => turn(tx, community, { target, holder, settled }));
      }
    } catch (error) {
      // Nothing is under way any more. Where even this fails, the lease ends by itself.
      await community.transaction((tx) => leases.end(tx, target, holder)).catch(() => undefined);
      throw error;
    }
  };
}
