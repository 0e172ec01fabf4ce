/** Gatherings: what the community does together at a set time. */
import { defineArea } from '#src/platform/area.ts';
import { comingUpId } from './ids.ts';

export const gatheringsArea = defineArea({
  name: 'gatherings',
  startHere: [{ place: 'events', id: comingUpId.make({}), say: (t) => t('gatherings:begin') }],
  // What is coming up is asked of Discord each time; nothing about people is kept.
  personalData: { tables: [], export: async () => [], erase: async () => {} },
});
