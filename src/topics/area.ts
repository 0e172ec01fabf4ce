/** Topics: the catalogue, what communities add to it, and what was looked for in vain. */
import { defineArea } from '#src/platform/area.ts';
import { forgetRequests } from './requests.ts';

export const topicsArea = defineArea({
  name: 'topics',
  ticks: (housekeeping) => [forgetRequests(housekeeping)],
  trail: {
    'topics.added': (t) => t('topics:trailAdded'),
    'topics.alias': (t) => t('topics:trailAlias'),
    'topics.renamed': (t) => t('topics:trailRenamed'),
    'topics.retired': (t) => t('topics:trailRetired'),
    'topics.aliasRetired': (t) => t('topics:trailAliasRetired'),
    'topics.requestAside': (t) => t('topics:trailRequestAside'),
  },
  personalData: {
    tables: ['topic_requests'],
    // Words that were asked for are kept without a trace of who asked: nobody's can be told from anybody else's.
    export: async () => [],
    erase: async () => undefined,
  },
});
