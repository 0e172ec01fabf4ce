/** Words of duty and of the clock. It asks for attention; it blames nobody. */
export default {
  'call.duty':
    'Case {{number}} would like somebody to look. It came in {{since}}. Whoever can, please press Open; if you cannot just now, that is all right.',
  'call.next': 'Case {{number}} still waits. It came in {{since}}. Is there anybody else who can look?',
  'call.leads':
    'Case {{number}} still waits. It came in {{since}}. Leads, please see whether somebody can look.',
  callSecond:
    'Case {{number}} has been looked after, and waits for a second reader before it ends. Whoever can, please press Open, and agree or give it back.',
  callSecondLeads:
    'Case {{number}} has been looked after, and still waits for a second reader before it ends. Leads, one of you can read it too.',
  nobodyForIt: 'Just now there is nobody on duty who can take it.',
  callHeld:
    'Case {{number}} has been with {{owner}} for a while. Whoever can, please ask them whether they would like a hand. Nothing went wrong: people fall asleep, and some cases take long.',
  callRested:
    'Case {{number}} rested with {{owner}}, and its day to look in again was {{when}}. Whoever can, please ask them whether they would like a hand.',
  'calls.duty':
    '{{many}} cases would like somebody to look: {{numbers}}. The oldest came in {{since}}. Whoever can, please press Open, which opens the first of them; if you cannot just now, that is all right.',
  'calls.next':
    '{{many}} cases still wait: {{numbers}}. The oldest came in {{since}}. Is there anybody else who can look?',
  'calls.leads':
    '{{many}} cases still wait: {{numbers}}. The oldest came in {{since}}. Leads, please see whether somebody can look.',
  callsHeld:
    '{{many}} cases have been with somebody for a while: {{numbers}}. Whoever can, please ask them whether they would like a hand. Nothing went wrong: people fall asleep, and some cases take long.',
  callsRested:
    'Of {{many}} cases that rested, the day to look in again has come: {{numbers}}. Whoever can, please ask those who have them whether they would like a hand.',
  callHeldLeads: 'Leads, you can hand it over in their place.',
  nobodyOn: 'Nobody is on duty just now.',
  checkRing:
    'In a crisis that nobody takes, {{role}} is called in {{channel}}, and Discord notifies nobody of it: Kindred may not mention that role there.',
  checkRingWhom:
    'Whom it hurts: somebody who is not safe, while nobody on the team answers. Only leads whom Kindred knows from what they changed here are called by name.',
  checkRingStep:
    'What mends it: allow {{name}} for the role Kindred, or in that channel. It is so that a call to the leads in a crisis rings; Kindred never mentions everybody. Or let anyone mention that role.',
  digest_one: 'When there is time: one case waits, and has waited longer than you hoped. The board has it.',
  digest_other:
    'When there is time: {{count}} cases wait, some of them longer than you hoped. The board has them, the worst first.',
  on: 'You are on duty. It ends by itself {{until}}, and `/duty off` ends it sooner.',
  off: 'You are off duty. Thank you. Please rest.',
  others: 'Also on duty: {{others}}',
  nobodyElse: 'Nobody else is on duty just now.',
  handover: '**What you come into**',
  stillYours_one: 'One case is still yours. {{mine}} shows it; Hand over and Put back are in its More.',
  stillYours_other:
    '{{count}} cases are still yours. {{mine}} shows them; Hand over and Put back are in the More of each.',
  noteLeft: '{{who}} left a note, {{when}}:',
  noteKept: 'Your note waits for whoever comes next, for two days. It is kept encrypted.',
  boardMore_one: 'and one more',
  boardMore_other: 'and {{count}} more',
  openHandover: 'What waits',
  openRota: 'Rota',
  openSwaps: 'Shifts on offer',
  shiftBegins: '{{who}}, your shift has begun. It ends {{until}}, and `/duty off` ends it sooner.',
  shiftSecond_one: 'One crisis has been looked after, and waits for a second reader.',
  shiftSecond_other: '{{count}} crises have been looked after, and wait for a second reader.',
  shiftOver: 'No shift of yours is running just now. `/duty on` begins one.',

  // The guide
  guideTitle: '## The guide, page {{page}} of {{pages}}',
  guideFirst:
    'Before your first shift, please read this once: what helps with each reason, and what harms. It takes about five minutes, and it is in the More of every case, too. Nobody sees when you read it.',
  guideLast: 'Nobody expects you to know it by heart. If you are unsure, ask for a second pair of eyes.',
  guideNext: 'Next page',
  guideRead: 'I have read it',
  readGuide: 'Read the guide first',

  // The rota
  rotaTitle: '## The rota',
  onNow: 'On duty now: {{who}}',
  noShifts: 'You have no shift. Nobody has to have one.',
  yourShifts: '**Your shifts**, every week, {{place}} time',
  shiftLine: '{{day}}, {{from}} to {{until}}',
  capacityIs_one: 'You look after one case at once.',
  capacityIs_other: 'You look after up to {{count}} cases at once.',
  mayCall: 'For somebody’s safety you may be called when you are off duty, too.',
  restsNow: 'You rest: your shifts do not count, and nobody calls you. `/duty on` begins again.',
  mayNotCall: 'You are not called when you are off duty.',
  week: '**The next seven days**',
  weekEmpty: 'Nobody has a shift in the next seven days.',
  weekMore: 'And {{count}} more.',
  turnLine: '{{from}} to {{until}}: {{who}}',
  addShift: 'Add a shift',
  openCover: 'Hours without anybody',
  back: 'Back',
  change: 'Change it',
  remove: 'Remove',
  moreTitle: 'What would you like to see or change?',
  moreChoose: 'Choose one',
  'option.remove': 'Remove a shift',
  'option.zone': 'My time zone',
  'option.capacity': 'How many cases at once',
  'option.calls': 'Calls when I am off duty',
  'option.guide': 'Read the guide again',
  'option.load': 'How much everybody carries',
  shiftDays: 'On which days?',
  shiftFrom: 'From when?',
  shiftFromHint: 'Such as 18:30 or 6 pm',
  shiftLasts: 'For how long?',
  shiftsIn:
    'Your shifts are in {{place}} time, and so is this one. *More*, *My time zone* changes that for all of them.',
  shiftZone: 'Where are you?',
  shiftZoneHint: 'A city or a time zone: all your shifts are in it',
  hours_one: 'One hour',
  hours_other: '{{count}} hours',
  cases_one: 'One case',
  cases_other: '{{count}} cases',
  'refused.time': 'Kindred does not know that time. Such as 18:30 or 6 pm works. Nothing was changed.',
  'refused.zone':
    'Kindred does not know that place. The nearest big city usually works. Nothing was changed.',
  'refused.zones':
    'That can be the time of several places, such as {{places}}. Please type the nearest big city. Nothing was changed.',
  'refused.overlaps':
    'You have a shift already that runs at that time, so nothing was changed. *Remove a shift* takes it off first; one that begins at the same time is only made longer or shorter.',
  'refused.tooMany': 'Fourteen shifts a week are as many as Kindred keeps for one person. Please rest, too.',
  removeWhich: 'Which one?',
  zoneIs: 'Your shifts are in {{place}} time. It is {{time}} there now.',
  capacityAbout:
    'When you have so many, the next goes to somebody else who is on duty. A crisis does not count them, and where nobody else is on, you can take more.',
  callsAbout:
    'Only for somebody’s safety, and only when nobody on duty has taken it: whoever is next on the rota first. Where nobody is on duty, at once. You can change it at any time.',
  callsYes: 'I may be called',
  callsNo: 'Do not call me',

  // Hours without anybody
  coverTitle: '## Hours without anybody\nToday and the next seven days, {{place}} time.',
  coverFull: '**{{day}}**: somebody all day',
  coverNone: '**{{day}}**: nobody all day',
  coverFullRest: '**{{day}}**: somebody for the rest of the day',
  coverNoneRest: '**{{day}}**: nobody for the rest of the day',
  coverDay: '**{{day}}**: {{spans}}',
  coverSpan: '{{from}}–{{until}}',
  coverHow: 'In these hours members are told that nobody is on duty, and where they find help instead.',
  coverThanks: 'Somebody is there at every hour. Thank you.',

  coverLeft:
    '{{who}} is no moderator any more, so {{hours}} hours a week that were theirs are without them. With the role back within two weeks, they have their shifts again.',

  // Load
  loadTitle:
    '## How much everybody carries\nSo that it can be shared. It says nothing about how well anybody works.',
  loadNone: 'Nobody has a case or a shift just now.',
  loadLine:
    '{{who}}: {{running}} of {{capacity}} cases, {{heavy}} of them heavy, {{inARow}} heavy in a row, {{hours}} hours on the rota this week',
  loadHow: 'After how many heavy cases the next goes to others is set in {{command}}.',

  // Swapping
  swapTitle: '## Shifts on offer',
  swapOthers: '**You could take**',
  swapYours: '**You offer**',
  swapOwn: '**Your next shifts**',
  swapNothing: 'Nobody offers a shift, and you have none in the next two weeks.',
  takenOver: '**You took over**',
  takenLine: '{{from}} to {{until}}, a shift of {{owner}}',
  giveBack: 'Give it back',
  offer: 'Offer it',
  take: 'Take it',
  taken: 'Over',
  keepIt: 'Keep it',
  swapOffered: '{{who}} would like somebody else to have this shift. Whoever can, please take it.',
  swapTaken: '{{who}} has this shift of {{owner}} now. Thank you.',
  swapKept: '{{who}} keeps this shift.',
  swapNotTaken: 'Nobody took this shift over, and it has begun. It stayed with {{owner}}.',
  swapIsOver: 'This shift does not come at that time any more. Nobody needs to take it.',
  swapTakenIsOver:
    'A shift that you had taken over does not come at that time any more: the shifts or the time zone of the person whose it was have changed. You need not do anything. Thank you for stepping in.',
  swapUndone:
    'Somebody had taken over a shift of yours that does not come at that time any more, because you changed your shifts or your time zone. They are told. What the rota shows for you now is yours.',
  swapYouHave: 'It is yours now, and {{owner}} is told. Thank you.',
  swapCameBack:
    'Somebody who had taken over your shift that begins {{when}} cannot have it. It is on offer again; until somebody takes it, it is yours. If it is too much, please say so to the other moderators or a lead.',
  swapWasTaken: '{{who}} has taken over your shift that begins {{when}}.',
  'swapRefused.gone': 'This shift is not on offer any more.',
  'swapRefused.own': 'This is your own shift. With Keep it, in `/duty swap`, you have it back.',
  'swapRefused.taken': '{{who}} already has it. Thank you for offering.',
  'swapRefused.yours': 'It is yours already. Thank you.',
  'swapRefused.resting':
    'You rest from duty just now, so this shift would be without anybody. Nothing was changed. With `/duty on`, duty is back.',
  'swapRefused.not_offered': 'This is not a shift of yours any more.',
  guideBefore: 'Before your first shift, please read the guide: `/duty on` opens it.',

  // What is kept
  keptTitle: 'Being on duty',
  keptTerms:
    'Up to {{capacity}} cases at once, time zone {{zone}}, version {{guide}} of the guide read (0: not yet).',
  keptRun_one: 'One heavy case in a row.',
  keptRun_other: '{{count}} heavy cases in a row.',
  keptShift: 'A shift every week: day {{weekday}} from Monday, {{from}}, {{hours}} hours.',
  keptSwap: 'A shift taken over from somebody, on {{date}}.',
  keptNote: 'A note left at the end of a shift, on {{date}}:',

  keptResting: 'You rest: the rota leaves you out, and nobody calls you.',
  keptLeft: 'Without the moderators’ role since {{date}}. Two weeks after that, all of this is deleted.',

  // Care
  'resting.rests':
    '## You are off\nWhat you had waits for others, with its age; only what waits for a second reader stays with you. The rota leaves you out and nobody calls you until you come back, and nothing asks why. Nothing else of yours is kept here that could pause. Rest well.',
  'resting.back':
    '## Good to see you\nNothing has begun by itself. If you have shifts, the next one counts again, and `/duty on` begins one sooner.',
  rest: 'You have had {{count}} heavy cases in a row, and that is a lot for anybody. Somebody else is on duty and is asked to take case {{number}}. If you can, rest a little.',
  full: 'You have as many cases as you said you look after at once, and somebody else is on duty. Case {{number}} waits for them. The rota changes how many are too many.',
  debriefWaits: 'That was a heavy one. When you have a minute, there is a question for you.',
  debriefOpen: 'Open it',
  debrief:
    '### How are you?\nA case like that stays with people, however well it went. Nobody sees that you were asked, and of *I am all right* nothing is kept. A break and a handover show on the board, and nobody asks why.',
  debriefPeople:
    'It often helps to tell another moderator or a lead how it was, without names. {{help}} is there for you as well.',
  debriefWell: 'I am all right',
  debriefBreak: 'I take a break',
  debriefHandOver: 'Hand my cases over',
  debriefThanks: 'Good. Thank you for looking after somebody.',
  handedAllOver:
    'You are off duty, and your cases wait for others, with their age. Handing over is good care, of them and of you.',
  handedNothing: 'You are off duty. There was no case with you to hand over.',
  secondStays_one:
    'One case that waits for a second reader stays with you until somebody has read it. There is nothing to do about it now.',
  secondStays_other:
    '{{count}} cases that wait for a second reader stay with you until somebody has read them. There is nothing to do about them now.',
  restCases: 'Any case that was with you waits for others now, with its age.',
  lookBack: 'Case {{number}}, which is with you, rested until today. {{mine}} shows it.',
  stillWithYou:
    'Case {{number}} has been with you for a while. {{mine}} shows it. If you are tired, Hand over and Put back are in its More: that is good care.',
  lineAftercareOff:
    '{{name}}, {{severity}}, looked after by {{owner}}, who is off duty and looks in again {{when}}, came in {{since}}',
  lineOff: '{{name}}, {{severity}}, with {{owner}}, who is off duty, came in {{since}}',
} as const;
