/** Whether it helps: the questionnaires' surroundings (their own wording is theirs) and the figures for leads. */
export default {
  hubLine: '**Whether it helps**\nA few questions now and then, on a page of your own.',
  hubShow: 'Look',

  ask: '### Does this community help you?\nKindred can ask you today, after one, two and three months, and then every three months. It takes about four minutes, on a private page.',
  askHow:
    'You are asked about worry, healthy days, loneliness, hope, and managing your illness. Every question can be left out.\nOnly you see your answers. Leads see sums of at least ten people, closed once a month. Taking it back deletes your answers; sums that you are in stay, because nobody can be found in them.',
  agree: 'Yes, ask me',
  notNow: 'Not now',
  title: '### Whether it helps',
  openNow_one: 'One short form waits for you. There is no hurry.',
  openNow_other: '{{count}} short forms wait for you. There is no hurry.',
  nothingOpen: 'Nothing waits for you.',
  next: 'The next questions come on {{date}}. If you skip them, nothing happens.',
  openPage: 'Open my page',
  myConsents: 'What I agreed to',
  back: 'Back',
  pagesOff:
    'These questions are asked on a private page, and this server has none yet. An admin can change that.',

  inboxOpen:
    'There are a few questions for you again, on a page of your own. There is no hurry, and you can skip them.',
  inboxOpenButton: 'Look',

  // The page
  pageTitle: 'Your page',
  who: 'Only you can see this. Leads see sums of at least ten people and never who answered.',
  leftToAnswer_one: 'This is the last form.',
  leftToAnswer_other: '{{count}} short forms are left. You can stop after any of them and come back.',
  otherLanguage: 'These questions exist in English only. A translation of ours would measure something else.',
  mayLeaveOut: 'You can leave out any question.',
  keep: 'Keep my answers',
  kept: 'Your answers are kept. Thank you.',
  allDone: 'Nothing to answer right now.',
  takeLonger: 'Take the longer form about worry (7 questions)',
  takeShorter: 'Take the shorter form about worry (2 questions)',
  longerChosen: 'You get the longer form about worry from now on.',
  shorterChosen: 'You get the shorter form about worry from now on.',
  outOfRange:
    'Question {{number}} has an answer that does not fit. Nothing is lost: put it right and send it again.',
  'refused.nothing': 'Nothing was chosen yet. Answer at least one question, or close the page.',
  'refused.not_open':
    'The time for these answers is over. They are not kept; the next questions come by themselves.',
  'refused.no_consent': 'You have not agreed to these questions, or took that back, so nothing is kept here.',
  noAdvice:
    'These numbers are no diagnosis and no advice. If something worries you, /help-now works at any time.',
  ownCourse: 'Your own course',
  ownCourseHow: 'Small changes are often noise. Compare with how you were, not with other people.',
  measure: 'What',
  day: 'Day {{day}}',
  noScore: '–',
  lowerBetter: '{{from}} to {{to}}, lower is better',
  higherBetter: '{{from}} to {{to}}, higher is better',
  'name.gad2': 'Worry (GAD-2)',
  'name.gad7': 'Worry (GAD-7)',
  'name.hrqol4': 'Unhealthy days in 30 (CDC HRQOL-4)',
  'name.connection': 'Connection: how rarely you feel lonely',
  'name.hope': 'Hope (our own question)',
  'name.ses6g': 'Managing your illness (SES6G)',

  // What is kept about me
  keptTitle: 'Whether it helps',
  keptSince: 'You have been asked since {{date}}.',
  keptAnswers: 'Day {{day}}, {{measure}}: {{values}}',
  keptPassed: 'Day {{day}}, {{measure}}: no answer',
  keptSums:
    'Sums of at least ten people may have your answers in them. Nobody can be found in those, you included.',

  // For leads
  reportTitle: '### Whether the community helps',
  reportNothing:
    'There is nothing to show yet. Figures appear once at least ten people have answered the same questions, on the first day of a month after that.',
  reportStart:
    'At the start: about {{people}} people, {{mean}} on average (95% interval {{from}} to {{to}}).',
  reportChange:
    'Day {{day}}: about {{people}} people answered. They changed by {{mean}} on average (95% interval {{from}} to {{to}}).',
  reportLost: 'At least {{lost}} of those who began did not answer, and at most nine people more.',
  reportLostFew: 'Fewer than ten of those who began did not answer.',
  reportBetter:
    'Better by {{by}} points or more: {{share}} of about {{of}} people (95% interval {{from}} to {{to}}).',
  reportWorse:
    'Worse by {{by}} points or more: {{share}} of about {{of}} people (95% interval {{from}} to {{to}}).',
  reportImportant:
    '{{by}} points are the smallest change that was found to matter to people ({{source}}). Smaller ones may still be more than noise.',
  reportOurThreshold: 'Less than {{by}} points may be noise. That is our own choice: {{source}}',
  reportSharesHeld:
    'Where nothing stands of better and worse, fewer than ten people are left over in one part. It is shown again once there are enough.',
  reportNoThreshold:
    'Nobody has published from which change on it is more than noise, so no shares are shown.',
  reportUnvalidated: 'This question is our own. Nobody has tested how well it measures.',
  reportCut: 'Earlier days are in the file.',
  reportHonest:
    'No comparison group: this cannot show that the community caused it. Who drops out may be doing better or worse than who stays. Not in these figures: who took the agreement back, was banned or has died, and who left the server so long ago that they are forgotten.',
  changeLower: 'Change in points since the start; lower is better',
  changeHigher: 'Change in points since the start; higher is better',
  previous: 'Previous',
  nextMeasure: 'Next',
  asFile: 'All as a file',
  fileHere: 'All figures as a table. They are sums of at least ten people.',

  // The headings of the file
  'csv.day': 'Day',
  'csv.what': 'Score or change',
  'csv.score': 'score',
  'csv.change': 'change',
  'csv.people': 'People (rounded to 5)',
  'csv.mean': 'Mean',
  'csv.from': '{{what}}: 95% from',
  'csv.to': '{{what}}: 95% to',
  'csv.lostFrom': 'Did not answer: share at least',
  'csv.lostTo': 'Did not answer: share at most',
  'csv.of': 'Better and worse: of people (rounded to 5)',
  'csv.better': 'Share better',
  'csv.worse': 'Share worse',
} as const;
