/** More words of single cases. Part of the namespace of the queue. */
export default {
  // What happened to somebody's own case, in their inbox
  yoursMoved: 'Case {{number}}, which is with you: {{what}}. {{mine}} shows it.',
  yoursEnded: 'Case {{number}}, which was with you: {{what}}. Thank you for looking after it.',
  'moved.joined': 'another report came in',
  'moved.added': 'more was added',
  'moved.raised': 'it is more urgent now ({{severity}})',
  'moved.eyes_lent': 'a colleague lent a second pair of eyes',
  'moved.confirmed': 'a second reader agreed, and it is resolved',
  'moved.sent_back': 'a second reader gave it back to you',

  // The card, where nobody can take it just now
  cardHowTaken:
    'Look shows privately what it is about, and keeps a note that you looked. More has a short guide and all the rest.',

  yoursNow: 'Case {{number}} is yours now.',

  // The board and the lists
  lineResolved: '{{name}}, {{severity}}, resolved, came in {{since}}',
  lineAftercare:
    '{{name}}, {{severity}}, looked after by {{owner}}, who looks in again {{when}}, came in {{since}}',

  // What is appealed
  lookAppealed: 'The decision is of case {{number}}: {{what}}, {{when}}',
  lookAppealedWords: 'They were told:',
  lookAppealedUntold: 'The words for them, which did not reach them by direct message:',
  lookAppealedOpen: 'Open case {{number}}',

  // Told by direct message: what may stand on a lock screen comes first
  noticeOpening:
    'A note from Kindred, which is a bot. There is nothing that you need to do right now, and you can read it whenever it suits you: the rest of it stands below.',

  // Who asked for themselves
  lookAsked: '{{person}} would like a moderator to write to them.',
  lookAskedUnsafe: '{{person}} said that they don’t feel safe, and would like a moderator to write to them.',
  lookAskedAll: 'That is all they said, and all that is known here.',
  lookAskedWaits: 'They know that it can take a while.',
  lookAgreed:
    '{{person}} agreed, on a calmer day, that a moderator may be asked to write to them when a day is very hard. Today is such a day.',
  lookAgreedAll: 'Nothing more of it is known here.',

  // Who it is, where that is known no more
  askTitlePerson: 'Ask a moderator about them',
  askTitleOnlyWords: 'Ask a moderator',
  askAboutOnlyWords:
    '**Who can see this?** Moderators will see what you write here, not who asked, unless you say so below. They may still guess that it was you.\nNo one watches this around the clock. If someone is in danger right now, please call your local emergency number first.',
  askOnlyWords: 'What would you like them to know?',
  askOnlyWordsHint: 'It is kept encrypted, and only moderators can read it.',
  sentSomebodyHere: 'A moderator is on duty now, and will see it.',
  sentNobodyOnYet:
    'No moderator is on duty just now, so it can be many hours until one reads it. For what cannot wait there is *Help now*.',
  notSent:
    '**It is not certain that this was sent.** If somebody may not be safe, please do not wait for us: *Help now* works all the same. *Try again* opens the form with what you wrote; sent twice, it counts once.',
  sentBefore:
    'This form was sent already, and the moderators have that. Nothing new was sent. To tell them more, please begin again: with `/report`, or in the menu of the message or the person.',
  nobodyHere:
    'Kindred is not set up in this server yet, so there are no moderators here who would get this, and nothing was sent. An admin can set it up with {{command}}. *Help now* works all the same.',
  askWho: 'Whom is it about?',
  askWhoHint: 'Then nobody sees a report about themselves. You can leave it empty.',
  lostPerson:
    'That form was open for more than an hour, so whom it is about is known here no more, and nothing has been sent yet. What you wrote is kept for an hour: *Go on* opens it again and asks who it is. Where you leave that empty, whoever it is about may be among those who read your words.',
  lostMessage:
    'The message cannot be read here, so it is not known who wrote it, and nothing has been sent yet: nobody is to see a report about themselves. What you wrote is kept for an hour: *Go on* opens it again and asks who it is. Where you leave that empty, only your words are sent.',
  goOn: 'Go on',
  askWordsGone: 'What you wrote before is not kept here any more. If it stands above, you can copy it.',

  // Links
  linkUnreadable:
    'That is no link to a message on this server, so nothing was sent. Hold the message, choose *Copy Message Link*, and run the command again with that link; or leave the link out. This is what you gave, to copy:',

  // Refusals
  joinedRunning: 'A case about them runs already, so what you said went into that one.',
  noSuchNumber: 'There is no case with that number.',
  lookFirst:
    'Would you look at case {{number}} first? You have not looked since a second reader was asked for, or since more came in. Whoever has it counts on somebody having read it.',
  notTheirs: 'They cannot have this case. Please choose another.',
  openEither:
    'A number opens a case that is there; a reason and a person begin a new one. Please give the one or the other: nothing was opened.',
} as const;
