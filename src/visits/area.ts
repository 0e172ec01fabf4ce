/** Visits: getting ready for an appointment, being heard there, and looking back. For the member alone. */
import { defineArea } from '#src/platform/area.ts';
import { consentWithdrawn, exportVisits, forgetVisits } from './kept.ts';

export const visitsArea = defineArea({
  name: 'visits',
  requires: { permissions: [], pages: true },
  reacts: { consentWithdrawn },
  personalData: { tables: ['visit_sheets'], export: exportVisits, erase: forgetVisits },
});
