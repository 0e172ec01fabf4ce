/** Topics: the catalogue, what communities add to it, and what was looked for in vain. */
import { defineArea } from '#src/platform/area.ts';
import { forgetRequests } from './requests.ts';

export const topicsArea = defineArea({
  name: 'topics',
  ticks: (housekeeping) => [forgetRequests(housekeeping)],
  personalData: {
    tables: ['topic_requests'],
    // Words that were asked for are kept without a trace of who asked: nobody's can be told from anybody else's.
    export: async () => [],
    erase: async () => undefined,
  },
});
