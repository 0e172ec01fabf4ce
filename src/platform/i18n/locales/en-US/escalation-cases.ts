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

  // What is appealed
  lookAppealed: 'It is about this, of case {{number}}: {{what}}, {{when}}',
  lookAppealedWords: 'They were told:',
  lookAppealedOpen: 'Open case {{number}}',

  // Links
  linkUnreadable:
    'That is no link to a message on this server, so nothing was sent. Hold the message, choose *Copy Message Link*, and run the command again with that link; or leave the link out. This is what you gave, to copy:',

  // Refusals
  notTheirs: 'They cannot have this case. Please choose another.',
  openEither:
    'A number opens a case that is there; a reason and a person begin a new one. Please give the one or the other: nothing was opened.',
} as const;
