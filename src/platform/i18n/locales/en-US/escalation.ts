/** Words of the moderators' queue. Reporters are thanked and never named; cards say nothing of anybody. */
export default {
  // What can be asked (also what moderators read)
  'kind.crisis': 'Somebody may not be safe',
  'kind.unsafe_advice': 'Unsafe medical advice',
  'kind.harassment': 'Unkind or harassing',
  'kind.privacy': 'Shares something private',
  'kind.selling': 'Sells or pushes a cure',
  'kind.graphic': 'Upsetting, with no warning before it',
  'kind.other': 'Something else',
  'kind.reach_out': 'Somebody would like a moderator to write to them',

  // The form
  askTitle: 'Ask a moderator to look',
  askAbout:
    'Moderators will see the message and what you write here. They are not told who asked, and neither is the person who wrote it, though somebody may still guess.\nNo one watches this around the clock. If someone is in danger right now, please call your local emergency number first.',
  askKind: 'What is it about?',
  askWords: 'Anything you want to add?',
  askWordsHint: 'You do not have to. It is kept encrypted, and only moderators can read it.',
  askNotice: 'Do you want to hear that somebody looked?',
  'notice.none': 'No, thank you',
  'notice.inbox': 'Yes, privately, next time I use Kindred here',
  'notice.direct_message': 'Yes, by direct message',

  // To the reporter
  sent: 'Thank you for saying something. The moderators have it now, and you do not need to do anything more.',
  sentCrisis:
    'Thank you for saying something. The moderators have it now. This is not an emergency service: if someone is in danger right now, please call your local emergency number.',
  needsWords: 'Please add a few words, so that the moderators know what to look for. What you chose is kept.',
  tooMany:
    'You have asked for several things in the last hour, and the moderators have all of them. What you wrote is kept for an hour; you can send it with Try again a little later.',
  tryAgain: 'Try again',
  notice:
    'The moderators have looked at what you asked them to look at. Thank you for looking out for this community. You do not need to do anything.',

  // The card: nothing in it but number, kind, severity, age and owner
  cardOpen: '**Case {{number}}** is waiting, and nobody has it yet. It came in {{since}}.',
  cardTaken: '**Case {{number}}** is with {{owner}}. It came in {{since}}.',
  cardResolved: '**Case {{number}}** is resolved. {{owner}} looked after it. It came in {{since}}.',
  cardHow:
    'Look shows privately what it is about, and keeps a note that you looked. Take tells everybody that it is with you.',
  cardAbout: 'Severity: {{severity}}\nReason: {{kind}}',
  cardReports_one: 'One report',
  cardReports_other: '{{count}} reports',
  cardResolution: 'Outcome: {{resolution}}',
  look: 'Look',
  take: 'Take',
  resolve: 'Resolve',
  'severity.green': 'green, when there is time',
  'severity.amber': 'amber, within the day',
  'severity.red': 'red, as soon as you can',
  'severity.crisis': 'crisis, now if at all possible',
  'resolution.handled': 'Handled',
  'resolution.supported': 'Somebody was supported',
  'resolution.not_a_problem': 'Not a problem',
  'resolution.passed_on': 'Passed on to somebody else',

  // Look
  lookTitle: '### Case {{number}}',
  lookNoted: 'Only you can see this. It is noted that you looked.',
  lookMessage: 'Message by {{author}}, {{when}}',
  lookLink: 'Go to the message',
  lookNoMessage: 'The message itself could not be kept. The link may still lead to it.',
  lookFilesLost_one: 'One attachment could not be kept.',
  lookFilesLost_other: '{{count}} attachments could not be kept.',
  lookFilesLeftOut_one: 'One more attachment is kept with the case and does not fit in here.',
  lookFilesLeftOut_other: '{{count}} more attachments are kept with the case and do not fit in here.',
  lookReport: 'Asked {{when}}: {{kind}}',
  lookReportWords: 'Asked {{when}}: {{kind}}\n{{words}}',
  lookAsked:
    '{{person}} would like a moderator to write to them. That is all they said, and all that is known here. They know that it can take a while.',
  lookAgreed:
    '{{person}} agreed, on a calmer day, that a moderator may be asked to write to them when a day is very hard. Today is such a day. Nothing more of it is known here.',
  lookRest: 'The whole text is in the attached file.',

  // Resolve
  resolveTitle: 'Resolve this case',
  resolveWhy: 'How did it end?',
  resolveNote: 'A note for the other moderators',
  resolveNoteHint: 'You do not have to. It is kept encrypted with the case.',
  resolved: 'Case {{number}} is resolved. Thank you for looking after it.',

  // Refusals
  takenBy: '{{owner}} already has case {{number}}.',
  alreadyYours: 'You already have case {{number}}.',
  alreadyResolved: 'Case {{number}} is already resolved.',
  caseGone: 'This case is no longer there.',
} as const;
