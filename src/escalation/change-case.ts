/** Takes and resolves cases. Of any number of people at the same moment, the rule decides for each in turn. */
import * as cases from '#db/escalation/cases.ts';
import * as reports from '#db/escalation/reports.ts';
import type { GuildTx } from '#db/database.ts';
import { putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { transition } from './case.ts';
import type { CaseEvent, CaseRefused } from './case.ts';
import { cardDelivery } from './deliveries/card.ts';
import { noticeDelivery, noticeKind, reporterOf } from './deliveries/notice.ts';
import type { Case, Resolution } from './types.ts';

/** A refusal with the case that it is about, so that it can be named. */
export type ChangeRefused = { readonly code: 'gone' } | (CaseRefused & { readonly number: number });

export async function takeCase(
  community: Community,
  { ref, by }: { ref: Ref; by: string },
): Promise<Result<Case, ChangeRefused>> {
  return community.transaction(async (tx) => {
    const taken = await change(tx, community, ref, { type: 'take', by });
    if (taken.ok) await cases.note(tx, { case: taken.value, type: 'taken', actor: by, now: community.now() });
    return taken;
  });
}

export interface Resolving {
  readonly ref: Ref;
  readonly by: string;
  readonly resolution: Resolution;
  /** For the other moderators; may be empty. */
  readonly note: string;
}

export async function resolveCase(
  community: Community,
  { ref, by, resolution, note }: Resolving,
): Promise<Result<Case, ChangeRefused>> {
  return community.transaction(async (tx) => {
    const resolved = await change(tx, community, ref, { type: 'resolve', by, resolution });
    if (!resolved.ok) return resolved;
    const words = note === '' ? undefined : { key: await community.vault.cases.get(tx, ref), words: note };
    await cases.note(tx, {
      case: resolved.value,
      type: 'resolved',
      actor: by,
      note: words,
      now: community.now(),
    });
    await tellReporters(tx, community, ref);
    return resolved;
  });
}

async function change(
  tx: GuildTx,
  community: Community,
  ref: Ref,
  event: CaseEvent,
): Promise<Result<Case, ChangeRefused>> {
  const current = await cases.lock(tx, ref);
  if (!current) return err({ code: 'gone' });
  const changed = transition(current, event);
  if (!changed.ok) return err({ ...changed.error, number: current.number });
  await cases.save(tx, changed.value, community.now());
  await deliver(tx, community, cardDelivery(changed.value));
  return changed;
}

/** Lets those know who asked to be told that somebody looked: nothing about what, or what came of it. */
async function tellReporters(tx: GuildTx, community: Community, caseRef: Ref): Promise<void> {
  for (const { ref, notice } of await reports.awaitingNotice(tx, caseRef)) {
    // Where the community has turned direct messages off since, it waits for them instead.
    if (notice === 'direct_message' && community.settings?.directMessages !== false) {
      await deliver(tx, community, noticeDelivery(ref, community.now()));
    } else {
      const reporter = await reporterOf(tx, community, ref);
      if (reporter) await putInInbox(tx, community, { user: reporter.user, kind: noticeKind, subject: ref });
    }
  }
}
