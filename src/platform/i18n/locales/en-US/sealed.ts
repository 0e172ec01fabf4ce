/** Words around sealed reporters: opening takes two people, and limits are set without opening. */
export default {
  leadAsked: '**A lead is asked for.** Somebody in the team would like a second person to decide.',
  leadAskedHow: '{{leads}}: what it is about is shown only to you. Whoever asked cannot decide it.',
  leadAnswered:
    '**A lead has decided.** Nothing is left to do here. The two whom it concerns can read it again.',
  readAgain: 'Read it again',
  nobodyAnswered:
    '**A lead was asked for, and nobody has answered in a week.** What was asked no longer waits; it can be asked again from the case.',
  notAnswered:
    'No lead has answered in a week what you asked about case {{number}}, and it waits no longer. Nothing was opened. If you still need it, ask again from the case, and tell a lead that you did.',
  decide: 'See what it is about',
  whichReport: 'Which report?',
  sentAt: 'Sent {{at}} UTC',
  reason: 'Why does it need to be opened?',
  reasonHint: 'A lead reads this. It is kept encrypted with the case.',
  howLong: 'For how long?',
  'limit.1': 'A day',
  'limit.7': 'A week',
  'limit.28': 'Four weeks',
  'limit.0': 'No longer: take the limit off',
  asked:
    'A lead has been asked about case {{number}}. You are told the answer at your next tap here. Nothing is opened until then.',
  limited:
    'No reports are taken from whoever sent this one; that ends {{until}}. By this nobody learns who it is. They are told if they try, and can always say that somebody may not be safe.',
  limitLifted: 'Reports by whoever sent this one are taken again.',
  'opening.reporter': '{{who}} asks, {{when}}, to see who sent a report in **case {{number}}**. The reason:',
  'opening.author': '{{who}} asks, {{when}}, to see who wrote what **case {{number}}** is about. The reason:',
  'openingWhat.author':
    'Whoever wrote it was promised that their name stays closed unless somebody may be in danger. If you agree, the two of you can see it for a day, it is noted, and they are told that it was opened.',
  'openingWhat.reporter':
    'Whoever sent it was promised that their name stays sealed. If you agree, the two of you can see it for a day, it is noted, and they are told that it was opened.',
  keep: 'Keep it sealed',
  open: 'Agree to open it',
  kept: 'It stays sealed. Whoever asked about case {{number}} is told at their next tap here.',
  'opened.author':
    'The two of you can see it for a day, and each look is noted. Whoever wrote what case {{number}} is about is told that it was opened.',
  'opened.reporter':
    'The two of you can see it for a day, and each look is noted. Whoever sent the report in case {{number}} is told that it was opened.',
  'see.reporter': 'Show who sent it',
  'see.author': 'Show who wrote it',
  'seen.author':
    'What case {{number}} is about was written by {{who}}. Only you can see this message. It can be shown again; that ends {{until}}.',
  'seen.reporter':
    'The report in case {{number}} was sent by {{who}}. Only you can see this message. It can be shown again; that ends {{until}}.',
  reporterCare: 'Please tell nobody else, and write it into no note.',
  'refused.already_asked': 'A lead has been asked about this already. Please wait for the answer.',
  'refused.needs_reason':
    'Please say in a few words why it needs to be opened: a lead decides by that. Nothing has been asked yet, and the case is as it was. More on its card opens the form again.',
  'refused.own_asking': 'It takes two people: another lead has to decide what you asked for.',
  'refused.decided': 'A lead has decided this already.',
  'refused.lapsed':
    'This waited for a week and no longer can be decided. Whoever asked can ask again from the case.',
  'refused.not_open': 'It is not open, or not any more. Who it was is sealed.',
  answered: 'A lead has answered what you asked about somebody’s name.',
  unanswered: 'In a week no lead has answered what you asked about somebody’s name.',
  answeredSee: 'See the answer',
  unansweredSee: 'What now',
  openedToYou:
    'A report of yours was opened: a moderator and a lead agreed, for a reason that is written down, to see who sent it. You did nothing wrong. You can ask any lead about it.',
  nameOpenedToYou:
    'The name under which you wrote in a group was opened: a moderator and a lead agreed, for a reason that is written down, to see whose it is. You did nothing wrong. You can ask any lead about it.',
  'notOpened.reporter': 'A lead has decided that the report stays sealed.',
  'notOpened.author': 'A lead has decided that the name stays closed.',
  trailAsked: 'asked to see who sent a report in case {{number}}',
  trailOpened: 'agreed to open who sent a report in case {{number}}',
  trailKept: 'kept sealed who sent a report in case {{number}}',
  trailSeen: 'looked at who sent a report in case {{number}}',
  trailAuthorAsked: 'asked to see who wrote what case {{number}} is about',
  trailAuthorOpened: 'agreed to open who wrote what case {{number}} is about',
  trailAuthorKept: 'kept closed who wrote what case {{number}} is about',
  trailAuthorSeen: 'looked at who wrote what case {{number}} is about',
  trailLimited: 'limited whoever sent a report in case {{number}}, without opening who it is',
  trailLimitLifted: 'took a limit off whoever sent a report in case {{number}}',
  mustWait:
    'The moderators take no reports from you just now, so this one was not sent; that ends {{until}}. By this they do not learn who you are. If somebody may not be safe, choose that reason: it is always taken. Help now works for you too.',
  mustWaitDirect:
    'The moderators take nothing that you write here just now, so this was not sent; that ends {{until}}. By this they do not learn who you are. If somebody may not be safe, *Help now* is there for you all the same: it has a line, and can ask a moderator to write to you.',
  keptTitle: 'When moderators opened what is kept about you',
  keptAbout:
    'Dates only. Who it was, leads can see. A look at a case that still runs is not shown here before it has ended.',
  'keptRead.case': '{{date}}: a moderator opened a case about you.',
  'keptRead.looked_up': '{{date}}: a moderator looked up whether there are cases about you.',
  'keptRead.reporter': '{{date}}: a moderator and a lead agreed to see that a report was yours.',
  'keptRead.author':
    '{{date}}: a moderator and a lead agreed to see that something in a group was written by you.',
  keptLimit: 'The moderators take no reports from you before {{date}}.',
} as const;
