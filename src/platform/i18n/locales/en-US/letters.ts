/** What whom a case is about reads, and asking for another look. Kind, short, and telling nothing before it is opened. */
export default {
  // To whom it concerns. The opening is all that a lock screen shows.
  letterOpening:
    'A note from the moderators of a server that you are on. There is nothing that you need to do right now. A person wrote it; Kindred, which is a bot, only brings it to you.',
  'letter.write':
    'They write because somebody was worried, or because you asked for it. You have done nothing wrong, and you do not have to answer.',
  'letter.aboutRules':
    'They write about something that they are looking at. It may have to do with the rules of the community. This note itself decides nothing, and you do not have to answer.',
  'letter.conversation': 'They answer what you wrote to them. You do not have to write back.',
  'letter.appeal': 'It is about the decision that you asked another look at. You do not have to answer.',
  'letter.warn': 'It is about something that you wrote or did here. Nothing else happens because of it.',
  'letter.time_out': 'For a while you can read here and not write.',
  'letter.time_outUntil': 'You can read here and not write; that ends {{until}}.',
  'letter.remove': 'A message of yours was taken down.',
  'letter.ban':
    'You are being removed from {{server}} and cannot come back for now. You can still ask for another look: the link below works without being there, for 30 days.',
  letterHelp: '**If today is hard**, there are people to turn to:',
  letterDirectory:
    '[findahelpline.com](https://findahelpline.com) has a line to talk to in nearly every country.',
  letterHelpPreview:
    '-# Below it stand the emergency number and a line of their country, the way to *Help now*, and, for anything but a note, a link to ask for another look.',
  writeBack: 'You can write back here. Nothing is sent on before you tap a button.',
  thatServer: 'the server',
  noMore: 'No more, please',
  noMoreSaid: 'You will not be written to about this again. Thank you for saying so.',
  waits: 'The moderators have written to you on {{when}}.',
  read: 'Read it',

  // How it stands by now
  isOver: 'For a while you could read here and not write. That is over.',
  'takenBack.warn':
    'You were warned about something that you wrote or did here. That was taken back and does not count.',
  'takenBack.time_out':
    'It was decided that for a while you can read here and not write. That was taken back, and it keeps you from nothing any more.',
  'takenBack.remove':
    'It was decided to take down a message of yours. That was taken back. If the message is gone, Discord cannot bring it back, but you may write it again.',
  'takenBack.ban': 'It was decided to remove you from {{server}}. That was taken back, and you can be there.',
  'notDone.time_out':
    'It was decided that for a while you can read here and not write. That was not carried out, so it keeps you from nothing. Should it be carried out after all, you are told.',
  'notDone.remove': 'It was decided to take down a message of yours. That was not carried out.',
  'notDone.ban': 'It was decided to remove you from {{server}}. That was not carried out.',
  nowDone:
    'It was decided that for a while you can read here and not write. At first that was not carried out, and now it is; it ends {{until}}.',
  laterOpening:
    'A note about something that the moderators of a server told you before. There is nothing that you need to do right now. Kindred, which is a bot, brings it to you.',

  // Another look
  askAnotherLook: 'Ask for another look',
  appealWays:
    'Another moderator than the first will look at it again. You can write on a private page, which opens once and for an hour, or here. If the page is closed before you are done, press the button above again.',
  appealPage: 'Write on a private page',
  appealHere: 'Write it here',
  appealTitle: 'Another look',
  appealWho: 'Who can see this?',
  appealAbout:
    'Moderators, but whoever decided first does not decide again. Say what happened as you see it, in your own words. It can take a day or two.',
  appealWords: 'What would you like them to know?',
  appealWordsHint: 'It is kept encrypted, and only moderators can read it.',
  appealSend: 'Send',
  appealOf: '{{what}} on {{date}}',
  appealNothing: 'There is no decision here any more that you could ask another look at.',
  appealEmpty: 'Please write a few words, so that they know what to look at.',
  appealTooLong: 'That is longer than {{most}} characters. Please make it a little shorter.',
  appealSent:
    'Thank you. Another moderator will look at it. What they decide comes by direct message. The link in the message about the decision shows it, too.',
  'appealRefused.gone': 'That is over, or it is not about you, so nothing was sent.',
  'appealRefused.over': 'Another look can be asked for within 30 days, and those are over for this one.',
  'appealRefused.taken_back': 'That was taken back and does not count, so there is nothing left to look at.',
  'appealRefused.not_done':
    'That was not carried out, so there is nothing to look at. Should it be carried out after all, you can ask then.',
  'appealRefused.already': 'You have already asked for another look at this. Each decision gets one.',
  'appealRefused.cooling':
    'You asked for another look at something less than an hour ago. Please wait until that hour is over; you have 30 days for this one.',
  'appealRefused.enough':
    'You have asked for another look at three things this week. Please come back to this one in a few days.',
  'appealWaits.cooling':
    'You asked for another look at something less than an hour ago. You can ask about this one {{when}}; you have 30 days for it.',
  'appealWaits.enough':
    'You have asked for another look at three things this week. You can ask about this one {{when}}.',
  appealSee: 'See it on a private page',
  'deed.write': 'A note from the moderators',
  'deed.warn': 'A warning',
  'deed.time_out': 'A time-out',
  'deed.remove': 'A message that was taken down',
  'deed.ban': 'A removal from the server',

  // To moderators
  draftAbove: 'This is what they will read. Nothing is sent yet.',
  'goes.inbox': 'It goes to their **inbox**: they see it at their next tap here, and nothing notifies them.',
  'goes.direct':
    'It goes as a **direct message**. Where Discord refuses, it waits in their inbox: they see it at their next tap here.',
  'goes.away':
    'They have left the server. It goes as a **direct message**, which Discord may refuse. Then it waits in their inbox, and they see it only if they come back before what is kept about them is deleted.',
  'goes.awayInbox':
    'They have left the server. It waits in their **inbox**, and they see it only if they come back before what is kept about them is deleted.',
  'goes.awayTimeOut':
    'They have left the server, and Discord times out nobody who is not there: most likely it refuses this. They are told before, as a **direct message** where Discord lets it through.',
  'goes.banned':
    'They are banned. It is tried as a **direct message**, which most likely does not reach them: they have no inbox now. The message is taken down all the same.',
  'goes.appeal':
    'It goes as a **direct message**. Where Discord refuses, they find it behind the link in the message about the decision.',
  'goes.thread':
    'It goes into a **private thread** with a name that tells nothing, as they chose. You and the other moderators can open it too. Where that cannot be made, it waits in their inbox.',
  'goes.conversation':
    'It goes as a **direct message**, where they wrote to you. Where Discord refuses, it waits in their inbox.',
  'goes.time_out':
    'It goes as a **direct message**, and waits up to six hours for a Discord that does not answer. If Discord refuses it, they are timed out all the same and do not know why until it is over: then it waits in their inbox. Or choose *Only if they can be told*.',
  'goes.ban':
    'It goes as a **direct message**, and waits up to six hours for a Discord that does not answer. If Discord refuses it, they are banned all the same and never learn why, nor how to ask for another look: they have no inbox then. Or choose *Only if they can be told*.',
  threadName: 'A place to read {{mark}}',
  'send.write': 'Send it',
  'send.warn': 'Send it',
  'send.time_out': 'Tell them, then time out',
  'send.remove': 'Tell them, then take it down',
  'send.ban': 'Tell them, then ban',
  sendIfTold: 'Only if they can be told',
  changeDraft: 'Change it',
  draftSent:
    'This is not a draft any more, most likely because it was sent. *Look*, on the card of the case, shows what was sent.',
  howLong: 'For how long?',
  'lasts.10m': 'Ten minutes',
  'lasts.1h': 'An hour',
  'lasts.1d': 'A day',
  'lasts.1w': 'A week',
  'lasts.4w': 'Four weeks',
  neverReporters: 'Reporters are never written to.',
  wordsToThem: 'What do you want to tell them?',
  wordsToThemHint: 'Say why. They can ask for another look. You see it as they will before it is sent.',
  noteHint: 'Say why you write. You see it as they will before it is sent.',
  'sentAction.write':
    'It is on its way to where they chose to read it. Where Discord refuses, it waits in their inbox.',
  'sentAction.conversation':
    'It is on its way to them, into the direct messages in which they wrote. Where Discord refuses, it waits in their inbox.',
  'sentAction.appeal':
    'It is on its way to them by direct message. Where Discord refuses, they find it behind the link in the message about the decision.',
  'sentAction.warn': 'It is on its way to them.',
  'sentAction.time_out':
    'They are being told, and are timed out as soon as they were. More shows it if Discord refuses.',
  'sentAction.remove':
    'They are being told, and the message goes as soon as they were. More shows it if Discord refuses.',
  'sentAction.away':
    'It is on its way. They have left the server: where Discord refuses it, they see it only if they come back.',
  'sentAction.banned':
    'The message is being taken down. They are banned, so most likely they do not read why. More shows it if Discord refuses.',
  'sentAction.ban':
    'They are being told, and are banned as soon as they were. More shows it if Discord refuses, and can take it back.',
  sentIfTold: 'If they cannot be told, it is not done, and you find a note.',
  'mended.try_again': 'It is being tried again.',
  'mended.undo': 'It is being taken back.',
  'refused.nobody_known': 'It is not known who this case is about, so there is nobody to write to.',
  'refused.no_message': 'It is not known which message this case is about.',
  'refused.no_more': 'They asked not to be written to about this any more.',
  'refused.not_done': 'There is nothing to try again or to take back any more.',
  'refused.banned':
    'They are banned, or are being banned, so nothing of this reaches them. Nothing was sent. If they ask for another look, they are answered there.',
  'refused.already_done':
    'That was done already, and holds. *Look*, on the card of the case, shows when. Nothing was sent.',
  'refused.replaced':
    'This draft was replaced by a newer one, or its case is gone. Nothing was sent from here; the newest preview has the buttons that work.',
  deedStillHolds: '{{line}}; Discord refused to take it back, so it still holds',
  wantsNoMore: 'They asked not to be written to about this any more.',
  takeFirst: 'Writing to them, and what a rule break may need, come once somebody has taken the case.',
  deedTooLate: '{{line}}; the message did not go out in time, so they were not told',
  noteInInbox: '{{what}}, {{when}}: it could not be brought to them directly, so it is in their inbox',
  deedIfBack: '{{line}}. They have left the server, and find it in their inbox only if they come back',
  deedInInbox: '{{line}}. It waits in their inbox',
  untold:
    'Somebody whom you decided about could not be told. {{mine}} shows your cases; Look there says why and whether it was done, and More can do it without telling them, or take it back.',
  failed:
    'Discord refused something that was decided in case {{number}}. {{open}} shows the case: Look says what it was, and while the case runs More can try it again.',
  'trail.sent': 'decided in case {{number}}: {{what}}',
  'trail.try_again': 'tried again in case {{number}}: {{what}}',
  'trail.undo': 'took back in case {{number}}: {{what}}',
  keptTitle: 'What moderators wrote to you or decided about you',
  keptLine: '{{date}}: {{what}}.',
  'keptNow.ending': 'It was decided that it is taken back, and that is not done on Discord yet.',
  'keptNow.taken_back': 'It was taken back and does not count.',
  'keptNow.not_done': 'It was not carried out.',
  'keptNow.over': 'It is over.',
  keptUntil: 'It is kept encrypted with its case, and goes half a year after that has ended.',
  stillHolds:
    'Discord refused to take back what was decided in case {{number}}, so it still holds for them. {{open}} shows the case; More there can take it back again.',
} as const;
