/** Words of what Discord is told to look for: it asks a person to look, and does nothing else. */
export default {
  channelName: 'read-first',
  channelTopic:
    'Discord quotes here what it found. Only the moderator on crisis duty sees this channel. Each alert is deleted half a year after its case has ended.',
  // What the rules are called in Discord's settings: they are found by it.
  'rule.crisis': 'Kindred: somebody may not be safe',
  'rule.noticed': 'Kindred: a very hard day',

  look: 'Discord found words in this message that it looks for here. Please read it where it stands: most of them mean no danger. Nothing was done, and whoever wrote it was told nothing. It may be gone by now, if somebody took it away; what it said is not kept here.',
  lookGone:
    'Discord found words in a message that it looks for here. The message has been taken away since, and what it said is not kept here.',
  lookBlocked:
    'Discord found words that it looks for here in something that this person wanted to write. Another rule of this server blocked it, so there is no message to read, and what was written is not kept here. Discord’s own alert quotes it for whoever is on crisis duty. They may feel left alone with it: please write to them. Kindred has told them nothing.',

  // The check-up
  whom: 'Whom it hurts: somebody who is not safe. Their words may stand unread.',
  'what.permission': 'Words are to be looked for, and Kindred lacks the permission Manage Server',
  'step.permission':
    'What mends it: give its role the permission, or turn *Words that worry* off in `/setup`.',
  'what.gone': 'A rule that looks for words, or the channel for it, is not there any more',
  'step.gone':
    'What mends it: the button makes it again. A rule that was deleted begins with Kindred’s own words.',
  'what.elsewhere':
    'A rule of Kindred’s alerts into another channel, where Discord quotes the message and who wrote it',
  'whom.elsewhere': 'Whom it hurts: whoever wrote it. Others may read there what they wrote in need.',
  'step.elsewhere':
    'What mends it: choose the channel of Kindred in *Server Settings → AutoMod*, unless nobody but those on crisis duty sees the other.',
  'what.more': 'A rule of Kindred’s does more than alert: somebody added that',
  'whom.more':
    'Whom it hurts: whoever wrote it. Something is done to what they wrote in need, and nobody has looked.',
  'step.more':
    'What mends it: please take it out in *Server Settings → AutoMod*: words alone tell too little to act on.',
  'what.by_hand': 'A rule that looks for words was turned on or off by hand in Discord',
  'step.by_hand':
    'What mends it: nothing need be done. To have Kindred do it again, turn *Words that worry* off and on in `/setup`.',
  'what.full': 'Discord takes six rules for words, and there was no room for both of Kindred’s',
  'step.full':
    'What mends it: delete one that nobody needs in *Server Settings → AutoMod*; the button then makes the missing one.',
  'what.resting': 'Nobody has a shift and nobody is on duty, so words are not looked for',
  'step.resting': 'What mends it: `/duty on` begins a shift, and with it the rules.',
  'what.untold': 'Nothing tells members that words are looked for: there is no *Start here*',
  'whom.untold': 'Whom it hurts: members, who do not know that somebody may read what they write in need.',
  'step.untold':
    'What mends it: *Make what is missing* in `/setup` makes it. Or tell them yourself; then this line can be left as it is.',
} as const;
