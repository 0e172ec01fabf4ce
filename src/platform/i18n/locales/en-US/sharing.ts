/** Telling one's group something, under one's own name or one that is only for the group. */
export default {
  hub: '### Tell your group something\nYou write, you see how it will look, and only then it is posted. You can change it or take it back at any time.',
  hubNames:
    '**Under which name?** Under yours, or under one that is only for that group. Moderators cannot see whose it is, either. It is opened only if somebody may be in danger, and that takes two people of the team.\n-# Only you can see what you write until it is posted.',
  write: 'Write something',
  goOn: 'Go on writing',
  mine: 'What I have shared',
  toHub: 'Start over',
  noGroup: 'This is for groups that you are in. You can find one with {{command}}.',

  'formTitle.share': 'Tell your group something',
  'formTitle.question': 'Ask your group',
  'formTitle.answer': 'Answer',
  whichGroup: 'Which group?',
  words: 'Your words',
  wordsHint: 'Nothing is posted yet. You see first how it will look.',
  whichName: 'Under which name?',
  whichNameHint: 'Nobody in the group sees whose the other name is.',
  'naming.own': 'My own name',
  'naming.group': 'A name only for this group',
  'namingAbout.own': 'Everybody in the group sees that it is you',
  'namingAbout.group': 'Always the same in this group. In each other group you have another',
  touches: 'Does it touch something heavy?',
  touchesHint: 'A note in front lets people decide whether they read on.',
  hide: 'Hide the words until somebody taps them?',
  'hideChoice.no': 'No, show them',
  'hideChoice.yes': 'Yes, hide them',

  preview: '### This is how it will look\nNothing is posted yet.',
  whoOwn: '**Who can see this?** Everybody in the group, and the admins of the server. They see your name.',
  whoGroup:
    '**Who can see this?** Everybody in the group, and the admins of the server. They see the name above, not yours.\nIt goes out in a minute or two, so that nobody can guess from who is here right now. If your words hold something that only you could know, people may still guess.',
  post: 'Post it',
  save: 'Keep the change',
  change: 'Change the words',
  throwAway: 'Throw it away',
  thrownAway: 'It is thrown away. Nobody has seen it.',
  'posted.share': 'Your words are on their way to your group.',
  'posted.question':
    'Your question is on its way to your group. If nobody answers in a day, somebody who looks after the group hears of it.',
  'posted.answer': 'Your answer is on its way.',
  'posted.edited': 'The change is on its way.',
  postedSoon: 'It appears in a minute or two.',
  postedHelp: 'Nobody watches here all the time. If you need somebody now, {{command}} works at any hour.',
  notInGroup: 'That group is not open to you just now. Your words are shown here, so that you can keep them.',
  limited:
    'Moderators have asked for a pause under this name. It ends {{until}}. Your words are kept for a week, and under your own name you can post them now.',
  changeLimited:
    'Moderators have asked for a pause under this name, so nothing under it changes. It ends {{until}}. Your words are kept for a week, and you can take back what is posted at any time.',
  'refused.gone': 'That is not there any more.',
  'refused.nothing_to_change':
    'What you were changing is not there any more. Your words are kept for a week: *Change the words* shows them.',
  'refused.not_in_group':
    'That group is not open to you any more, so nothing was posted. Your words are kept for a week: *Change the words* shows them.',
  'refused.question_gone':
    'The question is not there any more, so nothing was posted. Your words are kept for a week: *Change the words* shows them.',
  draftGone: 'This is posted already, or it was thrown away. *What I have shared* shows what is posted.',
  'refused.too_often': 'That was a lot in one hour. Your words are kept. Please try again a little later.',

  postName: 'Something shared',
  threadName: 'A question',
  'headline.share': '**{{who}}** tells the group:',
  'headline.question': '**{{who}}** asks the group:',
  'headline.answer': '**{{who}}** answers:',
  somebodyWhoLeft: 'Somebody who has left',
  hiddenNote: 'Tap to read:',
  answer: 'Answer',
  thisHelped: 'This helped',
  helpedMark: '**This helped**, says whoever asked.',
  correction:
    '**A note from the moderators**\n{{words}}\nSource: {{source}}\n-# Information, not medical advice.',

  'feeling.me_too': 'Me too',
  'feeling.thanks': 'Thank you',
  'felt.me_too': 'You said *me too*.',
  'felt.thanks': 'You said *thank you*.',
  feltWho:
    '**Who can see this?** Only you. Whoever shared it hears that people felt with them, never who and never how many.',
  feltNot: 'That is taken back.',
  feltUndo: 'Take it back',
  feltOwn: 'This is your own. Others can say it to you.',
  inboxFelt: 'Somebody felt with you about something that you shared. You are not alone with it.',

  inboxStuck:
    'Something that you wrote could not be posted yet. It is kept and tried again, and you can take it back.',

  mineTitle: '### What you have shared\nOnly you can see this list.',
  mineNone: 'There is nothing here. What you share can be changed and taken back here.',
  mineLine: '{{day}}, {{as}}: {{words}}',
  mineAs: '### {{as}}\nOnly you can see this.',
  look: 'Look',
  newer: 'Newer',
  older: 'Older',
  goThere: 'Go there',
  'onLeaving.take_back': 'If you leave this server, it is taken back.',
  takenBackLater:
    'If you leave this server, it is taken back, at some moment within two days. In a quiet group, people could still put your leaving together with that. What stays does not tell them.',
  'onLeaving.stay':
    'If you leave this server, it stays, and nothing leads to you any more once your data is deleted.',
  'onLeavingChoice.take_back': 'Take it back if I leave',
  'onLeavingChoice.stay': 'Let it stay if I leave',
  takeBack: 'Take it back',
  takeBackAsk:
    'It goes from the group at once, and Kindred keeps no copy that anybody could read. What others answered stays.',
  takeBackYes: 'Yes, take it back',
  takeBackNo: 'No, leave it',
  takenBack: 'It is taken back.',

  keptTitle: 'What you shared with your groups',
  keptName: 'A name that is only for one group: {{name}}',
  keptPost: 'Shared on {{date}} ({{as}}): {{words}}',
  keptDraft: 'Begun on {{date}} and not posted: {{words}}',
  keptFelt: 'A tap under something that somebody else shared: {{feeling}}',
  keptAsked: 'You said on {{date}} that you like to be asked now and then.',
} as const;
