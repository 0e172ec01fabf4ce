/** What the trail says of each step of opening: who sent a report, and who wrote under another name. */
import type { Area } from '#src/platform/area.ts';
import { openingSteps } from './opening.ts';

const { reporter, author } = openingSteps;

export const openingTrail: Area['trail'] = {
  [reporter.asked]: (t, { after }) => t('sealed:trailAsked', { number: after ?? '' }),
  [reporter.open]: (t, { after }) => t('sealed:trailOpened', { number: after ?? '' }),
  [reporter.declined]: (t, { after }) => t('sealed:trailKept', { number: after ?? '' }),
  [reporter.seen]: (t, { after }) => t('sealed:trailSeen', { number: after ?? '' }),
  [author.asked]: (t, { after }) => t('sealed:trailAuthorAsked', { number: after ?? '' }),
  [author.open]: (t, { after }) => t('sealed:trailAuthorOpened', { number: after ?? '' }),
  [author.declined]: (t, { after }) => t('sealed:trailAuthorKept', { number: after ?? '' }),
  [author.seen]: (t, { after }) => t('sealed:trailAuthorSeen', { number: after ?? '' }),
};
