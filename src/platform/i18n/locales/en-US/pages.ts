/** Words of the private pages and of what stands around them. */
export default {
  landingTitle: 'Your private page',
  landingWords:
    'This page opens once. Only somebody with this link can open it, and it stops working an hour after it was made.',
  landingLasting_one:
    'This page opens as often as you like, for a day after the link was made. Only somebody with this link can open it.',
  landingLasting_other:
    'This page opens as often as you like, for {{count}} days after the link was made. Only somebody with this link can open it.',
  open: 'Open my page',
  endTitle: 'This link does not work',
  used: 'This page was already opened, and it opens only once. If you would like to see it again, ask for a new link where you got this one.',
  expired:
    'This link is more than an hour old, so it has stopped working. You can ask for a new one where you got it.',
  over: 'The time for which this link worked is over, so it does not open any more.',
  overReach:
    'If you are on that server, /report there still reaches its moderators. If you are not, Kindred has no other way to them.',
  overHelp:
    'If today is hard, there are people to turn to. The message that this link came in still has numbers to call, and findahelpline.com has a line to talk to in nearly every country.',
  unknown: 'This link is not complete, or it was not made here. Please copy it again, whole.',
  failed:
    'Something went wrong on our side. Please try again in a minute. If the link says then that it was already opened, ask for a new one.',
  formRefused:
    'That was not kept: something in it does not fit. What you wrote still stands below, so please look at it and send it again.',
  formOver:
    'That was not kept, because this page was opened more than an hour ago. Please ask for a new link where you got this one.',
  formOverLasting:
    'That was not kept, because this page was opened more than an hour ago. Please open it again with the same link, and send it from there.',
  formFailed:
    'Something went wrong on our side, and it was nothing you did. Please go back and send it again in a minute.',
  typedBack: 'This is what you wrote. You can copy it from here:',
  closeHint: 'When you are done, close this page. It is not kept on this device.',
} as const;
