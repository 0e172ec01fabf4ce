/** Words of writing to the moderators through the bot. What may stand on a lock screen comes first and tells nothing. */
export default {
  opening:
    'This is Kindred, a bot. Nobody has read what you wrote, and nothing has been sent on. It waits here, encrypted, for an hour.',
  askOne: '### Shall it go to the moderators of {{server}}?',
  askMany: '### Shall it go to moderators?\nYou choose of which server.',
  more: 'Your {{count}} messages go together.',
  full: 'This is as much as fits at once. Please send it first, and then write the rest: what came after is not in it.',
  who: '**Who can see this?** Moderators read what you wrote. With your name, they see that it was you. Without it, who you are stays sealed; they may still guess.',
  answer: 'What they answer comes into this conversation.',
  volunteers: 'Moderators are volunteers, and may be asleep now.',
  known: 'Send it, with my name',
  sealed: 'Send it, without my name',
  no: 'Do not send it',
  which: '### To the moderators of which server?',
  thatServer: 'your server',
  sentKnown: '### The moderators have it\nThey see that it was you.',
  sentSealed: '### The moderators have it\nWho you are is sealed.',
  goOn: 'What they answer comes here. You can write more at any time; you are asked each time before anything is sent.',
  notSent:
    'Nothing was sent, and what was kept of it is erased. It still stands above, where only you and this bot can see it; you can delete it there.',
  tooLate:
    'That was more than an hour ago, so nothing was sent, and what was kept of it is erased. What you wrote still stands above: you can copy it and send it once more.',
  tooMany:
    'You have sent several things within the last hour, and the moderators have all of them. This one waits: it is kept for an hour from now, and you can press the button above again in a while. Thank you for your patience.',
  unsure:
    '**It is not certain that this arrived.** It still stands above, and you can press the button again in a few minutes: it is sent once all the same. For what cannot wait there is *Help now*.',
  nowhere:
    'This is Kindred, a bot. As far as it can tell, you are in no server that has set Kindred up, so what you wrote was not sent to anybody. Where a server has, `/report` reaches its moderators; Help now works from anywhere.',
  broken:
    'This is Kindred, a bot. Something on our side is broken: what you wrote was not sent to anybody. Please try again in a few minutes. Help now works all the same.',

  // Where Discord brings them no direct message
  waits:
    'You wrote to this bot, and Discord did not let it answer you. Nothing was lost, and nothing was sent on.',
  waitsOpen: 'See and choose',
  openingElsewhere:
    'Nobody has read what you wrote to this bot, and nothing has been sent on. It waits, encrypted, for a week.',
  answerElsewhere:
    'What they answer waits in your inbox here, as Discord lets this bot send you no direct message.',
  goOnElsewhere:
    'Where Discord lets no direct message through, what they answer waits in your inbox here. You can write to the bot again at any time; you are asked each time before anything is sent.',
  notSentElsewhere:
    'Nothing was sent, and what was kept of it is erased. It still stands in your direct messages with this bot; you can delete it there.',
  tooLateElsewhere:
    'That is not kept here any more, so nothing was sent just now. What you wrote still stands in your direct messages with this bot: you can copy it and send it once more.',

  // To moderators
  look: 'It was written to the bot in a direct message. *Write to them* answers there.',
} as const;
