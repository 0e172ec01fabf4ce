/** Words of events, as members read them. */
export default {
  begin: 'Events',
  title: '## Coming up',
  none: '## Coming up\nNothing is planned at the moment. When something is, it is shown here.',
  line: '**{{name}}**\n{{when}}, {{soon}}',
  lineNow: '**{{name}}**\nHappening now',
  look: 'Look',
  more_one: 'And one more, in the list of events above the channels.',
  more_other: 'And {{count}} more, in the list of events above the channels.',

  'kind.webinar': 'Webinar',
  'kind.book_club': 'Book club',
  'kind.workshop': 'Workshop',
  'kind.meet_up': 'Meet-up',
  'kind.own': 'Event',
  'ease.camera_off': 'cameras stay off',
  'ease.text_only': 'text only',
  'ease.captions': 'with captions',
  'ease.breaks': 'with breaks',
  'ease.late_is_fine': 'coming late or leaving early is fine',
  'ease.recorded': 'it is recorded',
  'ease.not_recorded': 'nothing is recorded',

  // The card of one date, which everybody in its channel sees
  cardTop: 'Something for your calendar.',
  cardTitle: '## {{title}}\n{{kind}}, {{when}}, {{soon}}',
  cardNow: '## {{title}}\n{{kind}}, happening now',
  cardOver: '## {{title}}\n{{kind}}, {{when}}. This one is over.',
  cardCancelled: '## {{title}}\n{{kind}}, {{when}}. This one does not take place.',
  cardLength: 'About {{length}}. Where: {{place}}',
  cardHost: 'Host: {{host}}',
  cardNoHost: 'A host is being looked for',
  cardEases: '-# {{eases}}',
  countsOpen: '{{going}} going, {{maybe}} maybe',
  countsRoom: '{{going}} of {{capacity}} places taken, {{maybe}} maybe',
  countsLine: '{{going}} of {{capacity}} places taken, {{maybe}} maybe, {{waiting}} on the waiting list',
  session: '**Session {{number}} of {{total}}**',
  enrolNote_one: 'One *Going* is for this session.',
  enrolNote_other: 'One *Going* is for all {{count}} sessions.',
  enrolNoteLate_one:
    'It has begun already: one *Going* is for the last session, number {{number}}. Coming in late is welcome.',
  enrolNoteLate_other:
    'It has begun already: one *Going* is for the {{count}} sessions that are left, from session {{number}} on. Coming in late is welcome.',
  speakerFree: 'Speaker: **{{name}}**. Conflicts of interest: none declared',
  speakerDeclared: 'Speaker: **{{name}}**. Has declared a conflict of interest; the host tells you more',
  speakerInterest: 'Speaker: **{{name}}**. Declared conflict of interest: {{interest}}',
  namesNote: '-# The card shows only numbers. Only the host sees who is going.',
  placeLink: 'a link that you get when you say *Going*',
  placeGone: 'a place that is still to be said',
  placeLinkShown: '<{{link}}>',
  going: 'Going',
  maybe: 'Maybe',
  cant: "Can't",
  cardMore: 'More',
  starting:
    'Something on the calendar begins now. Whoever feels like it is welcome, and coming late is fine.',
  startingWhere: '**{{title}}**\nWhere: {{place}}',

  // One's own answer
  youGo: '## You are going\n{{title}}, {{when}}, {{soon}}\n{{zoneTime}}',
  enrolled_one: 'You have a place in its one session.',
  enrolled_other: 'You have a place in all {{count}} sessions.',
  enrolledLate_one:
    'It has begun already: {{gone}} are over. Yours is the last session, and you are welcome in it.',
  enrolledLate_other:
    'It has begun already: {{gone}} are over, and you have a place in the {{count}} that are left. Nobody minds where you come in.',
  enrolledMiss:
    'If you miss one, you need not say anything. *Can’t after all* gives up your place in all of them.',
  youMaybe:
    '## Maybe, then\n{{title}}, {{when}}, {{soon}}\nNobody counts on you, and no seat is held. *Going* is one tap whenever you know.',
  youWait_zero:
    '## You are next on the waiting list\n{{title}}, {{when}}\nIf a place becomes free it is yours, and you are told.',
  youWait_one:
    '## You are on the waiting list\n{{title}}, {{when}}\nOne person is before you. If a place becomes free for you it is yours, and you are told.',
  youWait_other:
    '## You are on the waiting list\n{{title}}, {{when}}\n{{count}} people are before you. If a place becomes free for you it is yours, and you are told.',
  youCant: '## That is fine\nNothing is kept of it, and nobody is told. If it changes: *Going* is one tap.',
  where: 'Where: {{place}}',
  inYourZone: '-# {{time}} where you are ({{place}})',
  who: '-# Who can see this? Only the host sees that you are going. Others see a number.',
  goAfterAll: 'Going after all',
  cantAfterAll: "Can't after all",

  consentTitle: '## Before your first event',
  consentYes: 'Yes, that is fine',
  consentNo: 'Not now',
  consentNoDone: 'Not now, then. Nothing was kept.',

  remindAsk: '**Shall I remind you?** A day and an hour before, by direct message; or when you choose.',
  remindAskInbox:
    '**Shall I remind you?** A day and an hour before, the next time you tap anything here; or when you choose.',
  tellAsk:
    '**Shall I write to you directly if a place becomes free?** Then also a day and an hour before it begins.',
  tellYes: 'Yes, write to me',
  tellNo: 'No, I look myself',
  remindYes: 'Yes, remind me',
  remindOther: 'Other times',
  remindNo: 'No reminders',
  remindChange: 'Reminders',
  reminded: 'Reminders: {{leads}} before.',
  notReminded: 'No reminders.',
  remindTitle:
    '## When would you like a reminder?\nFor this one, and for others that you say *Going* to from now on.',
  remindPlaceholder: 'Choose up to five times',
  remindTyped: 'Type times',
  remindFormTitle: 'Reminders',
  remindField: 'How long before?',
  remindHint: 'Such as: 2 days, 3 hours, 20 minutes',
  remindUnknown:
    'I could not read that as times. Such as: 2 days, 3 hours, 20 minutes; four weeks at the most. Nothing was changed.',
  'lead.minutes_one': 'one minute',
  'lead.minutes_other': '{{count}} minutes',
  'lead.hours_one': 'an hour',
  'lead.hours_other': '{{count}} hours',
  'lead.days_one': 'a day',
  'lead.days_other': '{{count}} days',
  'lead.weeks_one': 'a week',
  'lead.weeks_other': '{{count}} weeks',

  // Files for calendar apps, and one's own feed
  fileButton: 'For my calendar',
  fileTitle:
    '## For your calendar\nOpen the file with your calendar app. It says what kind of thing it is and when, and no name that tells more.',
  fileTitleNamed:
    '## For your calendar\nOpen the file with your calendar app. It carries the name, what it is about and, if you go, the link.',
  fileDate: 'This one:',
  fileSeries: 'All of them, and when one is moved or left out:',
  fileWithNames: 'With its name',
  fileWithoutNames: 'Without its name',
  feedButton: 'My calendar',
  feedName: 'My dates',
  feedNone:
    '## A calendar of your own\nYour calendar app can follow your events by itself. It gets a secret address for that, and looks there every hour or so. It shows no names of events, groups or topics unless you want them.',
  feedThere:
    '## A calendar of your own\nYou have had one since {{day}}. Its address was shown once and is kept nowhere. If you have lost it, make a new one.',
  feedAddress:
    '## Your address\n```\n{{address}}\n```\nPlease copy it now: it is shown only this once. In your calendar app it goes where it says *subscribe*, or *from an address*. It works until you take it away.',
  feedWho:
    '-# Who can see this? Whoever has the address, so please do not share it. Your calendar app may keep it with the firm that makes it.',
  feedShowsMine: 'It shows what you go to, perhaps go to, wait for or host.',
  feedShowsAll: 'It shows everything that is open to you.',
  feedNamesNone: 'It carries no names: only what kind of thing it is, and when.',
  feedNamesStand: 'It carries names, what things are about and, if you go, links.',
  feedMake: 'Make my address',
  feedNew: 'A new address',
  feedStop: 'Take it away',
  feedOnlyMine: 'Only mine',
  feedAll: 'All that is open to me',
  feedWithNames: 'With names',
  feedWithoutNames: 'Without names',
  feedStopped:
    '## Taken away\nThe address leads nowhere any more. Your calendar app may show for a while what it read last.',
  feedUnreachable:
    'A calendar of your own needs a web address, and this server has none yet. The file of an event works without it: look at one, and tap *For my calendar*.',

  // Lists
  listTitle: '## Coming up',
  listNone: '## Coming up\nNothing is planned at the moment.',
  listLine: '**{{title}}**\n{{when}}, {{soon}}',
  listLineOff: '~~{{title}}~~\n{{when}}: does not take place',
  listMine: 'Mine',
  listAll: 'All',
  listMore: 'More',
  listBack: 'Back',
  mineTitle: '## Your events',
  mineNone:
    '## Your events\nYou have said yes to nothing yet, and nothing is expected of you. {{command}} shows what is coming up.',
  'mine.going': 'you are going',
  'mine.maybe': 'maybe',
  'mine.waiting': 'on the waiting list',
  'mine.host': 'you host it',
  mineSession: '**{{title}}** ({{state}}, session {{number}} of {{total}})\n{{when}}, {{soon}}',
  mineLine: '**{{title}}** ({{state}})\n{{when}}, {{soon}}',
  whoComes: 'Who comes',
  whoTitle: '## {{title}}\nOnly you as the host see these names.',
  whoGoing: '**Going:** {{names}}',
  whoMaybe: '**Maybe:** {{names}}',
  whoWaiting: '**Waiting list:** {{names}}',
  whoNobody: 'Nobody yet. That is how lists begin.',

  // The pinned calendar
  calendarTitle:
    '## What we do together\nTimes are shown in your own time zone. Tap *Look* for more; names are never shown.',
  calendarNone:
    '## What we do together\nNothing is planned at the moment. When something is, it stands here.',
  calendarMore: '-# There is more: {{command}}',

  // What somebody is told. The first lines may stand on a lock screen, so they tell nothing.
  hello:
    'Hello. You asked me to let you know about something on your calendar, so here is a short note about it. There is nothing that you have to do now, and no answer is needed.',
  helloNotice:
    'Hello. There is news about something on your calendar, and this note is only here so that you know of it. There is nothing that you have to do now, and no answer is needed.',
  helloHost:
    'Hello. There is a small question for you about something on the calendar. There is no hurry about it, and a no is as welcome as a yes: nobody minds, and nobody asks for a reason.',
  remindedOf: '**{{title}}** begins {{soon}}: {{when}}.',
  moved: '**{{title}}** is at another time. It was {{was}}, now it is {{when}}, {{soon}}.',
  movedSeveral:
    '**{{title}}** is at other times from now on. Yours was {{was}}, now it is {{when}}, {{soon}}.',
  placeKept: 'Your place is kept.',
  placesKept: 'Your places are kept.',
  changed: 'Something about **{{title}}** has changed: {{when}}, {{soon}}.',
  cancelled: '**{{title}}** on {{when}} does not take place. It is not because of anything that you did.',
  cancelledSeveral:
    '**{{title}}** does not take place any more, from {{when}} on. It is not because of anything that you did.',
  closed:
    'What you wanted to come to on {{when}} is for the people of one group now, so your place there was given back. It is not because of anything that you did.',
  closedSeveral:
    'What you wanted to come to on {{when}}, and later dates of it, are for the people of one group now, so your places there were given back. It is not because of anything that you did.',
  why: 'Why: {{why}}',
  host: 'You are down as the host of **{{title}}**: {{when}}, {{soon}}. If that does not suit you, tell a lead; no reason is needed.',
  promoted:
    'A place became free, and it is yours: **{{title}}**, {{when}}, {{soon}}. If it no longer suits you, one tap gives it to the next person.',
  hostAsked: 'Could you host **{{title}}**, {{when}}, {{soon}}? You are down as the one who stands in.',
  hostYes: 'Yes, I will',
  hostNo: 'I cannot',
  hostYesDone: 'Thank you. You are the host of it now.',
  hostNoDone: 'That is fine. The team looks for somebody.',
  hostTaken: 'Somebody else hosts it meanwhile. Thank you all the same.',
  inboxNotice: 'There is news about something on your calendar.',
  inboxReminder: 'Something on your calendar comes up soon.',
  inboxLook: 'Look',
  details: 'Details',

  // Refusals
  gone: 'This is not there any more. Nothing was changed.',
  over: 'This one is over. {{command}} shows what comes next.',
  off: 'This one does not take place. {{command}} shows what comes next.',
  notYours: 'This one is for others. Nothing was changed.',
  needsConsent: 'I need your yes for that first. You are asked once, when you tap *Going* or *Maybe*.',
  needsHost:
    'Something on the calendar needs a host.\n**{{title}}**, {{when}}, {{soon}}\n{{command}} names one; or it can be moved or called off with the commands beside it.',

  // The server's own events
  mirrorAbout:
    'Pressing *Interested* here can be seen by everyone and tells the host nothing. To say that you come, use the card of this event, or /event list.',
  mirrorAtLink: 'A link, for those who come',
  mirrorHere: 'Here on the server',
  mirrorChanged:
    "Somebody has changed one of the server's own events by hand: **{{title}}**, {{when}}. Those only show what stands in the calendar, so it is put back to how it was. To really change it: {{edit}}.",
  mirrorDeleted:
    "Somebody has deleted one of the server's own events by hand: **{{title}}**, {{when}}. Those only show what stands in the calendar, so it is made anew. To take it away there, or change it: {{edit}}.",

  // What is kept
  keptTitle: 'Events',
  keptSeat: '{{date}}: {{title}} ({{state}})',
  keptHost: '{{date}}: {{title}} (you host it)',
  keptReminders: 'Reminders: {{leads}} before.',
  keptFeed: 'A calendar feed of your own since {{date}}.',
  keptNotice: '{{date}}: a note that something of yours had changed.',
  keptPlans: 'You stand as host in an event that is being planned.',
} as const;
