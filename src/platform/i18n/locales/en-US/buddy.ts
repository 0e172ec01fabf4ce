/** Words of a hello between two who are matched. Nobody is told why, and nobody what the other said. */
export default {
  button: 'A hello',
  title: '### A hello',
  about:
    'When it has been quiet around you for a while, somebody you are matched with may get a small note that you might like a hello. It says no more than that. It needs a yes from both of you. Either of you can end it, and the other is not told.',
  noMatch:
    'Somebody you are matched with could get a small note when you might like a hello. You have no match at the moment; when you do, you can ask here.',
  wanted: '{{who}}\nYou would like that. Whether they said yes is theirs to know.',
  notWanted: '{{who}}\nThey get no such note about you.',
  want: 'I would like that',
  end: 'End it',
  forOthers: '**For others**',
  agreed: '{{who}}\nYou may get a note when they might like a hello.',
  notAgreed: '{{who}}\nYou get no note about them.',
  asked: 'Somebody you are matched with has a small question for you, with no hurry.',
  look: 'Look',
  question:
    '### Would you like to be told?\n{{who}} would be glad if you heard, now and then, when they might like a hello. You would get a small note. It says nothing more, and you need not do anything about it.',
  questionWho: '**Who can see this?** Only you. They are not told what you choose, nor if you end it later.',
  yes: 'Yes, tell me',
  no: 'No, thank you',
  yesDone: 'Thank you. You can end it at any time: under the note, or in {{command}}. Nobody is told.',
  noDone:
    'That is fine, and nobody is told. Should you change your mind: {{command}} has it under “A hello”.',
  noteFirst:
    'Hello. A small note, nothing urgent, and nothing that you have to do. If today is not a day for it, leaving it is just as fine, and nobody learns of it either way.',
  note: '{{who}} might like a hello. A word or two is plenty.',
  noMore: 'No more of these',
  inboxNote: 'There is a small note for you, nothing urgent.',
  gone: 'This is over. Nothing was changed.',
  keptOwn: 'You would like a match of yours to hear when you might like a hello.',
  keptOwnNot: 'You no longer want a match of yours to hear when you might like a hello.',
  keptYes: 'You may be told when a match of yours might like a hello.',
  keptNo: 'You were asked whether you want to be told when a match of yours might like a hello, and do not.',
  keptAsked: 'You were asked whether you want to be told when a match of yours might like a hello.',
} as const;
