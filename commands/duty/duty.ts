/** `/duty on` and `/duty off`. */
import { goOffDuty, goOnDuty, offDuty, onDuty } from '#src/escalation/index.ts';
import { moderators } from '#src/platform/discord/access.ts';
import { slash } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';
import { dutyDefinition } from './definition.ts';

const usualHours = 2;

const on = slash({
  definition: dutyDefinition,
  path: 'on',
  access: moderators,
  async run({ hours: forHours = usualHours, call_me: callable }, { community, caller, t }) {
    const began = await goOnDuty(community, { user: caller.id, forHours, callable });
    return ok(onDuty(community.guild, began, t));
  },
});

const off = slash({
  definition: dutyDefinition,
  path: 'off',
  access: moderators,
  run: async (_args, { community, caller, t }) => ok(offDuty(await goOffDuty(community, caller.id), t)),
});

export const dutyHandlers = [on, off];
