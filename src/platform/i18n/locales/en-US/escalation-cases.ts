/** More words of single cases. Part of the namespace of the queue. */
export default {
  // The card, where nobody can take it just now
  cardHowTaken:
    'Look shows privately what it is about, and keeps a note that you looked. More has a short guide and all the rest.',

  yoursNow: 'Case {{number}} is yours now.',

  // The board and the lists
  lineAftercare:
    '{{name}}, {{severity}}, looked after by {{owner}}, who looks in again {{when}}, came in {{since}}',

  // What is appealed
  lookAppealed: 'It is about this, of case {{number}}: {{what}}, {{when}}',
  lookAppealedWords: 'They were told:',
  lookAppealedOpen: 'Open case {{number}}',

  // Links
  linkUnreadable:
    'That is no link to a message on this server, so nothing was sent. Hold the message, choose *Copy Message Link*, and run the command again with that link; or leave the link out. This is what you gave, to copy:',

  // Refusals
  noSuchNumber: 'There is no case with that number.',
  notTheirs: 'They cannot have this case. Please choose another.',
  openEither:
    'A number opens a case that is there; a reason and a person begin a new one. Please give the one or the other: nothing was opened.',
} as const;
