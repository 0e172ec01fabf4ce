/** Words of circles: a few people and whoever looks after them, in a private thread. A no is never told, and never asked about. */
export default {
  circleCreated:
    '{{name}} is being made: a small group in a private thread. Whoever you asked to look after it finds that privately, the next time they use a command, and is in it once they say yes. Then they can invite others under {{command}}.',
  circleThread: 'Circle {{mark}}',
  hall: 'side-rooms',
  whoCanSeeCircle:
    '**Who can see this?** The people in this small group see that you are there and what you say. The moderators and admins of this server can read it, too. Nobody else sees that it exists. If you say no, nobody is told, and nobody asks why.',
  leftCircle:
    'You have left {{name}}. Nobody is told. If you would like to come back one day, ask whoever looks after it for an invitation.',
  invite: 'Invite',
  inviteWho: 'Whom would you like to invite to {{name}}?',
  invitePlaceholder: 'Choose people',
  inviteHow:
    'They find it privately, the next time they use a command, and decide in their own time. You will not be told who says no; who says yes, you will see there. Circles are for people of 18 and over.',
  invitesLeft: 'The invitation to {{name}} waits for them.',
  inviteDecline: 'No, thank you',
  inviteDeclined: 'All right. Nobody is told, and you will not be asked again.',
  inviteNotYours: 'Community leads and those who look after a small group invite people to it.',
  notCircle:
    '{{name}} is no circle: people join it by themselves, and nobody has to be invited. Nothing was changed.',
  circleAdults:
    'This small group is for people of 18 and over, because it is a private place. Nothing was changed, and nobody is told. There are other groups here that you are welcome in.',
  circleApart:
    '{{name}} is a circle: its people chose each other, so it is neither split nor merged. Nothing was changed.',
  circleAccess: '{{name}} is a circle, and people come into it by invitation only. Nothing was changed.',
  circleVoice:
    '{{name}} is a circle, and Discord has no private voice room for a thread. Nothing was changed.',
  circleSize: 'A circle has room for {{least}} to {{most}} people. Nothing was changed.',
  noThread:
    'No further circle can be opened: {{limit}} threads are open on this server, and Discord has room for few more. Archive circles or threads that are done with, and try again. Nothing was made.',

  // Heard at the next tap, and in one's own list
  inboxInvited:
    'Somebody has invited you to a small group. You need not answer, and nobody is told if you say no. {{command}} shows it.',
  mineInvited: '**{{name}}**\nYou are invited to this small group.',
} as const;
