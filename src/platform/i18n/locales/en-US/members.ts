/** Words of members' own cards: their age, settings and consents, and a member's death. Nothing here is asked twice. */
export default {
  // The age question
  ageQuestion:
    '### How old are you?\nThis is asked once. Kindred needs to know it because some things here are for adults only.',
  ageWhoSees:
    '**Who can see this?** Nobody: no other member, no moderator and no lead. It is kept encrypted, and nobody asks for your date of birth.',
  'age.adult': '18 or over',
  'age.teen': '13 to 17',
  'age.child': 'Under 13',
  tooYoung:
    'Thank you for being honest. Kindred is for people of 13 or over, because Discord is. Nothing about you was kept. If you are having a hard time, please talk to an adult you trust, or to a helpline for children in your country.',
  adultsOnly:
    'Thank you for being honest. This community is for people of 18 or over. Nothing about your answer was kept. You are welcome once you are 18, and there are communities for younger people too.',

  // The hub
  hub: '## Welcome\nHere you can see and change what Kindred knows about you. Only you can see this.',
  hubNothing: 'So far nothing is kept about you, and nothing has to be.',
  hubSince: 'You have been here since {{date}}.',
  hubGroups: 'Your groups: {{mine}}. To find one: {{find}}.',
  mySettings: 'My settings',
  myConsents: 'What I agreed to',
  whatIsThis: 'What is this?',
  hubLetters: 'Messages that were shown to you lately can be read again for two weeks.',
  hubLettersRead: 'Read again',
  letters:
    '### What Kindred told you lately\nThe newest first. Each stays for two weeks after you first saw it.',
  lettersNone: 'There is nothing from the last two weeks.',
  what: '## What is this?\nKindred helps people who live with the same thing to meet, in groups of this community. You choose what you want to take part in. Nothing is announced, nobody counts how often you come, and you can leave anything at any time without a reason.\nIt does not diagnose, it does not watch over anybody, and it is no emergency service. {{privacy}} shows all that is kept about you.',
  more: 'More',
  back: 'Back',
  notNow: 'Not now',
  notNowAnswer: 'All right, nothing was changed.',

  // Settings
  settings: '## My settings',
  settingsWho: '**Who can see this?** Only you, unless you choose otherwise under “Who sees what”.',
  settingsNone: 'Not set',
  timezoneLine: '**Time zone**\n{{zone}}, where it is {{time}} now',
  timezoneNone: '**Time zone**\nNot set. It is only needed for things at a time of day.',
  timezoneChange: 'Time zone',
  countryLine: '**Country**\n{{country}}',
  countryChange: 'Country',
  paceLine: '**Pace**\n{{pace}}',
  paceChange: 'Pace',
  languageLine: '**Language**\nYour language is {{language}}. Messages that reach you later are in {{read}}.',
  languageChange: 'Language',
  seenByLine: '**Who sees what**\n{{lines}}',
  seenByOne: '{{attribute}}: {{audience}}',
  seenByChange: 'Who sees what',
  lighterLine:
    '**Lighter content**\n{{lighter}}. With yes, Kindred keeps what it writes to you light and suggests nothing heavy. It cannot change what other people write. Only you see this.',
  lighterChange: 'Lighter content',
  lighterQuestion:
    '### Would you like lighter content?\nKindred then keeps what it writes to you light, and suggests no groups about other topics than the one you ask for. What other people write stays as it is.\n**Who can see this?** Only you.',
  lighterYes: 'Yes',
  lighterNo: 'No',
  letterWayLine:
    '**How moderators may write to me**\n{{way}}. Moderators see which of these it is when they write to you.',
  letterWayChange: 'How they write',
  letterWayQuestion:
    '### How may moderators write to you?\nInbox: it waits here until your next tap, and nothing notifies you.\nDirect message: Kindred writes to you. The first line tells nothing.',
  letterWayThread:
    'Private thread: a thread on this server. Its name tells nothing. You and the moderators of this server can open it, nobody else.',
  letterWayWho:
    '**Who can see this?** You, and a moderator who writes to you. It is kept encrypted, as long as you agree to “Contact by moderators”. About a warning or a removal you are always told by direct message. Where Discord refuses, the letter waits in your inbox.',
  letterWayConsent:
    '### How may moderators write to you?\nUntil you agree to this, it is your inbox:\n{{words}}',
  'letterWay.inbox': 'Inbox',
  'letterWay.direct': 'Direct message',
  'letterWay.thread': 'Private thread',
  ageLine: '**Age**\n{{age}}. It is shown to nobody.',
  ageChange: 'Age',
  ageMine: 'My age',
  ownAge:
    '### How old are you?\nYou said: {{age}}. If that was a slip, or you had a birthday, tap what is right.\n**18 or over**: what is for adults is offered to you too, and nothing of it begins without your yes.\n**13 to 17**: nobody is matched with you one to one. If you had agreed to matching, that ends.\n**Under 13**: Kindred is not for you yet. You are asked once more, then all that it keeps about you is deleted.',
  'ageChanged.adult':
    'All right: 18 or over. What is for adults is offered to you too from now on. Nothing of it begins without your yes.',
  'ageChanged.teen':
    'All right: 13 to 17. Nobody is matched with you one to one from now on, and if you had agreed to matching, that has ended. Your groups stay as they are, but for circles: those are for adults, and end.',
  'keptOutSurely.too_young':
    '### Under 13\nThank you for being honest. Kindred is for people of 13 or over, because Discord is. If this is right, you leave your groups here and all that Kindred keeps about you is deleted at once. Nobody is told.',
  'keptOutSurely.adults_only':
    '### 13 to 17\nThank you for being honest. This community is for people of 18 or over. If this is right, you leave your groups here and all that Kindred keeps about you is deleted at once. Nobody is told.',
  keptOutYes: 'It is right, delete it',
  keptOutNo: 'It was a slip',
  'keptOutForgotten.too_young':
    'Thank you for being honest. You have left your groups here, and nothing about you is kept any more. You are welcome again once you are 13. If you are having a hard time, please talk to an adult you trust, or to a helpline for children in your country.',
  'keptOutForgotten.adults_only':
    'Thank you for being honest. You have left your groups here, and nothing about you is kept any more. You are welcome again once you are 18, and there are communities for younger people too.',
  'pace.slow': 'Slow: some days I answer late or not at all',
  'pace.steady': 'Steady: I look in every few days',
  'pace.quick': 'Quick: I like to write often',
  shownTime: '{{time}} there now ({{zone}})',
  'paceWord.slow': 'Slow',
  'paceWord.steady': 'Steady',
  'paceWord.quick': 'Quick',
  paceQuestion:
    '### Which pace suits you?\nAny is fine, and you can change it on any day.\nSlow: some days I answer late or not at all.\nSteady: I look in every few days.\nQuick: I like to write often.',

  zoneTitle: 'Your time zone',
  zoneField: 'Which city is near you?',
  zoneHint: 'A large city in your time zone, your country, or hours such as UTC+2.',
  zoneConfirm: '### {{zone}}\nIt is {{time}} there now. Is that what your clock shows?',
  zoneYes: 'Yes, keep it',
  zoneOther: 'Another one',
  zonesFound: '### Which of these shows the time on your clock?',
  zoneChoice: '{{place}}, {{time}}',
  zoneUnknown: 'No time zone fits that. The name of a large city nearby works best.',
  countryTitle: 'Your country',
  countryField: 'Which country do you live in?',
  countryHint: 'It decides which helplines you are shown first.',
  countryLike: '### Is it this one?',
  countriesFound: '### Which one is it?',
  countryUnknown: 'No country fits that. Please try its whole name.',
  languageTitle: 'Your language',
  languageField: 'Which language should messages be in?',
  seenByTitle: 'Who sees what',
  seenByAbout:
    'Nobody sees any of it unless you choose so here. People in your groups find what you show them under “What people show”, beside their own groups.',
  'attribute.timezone': 'Time zone',
  'attribute.country': 'Country',
  'attribute.pace': 'Pace',
  'attribute.language': 'Language',
  'audience.only_me': 'Only me',
  'audience.matching': 'Matching only, which shows it to nobody',
  'audience.my_match': 'Somebody I am matched with',
  'audience.my_groups': 'People in my groups',
  needsConsent:
    'You have not agreed that Kindred keeps your settings, or you took it back, so nothing was kept. {{command}} asks you again.',

  // Consents
  consents:
    '## What I agreed to\nEach stands by itself. You can give or take back any of them, at any time and without a reason.',
  consentGiven: 'You agreed on {{date}}.',
  consentBack: 'You took this back on {{date}}.',
  consentChanged: 'You agreed on {{date}} to earlier words, which no longer count.',
  consentNever: 'You have not agreed to this.',
  give: 'Give',
  takeBack: 'Take back',
  takeBackSurely:
    '### Taking this back\nYou leave all your groups at once. Nobody is told. You can join again whenever you like.',
  takeBackYes: 'Take it back',
  keepIt: 'Keep it',
  membershipBy: 'You agree to this when you join a group.',
  'purpose.membership': 'Membership',
  'purpose.profile': 'My settings',
  'purpose.matching': 'Matching',
  'purpose.checkins': 'Check-ins',
  'purpose.events': 'Events',
  'purpose.outcomes': 'Whether it helps',
  'purpose.visits': 'Appointments',
  'purpose.learning': 'Reading and coping cards',
  'purpose.contact': 'Contact by moderators',
  'words.membership':
    'Kindred keeps which groups you are in and which ground rules you agreed to, so that it can open their channels for you.',
  'words.profile':
    'Kindred keeps the settings that you choose here, such as your time zone, encrypted, for you and for those you choose. Taking it back deletes them.',
  'words.matching':
    'Kindred may suggest somebody to talk to, by what you tell it for that. Taking it back deletes what you told it.',
  'words.checkins':
    'Kindred may ask you how you are at times that you choose. It keeps your answers for a year, encrypted. They also count in sums that leads see: rounded, over at least ten people, never yours alone. Taking it back deletes them.',
  'words.events':
    'Kindred keeps which events you want to come to, so that it can remind you. Taking it back deletes that.',
  'words.outcomes':
    'Kindred may ask now and then whether this community helps you. Your answers only ever count together with those of at least ten people. Taking it back deletes yours.',
  'words.visits':
    'Kindred keeps the sheets that you write for your appointments, encrypted, for you alone. Taking it back deletes them.',
  'words.learning':
    'Kindred keeps what you save from the library and the coping cards that you write, encrypted. Others read a card only once the team has let it in, and never who wrote it unless you choose so. Taking it back deletes all of it.',
  'words.contact':
    'Moderators may write to you when somebody is worried about you, in the way that you choose under “My settings”. Kindred keeps that choice, encrypted. Without this, what they write waits in your inbox and nothing notifies you. Taking it back deletes the choice.',
  agreeAsk: '### May Kindred keep your settings?',
  agreeZone: 'You chose {{zone}}, where it is {{time}} now.',
  agreeYes: 'Yes, keep them',
  wordsChanged:
    'These words have changed since you opened this. Please open it again and read them once more.',
  notOffered: 'This is for people of 18 or over.',

  // The audit trail: never about whom
  trailMarkAsked: 'Asked for a second person to mark a member as deceased',
  trailMarkDone: 'Confirmed, as the second person, that a member is marked as deceased',
  trailMarkDropped: 'Left a member marked as deceased, although that was to be taken back',
  trailUndoAsked: 'Asked for a second person to take back that a member is marked as deceased',
  trailUndoDone: 'Confirmed, as the second person, that a member is no longer marked as deceased',
  trailUndoDropped: 'Called off that a member was to be marked as deceased',

  // Doctor
  intent:
    'Without it, Kindred notices once a day, not at once, that somebody has left, so what is kept about them is deleted up to a day later.',

  // Death of a member
  secondPerson:
    'Something about a member waits for a second person of the team.\nLook shows privately what it is, and whether it is settled.',
  rememberLook: 'Look',
  rememberNothingKept:
    'Kindred keeps nothing about {{person}}, so there is nothing to stop. If somebody has died: we are sorry.',
  rememberGone: 'Nothing is kept about this member any more.',
  rememberAsk:
    '## If {{person}} has died\nWe are sorry. Two people of the team together can mark it. Then Kindred stops everything it would send to them, and suggests them to nobody. Their groups stay as they are, and nothing is announced anywhere. Two people can also take it back.',
  rememberWaiting:
    '## About {{person}}\n{{asker}} has said {{when}} that they have died. It counts once a second person of the team confirms it, within seven days. Kindred then stops everything it would send to them. Nothing is announced, and two people can take it back.',
  rememberMarked:
    '## About {{person}}\nThey are marked as deceased since {{when}}. Kindred sends them nothing. Nothing was announced.',
  rememberUndoing:
    '## About {{person}}\n{{asker}} has said {{when}} that the mark is a mistake. It is taken back once a second person of the team confirms it, within seven days.',
  rememberMark: 'Ask a second person',
  rememberConfirm: 'Confirm',
  rememberCallOff: 'Call it off',
  rememberUndo: 'It is a mistake',
  rememberKeep: 'Leave it marked',
  rememberAsked:
    'Thank you. A card in the staff channel asks for the second person. Until then nothing changes.',
  rememberDone: 'It is done. Nothing is announced. Please look after yourself as well.',
  rememberUndone: 'The mark is taken back. Everything works for them as before.',
  rememberDropped: 'It is called off. Everything stays as it was.',
  rememberAnother: 'You have already said so. It takes a second person of the team.',
  rememberAlready: 'That is how it is already. Nothing was changed.',
} as const;
