/** Words of helplines and of *Help now*. Whoever reads them may be frightened: the number comes first, and nothing is promised. */
export default {
  line: '**{{name}}**: {{reached}}',
  call: 'call **{{number}}**',
  text: 'text **{{number}}**',
  callOrText: 'call or text **{{number}}**',
  textWord: 'text the word **{{word}}** to **{{number}}**',
  in: 'In {{languages}}.',
  'hours.always': 'Open day and night.',
  'hours.daily': 'Open every day from {{from}} to {{to}}, their time.',
  'hours.weekdays': 'Open Monday to Friday from {{from}} to {{to}}, their time.',
  foundOn: 'Found on {{source}}, {{when}}; not yet checked by this server.',
  foundCiting: 'Found on {{source}}, which names {{citing}}, {{when}}; not yet checked by this server.',
  checkedOn: 'Checked by this server on {{when}}.',

  // For admins
  pleaseCheck:
    'In an emergency: {{emergency}}. Members who press Help now see the line below. Please call it or look it up, then say so here.',
  noneKnown:
    'Kindred knows no helpline in this country yet. Members are shown where to look for one. Please write the line of your country into a pinned message.',
  checked: 'I checked it',

  // Help now
  begin: 'Help now',
  title:
    '## Help now\nThis is a bot, not a person. Nothing that you press is kept, and nobody is told unless you ask for it.',
  question: 'What is it?',
  'way.medical': 'My body: medical emergency',
  'way.unsafe': 'I don’t feel safe',
  'way.someone': 'Someone else',
  'way.talk': 'I need to talk',
  medical: '## Call {{numbers}} now\nEmergency number, {{country}}.',
  unsafe: '## If you are in danger now, call {{numbers}}\nEmergency number, {{country}}.',
  someone:
    '## If they are in danger now, call {{numbers}}\nEmergency number, {{country}}. If they live elsewhere, choose their country under More.',
  talk: '## Somebody to talk to ({{country}})',
  talkWhere: '## Somebody to talk to\nChoose the country where you are, and you see a line there.',
  'elsewhere.medical': '## Call the emergency number where you are\n{{regions}}',
  'elsewhere.unsafe': '## If you are in danger now, call the emergency number where you are\n{{regions}}',
  'elsewhere.someone': '## If they are in danger now, call the emergency number where they are\n{{regions}}',
  'elsewhereIn.medical':
    '## Call the emergency number in {{country}}\nKindred does not know it. It may be one of these:\n{{regions}}',
  'elsewhereIn.unsafe':
    '## If you are in danger now, call the emergency number in {{country}}\nKindred does not know it. It may be one of these:\n{{regions}}',
  'elsewhereIn.someone':
    '## If they are in danger now, call the emergency number in {{country}}\nKindred does not know it. It may be one of these:\n{{regions}}',
  regions:
    '**112** in Europe, India and South Africa{{phones}}\n**911** in the United States, Canada, Mexico and the Philippines\n**999** in the United Kingdom and Ireland\n**000** in Australia',
  onMobilePhones: ', and on most mobile phones',
  danger: 'In danger now: call {{numbers}} ({{country}}).',
  dangerAnywhere:
    'In danger now: call the emergency number where you are. Most mobile phones reach it by **112**.',
  dangerTheirs:
    'In danger now: call the emergency number where they are. In many countries it is **112** or **911**.',
  askModerator:
    'If a message on your server worries you: open its menu there, choose Apps, then Ask a moderator to look. Moderators are volunteers, and may be asleep now.',
  orGroup: 'On an ordinary bad day a group may help, too: {{find}} shows them.',
  noLine:
    'Kindred has no line for this country ({{country}}) that it can rely on. “Find a line near you” finds one.',
  findOne: '“Find a line near you” shows lines that you can call or write to.',
  findLine: 'Find a line near you',
  minute: 'One minute, step by step',
  reach: 'Ask a moderator to write',
  more: 'More',
  back: 'Back',
  beginning: 'To the beginning',
  otherLine: 'Another line',
  pickCountry: 'The country where you are',
  pickTheirCountry: 'The country where they are',
  notListed: 'It is not in the list',
  otherCountry: 'Another country',
  typeAgain: 'Type it again',
  countryTitle: 'Which country?',
  countryLabel: 'The country',
  countryHint: 'Its name or its two letters, such as Canada or CA',
  likeCountry: 'Do you mean {{country}}? If not, type its whole name.',
  severalCountries: 'Several countries fit that. If it is not in the list, type more of its name.',
  unknownCountry: 'Kindred does not know that country. Its two letters always work, such as CA for Canada.',
  unknownCountryPhone: 'On most mobile phones 112 reaches help.',

  // The minute
  minuteTitle: '### One minute, step by step\nNothing that you choose is kept.',
  barrierQuestion: '**What is in the way of calling or writing to somebody?**',
  chooseOne: 'Choose one',
  'barrier.aloud': 'I cannot speak out loud here',
  'barrier.words': 'I do not know what to say',
  'barrier.burden': 'I do not want to bother anybody',
  'barrier.afraid': 'I am afraid of what happens then',
  'barrier.before': 'It did not help before',
  'barrier.tired': 'I am too tired',
  'barrier.other': 'Something else',
  'answer.aloud':
    'Some lines can be written to instead of called, and many have a chat. “Find a line near you” shows which.',
  'answer.words':
    'One sentence is enough to begin: “I don’t feel safe right now.” It can be read from this screen.',
  'answer.burden':
    'A line is there to be used. You do not have to be at your worst for it, and you can hang up at any time.',
  'answer.afraid':
    'You can ask first what they do with what you tell them, before you say anything else. You can hang up at any time.',
  'answer.before':
    'It may be another person this time. “Back”, then “More”, shows other lines where there are any.',
  'answer.tired':
    'One sentence is enough: “I don’t feel safe right now.” Or show this screen to somebody near you, and let them call.',
  'answer.other': 'It does not need a name here.',
  stepQuestion: '**Which small step could come first?**',
  'step.call': 'Call or write to the line',
  'step.person': 'Tell one person near me',
  'step.place': 'Go to where somebody else is',
  'step.number': 'Put the number into my phone',
  whenQuestion: '**{{step}}**\nWhen?',
  'when.now': 'Now',
  'when.minutes': 'In ten minutes',
  'when.hour': 'In an hour',
  planned:
    '### Your step\n**{{step}}**, {{when}}.\nIt stands only here and is not kept. Nobody reminds you of it, and nobody asks.',
  'planned.now': 'now',
  'planned.minutes': 'in ten minutes',
  'planned.hour': 'in an hour',

  // Asking a moderator
  reachTitle: '### Shall a moderator write to you?',
  reachTitleOf: '### Shall a moderator of {{name}} write to you?',
  reachWhich: '### Shall a moderator write to you?\nOf which server?',
  thisServer: 'This server',
  'duty.somebody':
    'A moderator is on duty now. Moderators are volunteers, so it can still take a while. A line answers sooner.',
  'duty.nobody':
    'No moderator is on duty now. It can be many hours until one reads it. A line answers sooner.',
  'duty.unknown':
    'Whether a moderator is there now is not known. It can be many hours until one reads it. A line answers sooner.',
  'duty.depends':
    'Whether a moderator is on duty now depends on the server that you choose; you read it after that. A line answers sooner.',
  reachTells:
    '**Who can see this?** The moderators: that it was you who asked. Nothing else of what you pressed.',
  reachTellsUnsafe:
    '**Who can see this?** The moderators: that it was you who asked, and that you don’t feel safe. Nothing else of what you pressed.',
  reachYes: 'Yes, ask them',
  reachNo: 'Not now',
  reachNowhere:
    '### No moderator can be asked from here\nAs far as Kindred can tell, you are in no server that has set it up. **Nobody has been told anything.** In such a server, this button works; a line can be reached from anywhere.',
  'reached.queue': '### The moderators have been asked to write to you',
  'answer.inbox':
    '**Where will they write?** What they write waits for you on this server: you see it the next time you use Kindred there. Until then nothing notifies you.',
  'answer.direct':
    '**Where will they write?** By direct message, from this bot. Its first line tells nothing to whoever sees your screen. If Discord does not let it through, it waits until you next use Kindred.',
  'answer.thread':
    '**Where will they write?** In a private thread on this server, as you chose once. Its name tells nothing.',
  reachDirectly: 'By direct message instead',
  reachOver:
    '### Nothing that you asked for is waiting any more\nA moderator has ended it. *Back* leads to where you can ask again.',
  'reached.channel':
    '### The moderators have been asked to write to you\nSomething on our side is broken, so it stands in their channel as a message. Whether one of them is there now is not known. It can be many hours until one reads it. A line answers sooner.',
  'reached.unsure':
    '### It is not certain that this arrived\nSomething on our side is broken. The moderators may have it, or not, so please do not wait for them: a number to call stands here, and “Find a line near you” finds a line. In a few minutes you can ask again; that does no harm.',
  'reached.nowhere':
    '### This could not be sent\nSomething on our side is broken. **No moderator has been told.** A number to call stands here, and “Find a line near you” finds a line. In a few minutes you can try again.',

  // A hello the next day
  helloBegin: 'A hello tomorrow',
  helloTitle:
    '### A hello tomorrow?\nThe bot says hello once, around eleven in the morning, and shows the way back here. It is a bot, and nobody reads what you do with it.',
  helloWho:
    '**Who can see this?** Only you. That you asked for it is kept encrypted until then, and erased once it is said. Its first line tells nothing to whoever sees your screen.',
  'helloBy.direct_message': 'By direct message',
  'helloBy.inbox': 'When I next use Kindred',
  helloPlanned: '### It is planned\n{{when}}',
  helloCancel: 'Take it back',
  'hello.cancelled': 'It is taken back, and nothing of it is kept.',
  'hello.failed':
    '### It is not certain that this is planned\nSomething on our side is broken. A hello may come tomorrow, or not. You can ask for it again in a few minutes; it comes once all the same.',
  'hello.notCancelled':
    '### This could not be taken back just now\nSomething on our side is broken. The hello may still come; you can try again in a few minutes.',
  'hello.nowhere':
    '### This cannot be planned from here\nAs far as Kindred can tell, you are in no server that has set it up, and nothing can be kept without one.',
  hello:
    'Hello. You asked this bot to say hello today, and this is it. Nothing is expected of you, and it does not come again. The button below leads to where you were.',
  helloInbox:
    'Hello. You asked this bot to say hello today, and this is it. Nothing is expected of you, and it does not come again. {{command}} works as it did before.',
  keptTitle: 'A hello that you asked for',
  kept: 'Asked for on {{date}}. It is erased once it is said.',

  // To moderators, while there is no queue
  staffWaits:
    '**A request is waiting here.** The queue does not answer at this moment, so this stands by itself. The button tells privately who asked; until the queue is back, it cannot note that you looked. Pressed after that, it makes a case of this.',
  staffWho: 'Who asked',
  staffTakes: 'Please tell the others that you do it: nobody can take it in the queue now.',
  staffQueued: '**This request is in the queue now.** Its card stands in this channel.',
} as const;
