/** The short guide of each reason: what to do and what not to do. A moderator has read them all before a first shift. */
import type { Translate } from '#src/platform/i18n/index.ts';
import type { CaseKind } from '../types.ts';

export function guideText(kind: CaseKind, t: Translate): string {
  return [
    `**${t(`escalation:kind.${kind}`)}**`,
    t('escalation:guideDo', { what: t(`guide:do.${kind}`) }),
    t('escalation:guideDoNot', { what: t(`guide:dont.${kind}`) }),
  ].join('\n');
}
