/** `/lead member pulse`: how the community is as a whole, in sums that tell of nobody. */
import { communityPulse, pulseShown } from '#src/checkins/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { slash } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';
import { leadDefinition } from './definition.ts';

export const pulseHandler = slash({
  definition: leadDefinition,
  path: 'member pulse',
  access: leads,
  run: async (_args, { community, t }) => ok(pulseShown(await communityPulse(community), t)),
});
