/** The do-and-don't guides of the queue, one a reason: read by a moderator before a first shift, and beside every case. */
export default {
  'do.crisis':
    'Write to them soon, warmly and as yourself. Ask plainly whether they are safe. Point to *Help now*. Stay with it until somebody else has it.',
  'dont.crisis':
    'Do not promise to keep it secret, do not argue, do not diagnose, and do not carry it alone: ask for a second pair of eyes.',
  'do.minor_at_risk':
    'Take it at once and ask a lead in. Keep what was said as it was. Where a child may be harmed, the police or child protection of the country decide, and Discord is told.',
  'dont.minor_at_risk':
    'Do not question the child about details, do not speak to them alone, and do not warn whoever may be harming them.',
  'do.unsafe_advice':
    'Ask for the post to be changed or taken down, and say why in one sentence. Point to a source, or to their own care team.',
  'dont.unsafe_advice': 'Do not give other advice in its place, and do not argue about it in public.',
  'do.stop_treatment':
    'Act soon: somebody may stop a medicine tonight. Take the words down and write to whoever they were aimed at that nobody here decides about their treatment.',
  'dont.stop_treatment':
    'Do not tell anybody to take or stop anything. That is for them and whoever treats them.',
  'do.selling':
    'Take the offer down, and ask whether they have written to members privately. Tell the group, without a name, that offers are not allowed.',
  'dont.selling': 'Do not debate whether it works. People who hope for it are reading along.',
  'do.disbelief':
    'Write to the person who was doubted first. Remind the other that nobody has to prove an illness here.',
  'dont.disbelief': 'Do not ask anybody for a diagnosis or proof, and do not weigh who is iller.',
  'do.harassment':
    'Stop it first: take the words down or ask both to pause. Hear each of them by themselves. Look whether it is the first time.',
  'dont.harassment': 'Do not tell either of them who asked you to look, and do not settle it in public.',
  'do.privacy':
    'Take it down at once, before you talk about it. Tell whoever it is about what was shown, and for how long.',
  'dont.privacy': 'Do not repeat what was shared, not even in a note.',
  'do.solicitation':
    'Keep what was said. Ask a lead in where money, pictures or meetings were asked for. Tell whoever was asked that they did nothing wrong.',
  'dont.solicitation': 'Do not leave it to the person who was asked to block them and move on.',
  'do.graphic':
    'Put it behind a content note or ask them to. They may have needed to say it: thank them for saying it here.',
  'dont.graphic': 'Do not delete somebody’s story without writing to them.',
  'do.spam': 'Take it down. An account that only does this can be removed from the server.',
  'dont.spam': 'Do not answer it, and do not open its links.',
  'do.other': 'Read it twice. Ask a second pair of eyes if you cannot tell what is needed.',
  'dont.other': 'Do not guess at anybody’s reasons. Somebody who needs help has broken no rule.',
  'do.reach_out':
    'Write to them and say who you are. Ask what would help, and listen. If you are out of strength, hand it over: that is good care.',
  'dont.reach_out': 'Do not promise what you cannot do, and do not become their only person.',
  'do.contact':
    'Answer soon, even if only to say that you have read it. *Write to them* goes into the conversation with the bot that they began. Who they are stays sealed unless they said it.',
  'dont.contact': 'Do not try to find out who wrote, and do not ask for more than you need.',
  'do.noticed':
    'Read it where it stands. Most such words mean a bad day and no danger: then *Not a problem* is a good ending. Where it may be more, write to them as yourself.',
  'dont.noticed':
    'Do not say that words are looked for as if they had done something wrong, and do not take the message down because of them.',
  'do.appeal':
    'Read what was decided and why, then what they say now, as if it had happened today. Say plainly what stays and what changes.',
  'dont.appeal': 'Do not ask whoever decided first to decide again.',
} as const;
