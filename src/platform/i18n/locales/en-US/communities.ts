/** Words of setting up, of the settings, of the ground rules and of the audit trail. */
export default {
  // Setting up with everything at once
  done: 'Kindred is ready.\nStaff channel: {{staff}}\nModerators: {{moderators}}\nCommunity leads: {{leads}}',
  next: 'Leads can now make a group with {{create}}. Members find it with {{find}}, and on any message, in the menu under Apps, they can ask a moderator to look.',
  staffOpen:
    'Everybody can read {{channel}}, and reports must not arrive there. Please choose a channel that only moderators can see, or take View Channel away from @everyone in it first.',
  staffUnreachable:
    'Kindred cannot use {{channel}} yet. Please give it View Channel, Send Messages and Read Message History there, then run this again.',
  everyoneRole: 'Moderators and leads need roles of their own; @everyone is everybody. Please choose others.',
  optionsTogether:
    'Please choose staff, moderators and leads all together, or leave all three out and choose on the card.',

  // The card
  cardTitle: '## Setting Kindred up',
  cardOnlyYou:
    'Only you can see this card. Close it whenever you like: {{command}} opens it again as things stand.',
  cardEmpty:
    'Nothing is set up here yet. Sensible defaults make a whole community, and each thing can be changed later.',
  cardMissing: 'Not there yet:\n{{list}}',
  cardReady: 'Everything that Kindred needs is there.',
  cardMaking: 'Kindred is making it right now: {{step}}. It takes a few seconds.',
  cardRefused:
    'Discord did not let Kindred make this: {{step}}. Most often a permission is missing: Kindred needs Manage Roles, Manage Channels, View Audit Log and Pin Messages. When it has them, try again.',
  cardNext:
    'Next, give your moderators and leads their roles, in Server Settings under Members. {{create}} makes the first group.',
  useDefaults: 'Use sensible defaults',
  finish: 'Make what is missing',
  tryAgain: 'Try again',
  lookAgain: 'Look again',
  check: 'Check everything',
  change: 'Change a setting',
  back: 'Back',
  'step.moderator_role': 'a role for moderators',
  'step.lead_role': 'a role for community leads',
  'step.staff_channel': 'a channel for the staff',
  'step.start_channel': 'a channel where newcomers begin',
  'step.start_message': 'the message in it',
  'step.start_pin': 'the pin that keeps it on top',

  // Sensible defaults
  defaultsTitle: '## Sensible defaults',
  defaultsWill: 'Kindred will make:\n{{list}}',
  defaultsRules:
    'The ground rules ask for confidentiality and respect, for experience instead of medical advice, and for nothing to be sold.',
  defaultsKeep: 'What is there already stays as it is. Nobody is told.',
  make: 'Make it',
  moderatorRoleName: 'Moderator',
  leadRoleName: 'Community lead',
  staffChannelName: 'staff',
  startChannelName: 'start-here',

  // Each setting
  settingLine: '**{{name}}:** {{value}}',
  settingTitle: '## {{name}}\nNow: {{value}}',
  settingWho: 'Who can see this? The admins of this server, and community leads in the trail of changes.',
  notChosen: 'not chosen yet',
  pickRole: 'Choose a role',
  pickChannel: 'Choose a channel',
  pickLocale: 'Choose a language',
  typeIt: 'Change it',
  'setting.staffChannel': 'Staff channel',
  'setting.moderatorRole': 'Moderators',
  'setting.leadRole': 'Community leads',
  'setting.locale': 'Language',
  'setting.timeZone': 'Time zone',
  'setting.country': 'Country for helplines',
  'setting.agePolicy': 'Ages',
  'setting.directMessages': 'Direct messages',
  'setting.wordAlerts': 'Words that worry',
  'setting.healthDataMode': 'Health answers',
  'setting.retentionDays': 'After somebody leaves',
  'setting.caseTargets': 'How soon a moderator looks',
  'setting.heavyInARow': 'Heavy cases in a row',
  'setting.rules': 'Ground rules',
  'help.staffChannel':
    'Where everything arrives that members ask moderators to look at. Only the staff should see it.',
  'help.moderatorRole': 'Whoever has this role looks after what members report.',
  'help.leadRole': 'Whoever has this role makes groups and events.',
  'help.locale':
    'The language of what everybody sees. What only one person sees is in their own language. More languages appear here as Kindred learns them.',
  'help.timeZone':
    'When things happen that are for everybody. Each member can have a time zone of their own.',
  'help.country': 'Whose helplines are shown first. Members can choose another country for themselves.',
  'help.agePolicy':
    'Nobody under 13 can join anywhere. You can welcome people from 13 on, or only adults. If you change to adults only, teens who are in groups already stay there, and join no more. Teens are never in one-to-one matches.',
  'help.directMessages':
    'Whether Kindred may write to somebody directly, and then only if they ask for it. Otherwise they find it the next time they use Kindred.',
  'help.wordAlerts':
    'Discord’s AutoMod can look for a few words that may mean that somebody is not safe, and ask the moderator on duty to read the message. It removes nothing and answers nobody; most such words turn out to mean no danger.\nTurned on, Kindred makes a channel that nobody but those on duty sees, and up to two AutoMod rules beside yours, which stay as they are. You can change the words in *Server Settings → AutoMod*. The rules rest while nobody is on the rota or on duty, and `/doctor` says what keeps them from looking. *Start here* tells members of it. Kindred needs the permission *Manage Server* for this.',
  'value.wordsOn': 'To be looked for',
  'wordsNow.now': 'Looked for now',
  'wordsNow.resting': 'Looked for while somebody is on the rota or on duty. Nobody is now, so the rules rest',
  'wordsNow.not_yet': 'To be looked for, and no rule is there yet. If that lasts, `/doctor` says why',
  'value.wordsOff': 'Not looked for',
  setWordsOn: 'Look for them',
  setWordsOff: 'Do not look for them',
  'help.healthDataMode':
    'Where answers about health are asked and shown. A private page is safer: its link works once and dies in an hour.',
  'help.retentionDays':
    'How long what is kept about somebody stays after they leave. If they come back in time, it is still there.',
  'help.caseTargets':
    'When a case waits longer than this, Kindred asks for somebody’s attention, and never does anything else. It counts from the next reminder of a case on. A target is no promise to anybody.',
  'help.heavyInARow':
    'Crisis and red cases weigh on whoever has them. After so many, the next goes to somebody else who is on duty. Where nobody else is on, anybody can take it.',
  'help.rules':
    'What everybody agrees to before their first group. If you change them, members are shown what changed, and asked again the next time they use Kindred.',
  'value.adults': 'Adults only, 18 and over',
  'value.teens_welcome': 'Teens from 13 on are welcome',
  'value.yes': 'Allowed, for those who ask for it',
  'value.no': 'Not allowed',
  'value.page': 'On a private page',
  'value.discord': 'Inside Discord',
  valueDays_one: 'kept for one day',
  valueDays_other: 'kept for {{count}} days',
  valueTargets: 'crisis {{crisis}}, red {{red}}, amber {{amber}}, green {{green}}',
  valueHeavy_one: 'one, then the next goes to others',
  valueHeavy_other: '{{count}}, then the next goes to others',
  valueRules: 'version {{version}}',
  setAdults: 'Adults only',
  setTeens: 'Teens welcome',
  setAllowed: 'Allow',
  setNotAllowed: 'Do not allow',
  setPage: 'Private page',
  setDiscord: 'Inside Discord',
  setDiscordSure: 'I know, use Discord',
  healthWarning:
    'Please read this first. Inside Discord, answers about health are stored by Discord as well, cannot be taken back for good, and may show on a phone that others see. Kindred cannot protect them there.',

  // Forms
  typeTimeZone: 'A city or a time zone',
  typeTimeZoneHint: 'Such as Berlin, or America/New_York',
  typeCountry: 'A country',
  typeCountryHint: 'Its name or its two letters, such as Canada or CA',
  typeRetention: 'Days, from 1 to 3650',
  typeTargets: 'Four times: crisis, red, amber, green',
  typeTargetsHint: 'Such as 15 min, 2 h, 1 day, 3 days',
  typeHeavy: 'How many, from 1 to 10',
  typeRules: 'The ground rules, one in each line',
  unknownTimeZone:
    'Kindred does not know that time zone. The nearest big city usually works, such as Berlin or Toronto.',
  severalCountries:
    'Several countries fit that. Its whole name or its two letters tell which, such as CA for Canada.',
  likeCountry:
    'That may be {{country}}. Its whole name or its two letters tell for sure, such as CA for Canada.',
  unknownCountry: 'Kindred does not know that country. Its two letters always work, such as CA for Canada.',
  unknownDays: 'That is not a number of days from 1 to 3650. Nothing was changed.',
  unknownTargets:
    'Please give four times, from the shortest to the longest, such as 15 min, 2 h, 1 day, 3 days. The shortest can be 5 minutes, the longest 2 weeks. Nothing was changed.',
  unknownHeavy: 'That is not a number from 1 to 10. Nothing was changed.',
  rulesTooShort:
    'Ground rules need a few words more, so that everybody knows what they agree to. Nothing was changed.',

  // Ground rules
  defaultRules:
    '1. What is said here stays here. No screenshots, no names elsewhere.\n2. Be kind. Nobody has to prove that they are ill enough.\n3. Share what helped you as your own experience. It is not medical advice, and nobody tells others to start, change or stop a treatment.\n4. Nobody sells or promotes anything.\n5. If you worry about somebody, ask a moderator to look.',
  rulesAre: '### Ground rules of this community\n{{rules}}',
  rulesNone: 'This community has no ground rules of its own yet.',
  rulesChanged: '## The ground rules have changed\nPlease read what is different, and say whether you agree.',
  rulesAdded: '**New**\n{{lines}}',
  rulesRemoved: '**No longer there**\n{{lines}}',
  rulesRewritten: 'Most of them are worded anew. Here they all are.',
  rulesWho:
    '**Who can see this?** Only you. That you agreed is kept with your membership, and nobody is told.',
  rulesAgree: 'I agree',
  rulesNotNow: 'Not now',
  rulesAgreed: 'Thank you. You can go on where you were: {{find}} shows the groups, {{mine}} shows yours.',
  rulesLeft: 'All right. You stay in the groups that you are in, and you can agree later, whenever you like.',

  // Where newcomers begin
  startTitle: '## Start here',
  startWords:
    'Welcome. You can look around first, and just reading is always all right. What you press below answers only you.',
  startWordAlerts:
    '-# While a moderator is on the rota, Discord looks for a few words here that may mean that somebody is not safe, and a moderator is asked to read the message. Nothing else happens because of them. Nobody watches around the clock.',
  startRules: 'Ground rules',

  // The trail of changes
  trailTitle: '## Trail of changes\nOnly you can see this.',
  trailEmpty: 'Nothing has been changed yet.',
  trailLine: '{{when}}, by {{who}}\n{{what}}',
  trailSomebody: 'somebody whose data is erased',
  trailChanged: '{{name}}: {{before}} → {{after}}',
  trailDefaults: 'Sensible defaults were asked for.',
  trailFirstRules: 'Ground rules: the first version',
  trailRules: 'Ground rules: version {{before}} → version {{after}}',
  trailHelpline: 'The helpline of {{country}} was checked.',
  trailMended: 'Something was mended from the check-up.',
  trailOther: 'Something else was changed.',
  trailWhole: 'The trail is whole: nothing in it was altered.',
  trailBroken:
    'Something in this trail does not fit together: an entry was altered or taken out in the database. Please tell whoever runs Kindred.',

  // What is kept about somebody
  keptChanges_one: 'One line in the trail of this community is yours.',
  keptChanges_other: '{{count}} lines in the trail of this community are yours.',
  keptRules: 'You agreed to the ground rules of this community (version {{version}}) on {{date}}.',
  keptHeading: 'The community',
} as const;
