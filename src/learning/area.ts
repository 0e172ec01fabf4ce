/** Learning: a library that leads look after, and cards on which members wrote what helps them. */
import { defineArea } from '#src/platform/area.ts';
import { noticeKind } from './deliveries/notice.ts';
import { inboxWords } from './inbox.ts';
import { consentWithdrawn, exportLearning, forgetLearning, holdCards } from './kept.ts';

export const learningArea = defineArea({
  name: 'learning',
  requires: { permissions: ['ViewChannel', 'SendMessages'] },
  deliveries: [noticeKind],
  inbox: inboxWords,
  trail: {
    'learning.added': (t) => t('learning:trailAdded'),
    'learning.checked': (t) => t('learning:trailChecked'),
    'learning.takenOut': (t) => t('learning:trailTakenOut'),
  },
  reacts: {
    left: holdCards(true),
    returned: holdCards(false),
    deceased: holdCards(true),
    revived: holdCards(false),
    banned: (tx, community, { user }) => forgetLearning(tx, community, user),
    consentWithdrawn,
  },
  personalData: {
    tables: ['resources', 'resource_suggestions', 'saved_resources', 'coping_cards'],
    export: exportLearning,
    erase: forgetLearning,
  },
});
