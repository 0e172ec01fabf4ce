/** Who helps on a hard day: below whatever moderators have somebody read. */
import { text } from '#src/platform/discord/components.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { lineShown, stillDanger } from '../help/messages/number.ts';
import type { HelpSpot } from '../help/messages/number.ts';

export function helpParts(spot: HelpSpot, t: Translate) {
  return [
    text(t('letters:letterHelp')),
    text(stillDanger(spot, t)),
    ...lineShown(spot, t),
    text(t('letters:letterDirectory')),
  ];
}
