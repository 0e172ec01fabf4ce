/** Questions to a group, what helped, and what moderators say about something unsafe. */
export default {
  hub: '### Ask your group\nYour question becomes a thread, under your name or under one that is only for the group. People who have been there for a while may be asked to look, and if nobody answers in a day, somebody who looks after the group hears of it.\n-# What you write before it is posted, only you can see.',
  write: 'Ask something',
  beAsked:
    '**Would you like to be asked now and then?** If somebody in a group that you have known for a month has a question, you may hear of it, at most once a week. You never have to answer.',
  beAskedNow: 'You like to be asked now and then, at most once a week. While you pause, nobody asks you.',
  'beAskedChoice.yes': 'Yes, ask me',
  'beAskedChoice.no': 'Do not ask me any more',
  inboxAsked:
    'Somebody in one of your groups has a question, and you said that you like to be asked. You do not have to answer.',
  inboxUnanswered: 'A question in a group that you look after has waited for a day.',
  inboxLook: 'See the question',
  question: '### A question in your group',
  questionHow:
    'You can answer here, under either of your names, or in its thread. If not now, that is fine too.',
  waitsForTeam: 'A question in a group has waited for a day. Could somebody of the team look?',
  aboutThis: 'What this is about',
  marked: 'It is marked: *this helped*. Thank you for saying so.',
  markedSoon: 'It will be marked in a minute or two: *this helped*. Thank you for saying so.',
  unmarked: 'The mark is taken back. Nobody has seen it.',
  'refused.not_asker': 'Only whoever asked can say what helped, of what stands below their question.',
  'refused.no_answer': 'This is for what somebody else answered to your question.',

  lookAfterTitle: 'Look after this message',
  noteWords: 'A note about something unsafe in it',
  noteWordsHint: 'It stands with the message, as from the moderators. Say what is known, and blame nobody.',
  noteSource: 'Where that comes from',
  noteSourceHint: 'A link that begins with https, such as the page of a public health service.',
  limit: 'A pause for the name that it stands under',
  limitHint: 'Only for a name that is for one group. Nobody learns whose it is.',
  'limitDays.1': 'For a day',
  'limitDays.7': 'For a week',
  'limitDays.28': 'For four weeks',
  'limitDays.0': 'End the pause',
  remove: 'Take it away',
  removeHint: 'Only what was shared through Kindred. Whoever wrote it is told, and you do not learn who.',
  removeYes: 'Yes, take it away',
  removed:
    'It is taken away, and whoever shared it is told. If there is a case about it, its words are kept there.',
  'lookAfterRefused.not_shared': 'This was not shared through Kindred. You can remove it in Discord itself.',
  noteLeftOut: 'Your note is not shown: what it was about is gone. This is what you wrote:',
  trailRemoved: 'Something that was shared in a group was taken away',
  inboxRemoved:
    'Moderators have taken away something that you shared in a group. If you would like to know why, you can ask them with {{command}}.',
  corrected: 'The note is on its way. It stands in the trail that a note was added.',
  limitedNow:
    'Nothing is posted under **{{name}}**. The pause ends {{until}}. Whose name it is stays closed.',
  limitLifted: 'The pause for **{{name}}** is over.',
  'lookAfterRefused.nothing_chosen': 'Nothing was written and nothing chosen, so nothing has changed.',
  'lookAfterRefused.no_name':
    'This does not stand under a name that is only for a group, so there is nothing to pause.',
  'lookAfterRefused.no_source':
    'A note needs a source that everybody can read: a link that begins with https.',
  trailCorrected: 'A note was added to a message',
  trailLimited: 'A pause for a name in a group: {{name}}',
  trailLifted: 'The end of a pause for a name in a group: {{name}}',
} as const;
