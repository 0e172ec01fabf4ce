/** Words of matches that have come about, of mentors, and of what leads see. An end is nobody's doing, and a no is never told. */
export default {
  // A match
  matchTitle: '### You and {{others}}',
  matchDirect:
    'You both chose direct messages. Write to each other whenever it suits you; whoever feels like it goes first. What is said there, staff cannot read.',
  matchThread: 'Your thread: {{thread}}. Staff can read it.',
  matchAsleep: 'Threads go to sleep after a quiet day. “Open our thread” wakes it.',
  matchSoon: 'Your thread is being made.',
  openThread: 'Open our thread',
  threadOpening:
    'It is being opened: {{thread}}. If many threads are open on this server it can take a little.',
  end: 'End it',
  endAsk:
    '### End this?\nYou need no reason, and nobody asks for one. {{others}} hears that it has ended and that nobody did anything wrong. What would you like then?',
  endAgain: 'End it, and look for somebody new',
  endRest: 'End it, and take a break',
  keepIt: 'Keep it',
  endedNow: 'It has ended. Thank you for having been there.',
  endedMentor:
    'Looking after somebody can be heavy. If you would like some time before the next one, take it: nobody is told.',
  gone: 'That has ended already. {{command}} shows how things stand.',
  help: 'Ask a moderator',
  helpTitle: 'Ask a moderator to help',
  helpAbout:
    'Moderators see what you write. They are not told who asked, unless your words say it. The other person is not told.',
  helpKind: 'What is it about?',
  helpWords: 'What would you like them to know?',
  helpContext: 'What may they see besides?',
  'context.words': 'Only what I write',
  'context.conversation': 'Where we talk, so that they can read it',
  'context.who': 'Where we talk, and who the other person is',
  helpEnd: 'And the match?',
  'helpEnd.keep': 'It goes on for now',
  'helpEnd.end': 'End it now',
  helpSent: 'Thank you for saying something. The moderators have it now.',
  helpSentEnded: 'Thank you for saying something. The moderators have it now, and the match has ended.',
  helpNeedsWords:
    'A few words are needed here, so that moderators know what it is about. Nothing was sent yet.',
  helpTooMany:
    'You have sent many of these in an hour, and this one was not sent. Please try again a little later. If somebody is in danger now, please call your emergency number.',
  helpWho: '(About {{who}})',

  shown: '{{who}} shows you: {{what}}',
  shownWho:
    '**Who can see this?** Only you and the people you are matched with. What you show to them is up to you: {{command}}, under My settings, More, Who sees what.',
  resumable: 'Meeting somebody',

  // In the thread
  threadName: 'Conversation {{mark}}',
  starter:
    '## Hello, {{people}}\nYou have both said yes to meeting each other. There is nothing that you have to do.',
  starterThree:
    '## Hello, {{people}}\nYou have all said yes to meeting each other. There is nothing that you have to do.',
  starterHow:
    'If a beginning helps: what would you like the other to call you, and what was something good about this week? Answering late is fine.',
  starterStaff:
    '**Who can see this?** The people of this thread. Staff can read this thread. It goes to sleep after a quiet day, and any word wakes it.',
  starterEnd:
    'Either of you can end this at any time without a reason, here or under {{match}}. If something is wrong, “Ask a moderator” reaches the team.',
  howIsIt:
    '### How is it going?\nOne tap is enough. Only you see your answer, and the other is not told whether you gave one. You need not answer.',
  'feel.good': 'Well',
  'feel.unsure': 'Not sure',
  'feel.not_for_me': 'Not for me',
  'felt.good': 'That is good to hear. Nobody else sees this.',
  'felt.unsure':
    'Thank you. It can take a while, and it need not work out. Ending it is always fine, and so is waiting.',
  'felt.not_for_me': 'Thank you for saying it. You can end it here without a reason, or leave it as it is.',
  threadEnded:
    'This conversation has ended. Nobody did anything wrong. {{match}} is there for whoever would like to meet somebody new.',

  // Not with them
  apartDone:
    'You will not be matched with this person. They are not told, and neither is anybody else. You find it, and can take it back, under {{command}}.',
  apartSelf: 'That is yourself. Nothing was changed.',
  apartBot: 'That is a bot, and bots are never matched with anybody.',
  apartNobody:
    'You are matched with nobody: nothing is kept about you here, and it takes everybody’s own yes. Once you have begun with {{command}}, this works.',
  apartTitle:
    '### Not with these people\nYou are not matched with them, and they not with you. They do not know.',
  apartNone:
    "### Not with these people\nThere is nobody in this list. To add somebody, open the menu of a person, then Apps, then “Don't match me with them”.",
  apartLine: '{{who}}\nsince {{since}}',
  apartBack: 'Take back',

  // Mentors
  mentorAbout:
    '### Being a mentor\nA mentor has lived with it for a year or more and is there for somebody new, at a pace that suits both. A lead looks at it first. You choose how many, you can rest at any time, and nobody counts.\n**Who can see this?** The leads see that you asked and what you write to them.',
  mentorApply: 'I would like that',
  mentorApplyTitle: 'Being a mentor',
  mentorHowMany: 'How many people at once?',
  mentorCount_one: '{{count}} person',
  mentorCount_other: '{{count}} people',
  mentorWords: 'Anything that the leads should know?',
  mentorApplied: 'Thank you. The leads have it, and you hear from them here.',
  mentorWaits:
    '### Being a mentor\nYou have asked, and the leads have not answered yet. Nothing is needed from you.',
  mentorIs: '### Being a mentor\nYou are one. Thank you.',
  mentorRests:
    '### Being a mentor\nYou are resting until {{until}}. Whom you are already with stays with you.',
  mentorRest2: 'Rest for two weeks',
  mentorRest6: 'Rest for six weeks',
  mentorBack: 'I am back',
  mentorStop: 'Stop being one',
  mentorStopped:
    'All right. Thank you for all of it. Whom you are already with stays with you for as long as you both like.',
  mentorNeedsPool: 'First say what you look for, under {{command}}. Then this is one tap away.',

  // For leads
  roundsTitle:
    '### Rounds of matching\nThe next: {{next}}.\nHow often: {{schedule}}, by the community’s clock.\n{{mode}}',
  'mode.by_itself': 'Rounds go out by themselves.',
  'mode.after_a_look': 'Each round waits until a lead has looked at it.',
  'modeTo.by_itself': 'Let rounds go by themselves',
  'modeTo.after_a_look': 'Look before each round',
  'schedule.weekly': 'Every Sunday at 18:00',
  'schedule.twice_weekly': 'Sundays and Wednesdays at 18:00',
  'schedule.fortnightly': 'On the 1st and 15th at 18:00',
  'schedule.monthly': 'On the 1st of the month at 18:00',
  scheduleOwn: '`{{cron}}`',
  roundsLast: 'The last one went out {{when}}.',
  roundsFew:
    'Fewer than ten people are waiting, so no totals are shown: they could tell who somebody is. Everybody who can be matched will be.',
  roundsTotals: 'If it went out now: {{matched}} of {{waiting}} who wait would find somebody.',
  roundsFit: 'How well they fit, on average: {{percent}} of 100.',
  roundsHolds: '**What holds the others back**, the most frequent first:\n{{lines}}',
  'holds.nobody_yet': 'There are too few people who look for the same.',
  'holds.odd_one_out': 'The number is odd, and few are open to a group of three.',
  'holds.topic': 'Nobody else looks around their topics: a group or an event on these would help.',
  'holds.language': 'Nobody else speaks their language.',
  'holds.hours': 'Nobody who fits is free at the same time.',
  'holds.own_wish': 'They would rather not meet those who would fit.',
  'holds.mentor_places': 'There are too few places with mentors.',
  roundWaits: '**This round waits for your look.** It was due {{when}}.',
  letGo: 'Let it go out',
  hold: 'Let it pass',
  when: 'How often',
  whenAsk: '### How often shall rounds be?\nFor anything else, {{command}} takes five fields as in crontab.',
  roundGone: 'That round has gone out already, or was let pass. Here is how things stand.',
  scheduleUnreadable:
    '“{{typed}}” cannot be read as a time. Five fields are needed, such as “0 18 * * 0” for every Sunday at 18:00. Nothing was changed.',
  scheduleNever: '“{{typed}}” never comes. Nothing was changed.',
  scheduleTooOften:
    'Rounds are at least a day apart, so that people have time to answer. Nothing was changed.',
  noteRound: 'Something waits for a lead’s look: {{command}}. Nobody is named there.',
  noteMentors: 'Somebody of the team is asked to look at the mentors: {{command}}.',
  mentorsNone: '### Mentors\nThere are none yet, and nobody has asked.',
  mentorsTitle: '### Mentors',
  mentorLineApplied: '{{who}}\nasked {{when}}',
  mentorLineApproved: '{{who}}\nlast asked how it is {{when}}',
  mentorLook: 'Look',
  mentorCard: '### {{who}}\nWould look after {{people}} at once.',
  mentorSaid: 'They wrote:\n{{words}}',
  mentorSaidNothing: 'They wrote nothing beside.',
  mentorAsk: 'A word with them now and then does good: how is it for you, is it too much, would a rest help?',
  mentorApprove: 'Yes, welcome',
  mentorDecline: 'Not now',
  mentorFine: 'I have asked, all is well',
  mentorEnd: 'They stop',
  mentorGone: 'That was settled already. {{command}} shows how things stand.',

  // What may reach somebody
  news: 'There is something for you to look at, whenever it suits you.\n{{command}} shows it, in the server where you asked for this.',
  newsGo: 'Go there',
  inboxProposal: 'There is something for you to look at, in your own time: {{command}}.',
  inboxReminder:
    'Something still waits for an answer from you, if you would like to give one: {{command}}. No answer is fine, too.',
  inboxNothing:
    'A suggestion that you had did not work out. That happens, and it says nothing about you. Your place in the line is kept: {{command}}.',
  inboxBegun: 'You have both said yes. {{command}} shows where you can talk.',
  inboxEnded:
    'A match of yours has ended. Nobody did anything wrong. {{command}} shows what you can do next.',
  inboxAsked: 'If you like, one tap says how it is going: {{command}}. Only you see it.',
  inboxMentorYes: 'The leads said yes: you are a mentor now, and thank you. {{command}} shows it.',
  inboxMentorNo:
    'The leads answered that being a mentor does not fit at the moment. That is no judgement on you, and you can talk with them about it.',
  inboxNews: 'There is something for you to look at, in your own time: {{command}}.',

  // The audit trail
  trailApproved: 'Let a round of matching go out',
  trailHeld: 'Let a round of matching pass',
  trailMode: 'Changed whether rounds of matching wait for a look',
  trailSchedule: 'Changed when rounds of matching are',
  trailMentorApprove: 'Said yes to a mentor',
  trailMentorDecline: 'Said no to somebody who asked to be a mentor',
  trailMentorStop: 'Ended somebody’s being a mentor',
  trailMentorFine: 'Asked a mentor how it is for them',

  // The private page
  kept: 'Matching',
  keptIn: 'You have been looking for somebody since {{date}}.',
  keptNot: 'You agreed to matching on {{date}} and are not looking for anybody at the moment.',
  keptTold: 'What you told: {{told}}',
  keptProposal: 'Somebody was suggested to you on {{date}}.',
  keptAnswer: 'Your answer: {{answer}}.',
  'answer.yes': 'yes',
  'answer.no': 'no',
  keptMatch: 'You were matched on {{date}}.',
  keptMatchEnded: 'You were matched on {{date}}, and it ended on {{end}}.',
  keptFelt: 'On {{date}} you said how it was going: {{feeling}}',
  keptApart: 'You asked on {{date}} not to be matched with somebody ({{who}}).',
  keptPast_one:
    'That you were suggested to {{count}} other person lately, so that it does not happen again soon.',
  keptPast_other:
    'That you were suggested to {{count}} other people lately, so that it does not happen again soon.',
  keptMentor: 'You asked on {{date}} to be a mentor.',
  keptMentorWords: 'What you wrote to the leads: {{words}}',
} as const;
