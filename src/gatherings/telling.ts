/** Telling people once of what concerns them: a change of what they wanted to come to, a seat that became free, a question to a host. */
import * as guests from '#db/gatherings/guests.ts';
import type { NoticeRow } from '#db/gatherings/guests.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { after, days } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';

export const noticeKind = { name: 'gathering.notice' } as const;

export interface Told extends Pick<NoticeRow, 'userId' | 'kind' | 'occurrenceRef'> {
  readonly wasAt?: Date | undefined;
  readonly several?: boolean;
  readonly why?: string | undefined;
}

/** Each is a statement of its own to prepare, so there are few. */
const deliveredAtOnce = [100, 10, 1] as const;

/** @param change - of one change nobody is told twice */
export async function tell(
  tx: GuildTx,
  community: Community,
  change: Ref,
  told: readonly Told[],
): Promise<void> {
  const createdAt = community.now();
  const notices = await guests.addNotices(
    tx,
    told.map(({ wasAt, several, why, ...about }) => ({
      ...about,
      ref: newRef(),
      changeRef: change,
      wasAt: wasAt ?? null,
      several: several ?? false,
      why: why ?? null,
      createdAt,
    })),
  );
  let left = notices.map(({ ref }) => ({
    kind: noticeKind,
    subject: ref,
    target: `gathering-notice:${ref}`,
    notAfter: after(createdAt, days(2)),
    priority: 4,
  }));
  // Whoever waits for the locks of this transaction waits for few statements, not for one for each person.
  for (const many of deliveredAtOnce)
    for (; left.length >= many; left = left.slice(many)) {
      const [first, ...others] = left.slice(0, many);
      if (first) await deliver(tx, community, first, ...others);
    }
}
