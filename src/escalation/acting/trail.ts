/** What is decided about somebody stands in the audit trail: which deed, in which case, by whom; nothing of whom it is about. */
import { recordChange } from '#src/communities/index.ts';
import type { GuildTx } from '#db/database.ts';
import type { Area } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deeds } from '../types.ts';
import type { Deed } from '../types.ts';

/** What the trail calls each step. */
const steps = {
  sent: 'case.deedSent',
  try_again: 'case.deedTriedAgain',
  undo: 'case.deedTakenBack',
} as const;

/** Comes last in its transaction: cases and actions are locked before the trail, wherever both are. */
export async function noteDeed(
  tx: GuildTx,
  community: Community,
  step: keyof typeof steps,
  { by, deed, number }: { by: string; deed: Deed; number: number },
): Promise<void> {
  await recordChange(tx, community, { by, what: steps[step], from: deed, to: String(number) });
}

const words =
  (step: keyof typeof steps): Area['trail'][string] =>
  (t, { before, after }) => {
    const deed = deeds.find((one) => one === before) ?? 'write';
    return t(`letters:trail.${step}`, { number: after ?? '', what: t(`letters:deed.${deed}`) });
  };

export const deedTrail: Area['trail'] = {
  [steps.sent]: words('sent'),
  [steps.try_again]: words('try_again'),
  [steps.undo]: words('undo'),
};
