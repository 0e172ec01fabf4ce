/** A look at a community's groups, as the tick has one every few minutes. */
import { expect, vi } from 'vitest';
import type { TestCommunity, TestSuite } from '#tests/harness/suite.ts';
import { whenQuiet } from './make-group.ts';

/** Resolves once the look and all that follows from it is over. */
export async function looksAround(
  { database, suite }: Pick<TestSuite, 'database' | 'suite'>,
  { guild }: Pick<TestCommunity, 'guild'>,
  within = 5_000,
): Promise<void> {
  const looks = () =>
    database.asOwner(
      "select 1 from deliveries where guild_id = $1 and kind = 'group.look' and state <> 'pending'",
      [guild.id],
    );
  const before = (await looks()).length;
  await database.asOwner("update group_care set due_at = '-infinity' where guild_id = $1", [guild.id]);
  await suite.runTicks();
  // The tick may have been at it by itself just then.
  await vi.waitFor(async () => expect((await looks()).length).toBeGreaterThan(before), {
    timeout: within,
    interval: 15,
  });
  await whenQuiet({ database }, { guild }, within);
}
