/** How cases end, and what whoever asked for another look at a decision is told of it. */
export default {
  'resolution.handled': 'Handled',
  'resolution.supported': 'Somebody was supported',
  'resolution.not_a_problem': 'Not a problem',
  'resolution.passed_on': 'Passed on to somebody else',
  'resolution.stands': 'It stays as it was decided',
  'resolution.taken_back': 'It is taken back',
  resolveWhy: 'How did it end?',
  answers:
    'Whoever asked is told which of the two it is, by direct message, and nothing else. If they should know why, write to them before. A time-out or a removal that is taken back ends at once.',

  // To whoever asked. The opening is all that a lock screen shows.
  opening:
    'A note about something that you asked the moderators of a server. There is nothing that you need to do right now. Kindred, which is a bot, brings it to you.',
  looked: 'Another moderator has looked again, as you asked. It is about this: {{what}}, {{date}}.',
  waits: 'Another moderator will look at it, or is looking now. It can take a day or two.',
  seen: 'Another moderator has looked at it again.',
  stands: 'It stays as it was decided. You have done nothing wrong by asking.',
  'takenBack.warn': 'It is taken back and does not count.',
  'takenBack.time_out': 'It is taken back. If it was not over yet, you can write again now.',
  'takenBack.remove': 'It is taken back. Discord cannot bring the message back, but you may write it again.',
  'takenBack.ban': 'It is taken back, and you can return. The way in is an invitation from somebody there.',
  stillHolds:
    'It was decided that it is taken back, and that is not done on Discord yet. The moderators know, and see to it.',
  nowDone:
    'What was decided when another moderator looked again is done now on Discord. It is about this: {{what}}, {{date}}.',
  asked: 'You asked for another look on {{date}}.',
  wrote: 'They wrote to you:',
} as const;
