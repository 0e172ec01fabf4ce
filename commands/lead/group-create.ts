/** `/lead group create`. Run again with the same answers, it finishes what is missing. */
import { createGroup, createRefused, groupCreated } from '#src/groups/index.ts';
import { leads } from '#src/platform/discord/access.ts';
import { slash } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import { leadDefinition } from './definition.ts';

export const groupCreate = slash({
  definition: leadDefinition,
  path: 'group create',
  access: leads,
  async run({ name, topic, access, rules }, { community, t }) {
    const plan = {
      name: name.trim(),
      topic: topic.trim(),
      access,
      rules: rules?.trim() ?? t('groups:defaultRules'),
    };
    const created = await createGroup(community, plan);
    return created.ok ? ok(groupCreated(created.value, t)) : err(createRefused(created.error));
  },
});
