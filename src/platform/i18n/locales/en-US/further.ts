/** Words for messages that a reporter adds to what they asked before, and for moderators who read them. */
export default {
  ask: 'It belongs to something I asked before',
  askHint: 'While moderators still look at that; what you chose then stays',
  added:
    'Thank you. It is with what you asked before, and whoever looks at that is told. You do not need to do anything more.',
  which: 'You have asked for several things that moderators still look at. To which one does this belong?',
  whichChoose: 'It belongs to …',
  whichNone: 'It is something new',
  nothingRuns:
    'Nothing that you asked before is still being looked at. Please choose what this is about: what you wrote is kept.',
  title: '### Case {{number}}, further message {{page}} of {{pages}}',
  addedAt: 'Added {{when}} by somebody who had asked about it',
  slip: '{{person}} agreed, on a calmer day, that a moderator may be asked to write to them when a day is very hard. They have told Kindred since that what led to this was a slip of the thumb. Nothing more of it is known here.',
  words: 'They wrote with it:',
  back: 'Back',
  next: 'Next message',
  files: 'Other attachments',
  filesTitle: '### Case {{number}}, other attachments',
  pages_one: 'One further message',
  pages_other: '{{count}} further messages',
} as const;
