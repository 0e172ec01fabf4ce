/** Words of the pause: `/flare`. They are read by somebody who has no strength left: short, and nothing asks why. */
export default {
  pauseEverything: 'Pause everything',
  paused:
    '## Everything is paused\nNothing is asked of you, suggested to you or counted. You need not explain or answer anything.',
  pausedRest:
    '## Everything else is paused\nNot paused: {{things}}. You took that up again yourself, and {{command}} pauses it, too. Of everything else, nothing is asked of you, suggested to you or counted.',
  pausedThings: 'Paused: {{things}}.',
  openEnd: 'It stays so until you say otherwise. {{command}} ends it.',
  openEndRest: 'It stays so until you say otherwise. *I am back* ends it.',
  'until.set':
    'It stays so at least until {{moment}}, {{relative}}. Then you are asked, and nothing begins by itself.',
  'seenBy.nobody': '**Who can see this?** Only you.',
  'seenBy.my_match': '**Who can see this?** You. Your match is told that {{told}}.',
  'seenBy.my_groups': '**Who can see this?** You. Your match and your groups are told that {{told}}.',
  'told.break': 'you are taking a break',
  'told.flare': 'you have a flare',
  comeBack: 'I am back',
  until: 'Until when',
  whoIsTold: 'Who is told',

  back: '## Good to see you\nNothing has begun again by itself. Bring back one thing at a time, today or another day.',
  held: '**{{thing}}**\nPaused',
  bringBack: 'Bring back',
  moreHeld: 'Also paused: {{things}}.',
  leaveRest: 'Leave the rest paused',
  restStays: 'All right, it stays paused. You find it under {{command}} whenever you want it.',
  pauseAgain: 'Pause everything again',
  allBack: '## Nothing is paused\nWhenever it is too much, {{command}} pauses everything with one tap.',
  nothingKept:
    'You have not agreed to anything here, so Kindred asks you nothing, suggests nothing and counts nothing. There is nothing to pause, and nothing that you have to do. Rest well.',

  question:
    'You asked to be asked again around now.\nEverything is still paused, and nothing begins by itself. Would you like to bring something back, one thing at a time? If not, it can stay so. {{command}} ends it on any day.',
  questionYes: 'Yes, show me',
  questionNo: 'Not yet',
  questionWeek: 'Ask me in a week',
  inboxQuestion:
    'You asked to be asked again around now. Everything is still paused, and can stay so. {{command}} shows what you could bring back, one thing at a time.',
  goesOn: 'All right. Everything stays paused until you say otherwise: {{command}} ends it.',

  untilTitle: 'Until when',
  untilField: 'When would you like to be asked again?',
  untilHint: 'For example: tomorrow, friday, 3 days, 2 weeks, or a date such as 4 December.',
  untilNotRead:
    'Only the time could not be understood. Words such as “friday”, “3 days” or “4 December” work, and *Until when* takes them. This is what you wrote:',
  untilNotReadForm:
    'Nothing was changed: that could not be read as a time within a year. Words such as “friday”, “3 days” or “4 December” work.',
  untilChoice: '{{words}}: {{day}}',
  'in.hours_one': 'In an hour',
  'in.hours_other': 'In {{count}} hours',
  'in.days_one': 'Tomorrow',
  'in.days_other': 'In {{count}} days',
  'in.day': 'On that day',

  wishesTitle: 'When I pause',
  wishesAbout:
    'Nobody is ever told unless you choose it here. It can be changed on any day, and it is never said why you pause.',
  tellsField: 'Who is told?',
  'tells.nobody': 'Nobody',
  'tells.my_match': 'Somebody I am matched with',
  'tells.my_groups': 'My match and my groups',
  wordsField: 'What are they told?',
  'words.break': 'That I am taking a break',
  'words.flare': 'That I have a flare',
  asksField: 'How are you asked whether it is over?',
  'asks.next_tap': 'The next time I use Kindred',
  'asks.direct_message': 'By direct message',
  wishesLine: '**When I pause**\nTold: {{tells}}. In words: {{words}}. Asked at the end: {{asks}}.',
  wishesChange: 'When I pause',

  'note.break':
    '{{who}} is taking a break for a while. Nothing is expected of them, and nothing is wrong with you.',
  'note.flare': '{{who}} has a flare and is resting for a while. Nothing is expected of them.',

  hubLine: '**Too much today?**\nOne tap pauses everything, without a reason.',
  hubPaused: '**Everything is paused**\nIt stays so until you say otherwise.',
  hubHeld: '**Some things are still paused**\nBring them back one at a time, whenever you like.',
  hubShow: 'Show',

  exportHeading: 'Your pause',
  exportPaused: 'You paused everything on {{date}}.',
  exportUntil: 'You chose to be asked again on {{date}}.',
} as const;
