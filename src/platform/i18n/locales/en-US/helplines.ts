/** Words of helplines and of *Help now*. Whoever reads them may be frightened: the number comes first, and nothing is promised. */
export default {
  line: '**{{name}}**: {{reached}}',
  call: 'call **{{number}}**',
  text: 'text **{{number}}**',
  callOrText: 'call or text **{{number}}**',
  textWord: 'text the word **{{word}}** to **{{number}}**',
  in: 'In {{languages}}.',
  alwaysIn: 'In {{languages}}, day and night.',
  foundOn: 'Found on {{source}}, {{when}}; not yet checked by this server.',
  checkedOn: 'Checked by this server on {{when}}.',

  // For admins
  pleaseCheck:
    'In an emergency: {{emergency}}. Members who press Help now see the line below. Please call it or look it up, then say so here.',
  noneKnown:
    'Kindred knows no helpline in this country yet. Members are shown where to look for one. Please write the line of your country into a pinned message.',
  checked: 'I checked it',

  // Help now
  begin: 'Help now',
  title: '## Help now\nThis is a bot, not a person. What you press here is not kept, and nobody is told.',
  question: 'What is it?',
  'way.medical': 'My body: medical emergency',
  'way.unsafe': 'I don’t feel safe',
  'way.someone': 'Someone else',
  'way.talk': 'I need to talk',
  medical: '## Call {{numbers}} now\nThat is the emergency number in {{country}}.',
  unsafe: '## If you are in danger now, call {{numbers}}\nThat is the emergency number in {{country}}.',
  someone:
    '## If they are in danger now, call {{numbers}}\nThat is the emergency number in {{country}}. If they live elsewhere, choose their country below.',
  talk: '## Somebody to talk to in {{country}}',
  talkWhere:
    '## Somebody to talk to\nChoose the country where you are, and you see a line. The other button finds one anywhere.',
  elsewhere:
    '## Call the emergency number where you are\n**112** in Europe, India and South Africa, and on most mobile phones\n**911** in the United States, Canada, Mexico and the Philippines\n**999** in the United Kingdom and Ireland\n**000** in Australia',
  askModerator:
    'If a message here worries you: open its menu, choose Apps, then Ask a moderator to look. Moderators are volunteers, and may be asleep now.',
  orGroup: 'On an ordinary bad day a group may help, too: {{find}} shows them.',
  noLine: 'Kindred has no line for this country that it can rely on. The button below finds one.',
  findLine: 'Find a line near you',
  more: 'Another line',
  chooseCountry: 'Choose the country',
  otherCountry: 'Another country',
  countryTitle: 'Which country?',
  countryLabel: 'The country',
  countryHint: 'Its name or its two letters, such as Canada or CA',
  unknownCountry:
    'Kindred does not know that country. Its two letters always work, such as CA for Canada. On most mobile phones 112 reaches help.',
} as const;
