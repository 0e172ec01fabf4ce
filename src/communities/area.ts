/** Communities: who has run `/setup`, and what they chose. It keeps nothing about people. */
import { defineArea } from '#src/platform/area.ts';

export const communitiesArea = defineArea({
  name: 'communities',
  requires: { permissions: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] },
  personalData: { tables: [], export: async () => [] },
});
