/** An admin has words looked for, or not any more. */
import type { TestCommunity } from '#tests/harness/suite.ts';

export async function setWords(
  { owner }: TestCommunity,
  label: 'Look for them' | 'Do not look for them',
): Promise<void> {
  const card = await owner.runs('/setup');
  const page = await owner.chooses('Change a setting', 'wordAlerts', { on: card });
  await owner.presses(label, { on: page });
}
