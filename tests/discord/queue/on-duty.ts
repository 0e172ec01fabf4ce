/** A moderator goes on duty, through the guide where it is their first time. */
import { vi } from 'vitest';
import type { MemberActor, SeenMessage, Tap } from '#sandbox/index.ts';
import type { TestSuite } from '#tests/harness/suite.ts';

export async function goesOn(
  moderator: MemberActor,
  options: { hours?: number; call_me?: boolean } = {},
): Promise<Tap> {
  return readsGuide(moderator, await moderator.runs('/duty on', options));
}

/** Turns the pages of the guide, if it is that. */
export async function readsGuide(moderator: MemberActor, first: Tap): Promise<Tap> {
  let shown = first;
  while (shown.labels.includes('Next page')) shown = await moderator.presses('Next page', { on: shown });
  return shown.labels.includes('I have read it') ? moderator.presses('I have read it', { on: shown }) : shown;
}

/** Taps until something is shown beside the answer: what waited for them. */
export async function whispered({ sandbox }: TestSuite, moderator: MemberActor): Promise<SeenMessage> {
  return vi.waitFor(
    async () => {
      const tap = await moderator.runs('/queue mine');
      await sandbox.until(() => tap.followUps.length > 0, 200);
      const [shown] = tap.followUps;
      if (!shown) throw new Error('nothing waited for them');
      return shown;
    },
    { timeout: 20_000, interval: 200 },
  );
}
