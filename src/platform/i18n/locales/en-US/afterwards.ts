/** Words for when an event is over. */
export default {
  inbox: 'Something on your calendar is over. If you were there, one tap says so; no answer is fine, too.',
  inboxHost:
    'Something that you hosted is over. If you like, write a few words for those who could not be there. Nobody expects them.',
  wereYouThere:
    '**{{title}}**, {{when}}\nWere you there? It helps those who plan, and it is never asked twice.',
  counted: '**{{title}}**, {{when}}\nThank you. You are counted.',
  whoSees:
    '-# Who can see this? Nobody. Leads see how many came, and only from ten on. After two weeks nothing shows that it was you.',
  iWasThere: 'I was there',
  takeBack: 'Take it back',
  askNoMore: 'Do not ask me',
  askNoMoreDone: 'You are not asked any more.',

  recapTop: 'A few words about something on the calendar.',
  recap: '## {{title}}\n{{when}}',
  recapBy: '## {{title}}\n{{when}}, told by {{host}}',
  recapWrite: 'Write a recap',
  recapFormTitle: 'A recap',
  recapField: 'What was it like?',
  recapHint: 'For those who could not be there. Name nobody, and nothing that was told in confidence.',
  recapKept: '## Done\nYour recap of **{{title}}** stands in the channel of its card. It pings nobody.',
  recapChange: 'Change it',
  recapBack: 'Take it back',
  recapGone: 'The recap of **{{title}}** is taken back.',
  notHost: 'Only its host can write its recap. Nothing was changed.',
  tooEarly: 'It has not begun yet. A recap can be written from then on.',
  told: 'Whoever hosted it before has written a recap, and it stays theirs. If there should be another one, they or a lead can take it back first (a lead: `/lead event after`).',

  title: '## {{title}}\n{{when}}',
  came_one: 'At least one said that they were there.',
  came_other: 'At least {{count}} said that they were there.',
  few: 'Fewer than ten said that they were there, or nobody did. Smaller numbers are not shown.',
  hasRecap: 'There is a recap of it in the channel of its card.',
  noRecap: 'There is no recap of it.',
  inLibrary: '-# It stands in the library, where it can be found later.',
  toEntry: 'See it in the library',
  shelve: 'Put it into the library',
  shelveAsk:
    '## Before it goes into the library\n**{{title}}** was not for everyone. What is in the library, every member can find, with all that you write about it.',
  shelveAskHow:
    'So its name, who spoke and the way to its recap are left out, and its topic, too, where that is not known to all. Write only what everybody may know, and name nobody.',
  shelveWrite: 'Write it',
  shelveLeave: 'Leave it',
  nonePast: 'There is no such event in the last months. Choose one from the list while you type.',
  trail: 'took back the recap of an event',

  keptPresence: '{{title}}: you said that you were there.',
  keptRecap: '{{date}}: {{title}}, your recap: {{words}}',
} as const;
