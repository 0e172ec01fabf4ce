/** All that the page shows: the sheets, the newest first, and how one's own check-ins went for those who want that on them. */
import { changeWords, aboutWords, readHistory } from '#src/checkins/index.ts';
import type { History } from '#src/checkins/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { hasAgreed, sheetsOf } from './sheets.ts';
import type { KeptSheet } from './sheets.ts';

export interface VisitsView {
  readonly agreed: boolean;
  readonly sheets: readonly KeptSheet[];
  readonly history: History;
  /** Up to when the check-ins are. */
  readonly now: Date;
}

export async function visitsView(community: Community, user: string): Promise<VisitsView> {
  return community.read(async (tx) => {
    const [agreed, sheets, history] = await Promise.all([
      hasAgreed(tx, community, user),
      sheetsOf(tx, community, user),
      readHistory(tx, community, user),
    ]);
    return { agreed, sheets, history, now: community.now() };
  });
}

/** One's own check-ins over some days, a line for each scale: what they were, and what changed. */
export function summaryLines(history: History, days: number, t: Translate): readonly string[] {
  const span = history.spans.find((one) => one.span === days);
  return (span?.scales ?? []).map(
    (scale) => `${aboutWords(scale, history.locale, t)} ${changeWords(scale, history.locale, t)}`,
  );
}
