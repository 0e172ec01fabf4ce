/** Privacy: private pages, and what is kept about whom. */
import { defineArea } from '#src/platform/area.ts';

export const privacyArea = defineArea({
  name: 'privacy',
  // A link's row tells whose it is only to the operator's key, and is gone a day after it ended.
  personalData: { tables: ['page_links'], export: async () => [], erase: async () => {} },
});
