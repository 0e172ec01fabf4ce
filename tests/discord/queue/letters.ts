/** Taking a case and writing to whom it is about. */
import { expect, vi } from 'vitest';
import type { SeenMessage } from '#sandbox/index.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { acts } from '../reports/report.ts';
import { cards } from '../server.ts';
import { answered } from './on-duty.ts';

/** @returns what the moderator read before it was sent */
export async function takesAndWrites(
  community: TestCommunity,
  card: SeenMessage,
  words: string,
): Promise<string> {
  const [theo] = community.moderators;
  await theo.presses('Take', { on: card });
  await vi.waitFor(
    () => expect(cards(community).find(({ id }) => id === card.id)?.text).toContain(`is with <@${theo.id}>`),
    { timeout: 30_000, interval: 20 },
  );
  const preview = await answered((await acts(theo, card, 'write')).submits({ words }));
  // What was shown is replaced once it is sent.
  const { text } = preview;
  await answered(theo.presses('Send it', { on: preview }));
  return text;
}
