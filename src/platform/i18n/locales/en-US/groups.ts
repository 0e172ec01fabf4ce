/** Words of groups. Joining is never called a diagnosis, leaving is never asked about. */
export default {
  // Finding
  begin: 'Find my group',
  meet: 'Meet someone',
  meetWhere:
    '## Meet someone\nSomebody who looks after a group can say hello to newcomers. They hear that somebody is new, and not who. Where would you like that?',
  meetFirst:
    '## Meet someone\nPeople meet in groups here. Choose one that fits you: just reading is all right, and where somebody looks after it, you can ask for a hello.',
  found_one: 'One group fits.',
  found_other: '{{count}} groups fit.',
  all_one: 'There is one group here.',
  all_other: 'There are {{count}} groups here.',
  none: 'There are no groups here yet. A community lead can make the first one.',
  noneFits: 'No group fits that yet. You can try another word, or look at all of them.',
  showAll: 'Show all groups',
  line: '**{{name}}**\n{{topic}}',
  look: 'Look',

  // Joining
  aboutToJoin: '## {{name}}\n{{topic}}',
  whoCanSee:
    '**Who can see this?** People in this group, the moderators and the admins of this server can see that you are there. Nobody else is told, and nothing is announced. Joining says nothing about your health: people with questions, family and carers are welcome too.',
  communityRules: '### Ground rules of this community\n{{rules}}',
  groundRules: '### Ground rules of this group\n{{rules}}',
  agree: 'I agree',
  notNow: 'Not now',
  notNowAnswer: 'All right, nothing was changed. The group is here whenever you want it.',
  welcome: '## Welcome to {{name}}\nYour channel: {{channel}}',
  welcomeSoon:
    '## Welcome to {{name}}\nYour channel is still being made. It will appear in your channel list in a moment.',
  welcomeSteps:
    'It can take a few seconds to appear in your list. You can just read for as long as you like; nobody is counting. If you want to leave again, use {{command}}, at any time and without giving a reason.',
  welcomeStepsLighter:
    'It can take a few seconds to appear in your list. You asked for lighter content: what may weigh on somebody should stand behind a grey spoiler bar in the channel, and you need not open any. You can come by when it suits you, and leave with {{command}} at any time, without a reason.',
  welcomeRules: 'From the ground rules:',
  teenRules:
    '**Because you are under 18:** nobody is matched with you one to one, and small private groups are for adults. You never have to answer a private message, or say where you live. If somebody makes you uneasy, open the menu of their message, choose Apps, then Ask a moderator to look. They are not told who asked.',
  sayHello: 'Somebody to say hello',
  helloAsked:
    'Those who look after the group hear that somebody new would be glad of a hello, and not who it is. It can take a day or two. You need not do anything.',
  alreadyIn: 'You are already in {{name}}: {{channel}}',
  alreadyInSoon: 'You are already in {{name}}. Its channel is still being made and will appear in a moment.',

  // Leaving
  left: 'You have left {{name}}. Nobody is told. You can come back whenever you like.',
  notIn: 'You are not in {{name}}, so there is nothing to leave.',
  comeBack: 'Come back',
  leave: 'Leave',

  // Mine
  mine_one: 'You are in one group.',
  mine_other: 'You are in {{count}} groups.',
  mineNone: 'You are not in a group yet. {{command}} shows what there is.',
  mineLine: '**{{name}}**\n{{channel}}',
  mineLineSoon: '**{{name}}**\nIts channel is still being made.',

  // What people in a group show to each other
  peopleShow: 'What people show',
  people: '## {{name}}\nWhat people in this group have chosen to show to each other.',
  peopleNone: 'Nobody shows anything yet, and nobody has to.',
  peopleWho:
    '**Who can see this?** Only people who are in this group. Whether you show anything is up to you: {{command}}, under My settings, More, Who sees what.',
  peopleWhich: 'Which group?',
  peopleChoose: 'Choose a group',

  // Leads
  created: '{{name}} is being made. Its channel appears in a moment, with the ground rules pinned.',
  createdHidden:
    '{{name}} is being made. Its channel appears in a moment, with the ground rules pinned. It is not listed: tell people its exact name, and they can join with {{command}}.',
  existsComplete: 'There is already a group called {{name}}, and nothing of it is missing: {{channel}}',
  needsName: 'The group needs a name with at least one letter or number in it. Nothing was made yet.',
  existsFinishing:
    'There is already a group called {{name}}, and something of it is missing on Discord. It is being finished now.',
  existsDifferent:
    'There is already a group called {{name}}, with another topic, other ground rules or another access. Please choose another name. Nothing was changed.',
  trouble:
    'A group could not be finished, because Discord refused a step. Most often a permission is missing: Kindred needs Manage Channels, Manage Roles, View Audit Log, Pin Messages, Manage Threads, Create Public Threads, Create Private Threads and Connect. When it has them, run {{command}} with the same answers again; it goes on where it stopped.',
  troubleGroup: 'The group: {{name}}',

  // In line for a group, and its rules again
  asked:
    'You have asked to join {{name}}. Somebody who looks after it will answer, and you hear of it here the next time you use a command. It can take a while; that says nothing about you.',
  waiting:
    'You are in the line for {{name}}. All its places are taken at the moment. When one becomes free it is yours, in the order of the line, and you hear of it here the next time you use a command.',
  takeBack: 'I no longer want to',
  byRequest:
    'Somebody who looks after this group answers each request. They see your name, and nobody else is told.',
  byRole:
    '**This group is large.** You are let in by a role of this server. Its name tells nothing, but people can see on your profile that you have it, and who is in this group knows what it stands for.',
  closed: '{{name}} takes nobody in at the moment. {{command}} shows what else there is.',
  rulesAgain:
    '## {{name}}\nThe ground rules have changed since you agreed to them. You stay in the group while you think about it.',
  rulesAdded: '**New or changed**',
  rulesGone: '**No longer there**',
  rulesRewritten: 'Most of them are worded anew. Here they all are.',
  mineAsked: '**{{name}}**\nYou have asked to join; somebody will answer.',
  mineWaiting: '**{{name}}**\nYou are in the line for a place.',
  mineArchived: '**{{name}}**\n{{channel}} is archived: you can read everything, and nobody writes there.',
  mineAnswer: 'A question for you',
  mineRules: 'See what changed',
  mineRequests: 'Who asks to join',

  // Heard at the next tap
  inboxPlace:
    'A place has become free in a group that you were in the line for, and you are in now. {{command}} shows it.',
  inboxAccepted: 'Somebody has said yes to your request to join a group. {{command}} shows it.',
  inboxQuestion:
    'One of your groups has a question for you. There is no hurry, and saying nothing changes nothing. {{command}} shows it.',
  inboxRules: 'The ground rules of one of your groups have changed. {{command}} shows what is different.',
  inboxHello:
    'Somebody who is new in one of your groups would be glad of a hello. {{command}} shows your groups.',
  inboxDeclinedElsewhere:
    'Thank you for asking to join a group. Those who look after it think that another group would fit you better. {{command}} shows what there is.',
  inboxDeclinedNotNow:
    'Thank you for asking to join a group. It cannot take anybody new at the moment, and that is not about you. {{command}} shows what else there is.',
  inboxDeclinedTalk:
    'Thank you for asking to join a group. Somebody from the team would like to talk with you first. You can write to a moderator whenever it suits you: send me a direct message, and I take it to them.',

  // Requests
  request:
    'Somebody asks to join a group. Community leads and those who look after the group can see privately who it is, and answer.',
  requestAnswered: 'Somebody asked to join a group. That is settled, and there is nothing left to do.',
  requestShown: '{{person}} asks to join {{name}}.',
  requestHow:
    'They hear your answer privately, the next time they use a command. Nobody is told who gave it.',
  requestAccept: 'Let them in',
  requestDecline: 'Not this time',
  requestWhy: 'Which of these should they hear? It is said kindly, and nobody is told that it was you.',
  'declineReason.fits_elsewhere': 'Another group fits better',
  'declineReason.not_now': 'No room for anybody new',
  'declineReason.talk_first': 'Talk to us first',
  requestLetIn: 'They are in, and will hear of it.',
  requestInLine: 'All places are taken, so they are in the line for one, and will hear of it.',
  requestDeclinedDone: 'They will hear it, and nothing of it is kept.',
  requestGone: 'This request is answered already, or was taken back. There is nothing left to do.',
  requestNotYours: 'Requests are answered by community leads and by those who look after the group.',

  // Changing a group
  edited: '{{name}} is changed.',
  editedNothing: 'Everything about {{name}} was like that already, so nothing was changed.',
  editedRules: 'Everybody in it is asked to agree to the new ground rules, and sees what is different.',
  nameTaken: 'There is already a group called {{name}}. Please choose another name. Nothing was changed.',
  voiceAsk:
    'The voice room of {{name}} would be deleted, with everything that was written in it. That cannot be undone.',
  voiceDelete: 'Delete it',
  voiceKeep: 'Keep it',
  voiceDeleted: 'The voice room of {{name}} is being deleted. The group itself stays as it is.',
  voiceKept: 'All right, the voice room stays.',
  voiceNone: 'This group has no voice room any more, so there is nothing to delete.',
  voiceNoRoom:
    'The category of this group has no room for a voice room: Discord takes {{limit}} channels in one. Nothing was changed. A new group with a voice room finds a place in another category.',
  notForum:
    '{{name}} is one conversation and has no posts, so it has no tags. Groups of the kind forum have them. Nothing was changed.',
  tagsNone: 'Please write at least one tag, and a comma between one and the next. Nothing was changed.',
  tagsTooMany:
    'A forum takes {{limit}} tags, and these are {{count}}. Please leave some out. Nothing was changed.',
  tagsLong:
    'A tag takes {{limit}} characters, and “{{tag}}” is longer. Please shorten it, or put a comma where the next tag begins. Nothing was changed.',
  tagsSame: '“{{tag}}” is there twice. Please leave one of them out. Nothing was changed.',
  archived:
    '{{name}} is archived. Those who are in it can still read everything; nobody writes there or joins. {{command}} takes that back.',
  archivedAlready: '{{name}} is archived already.',
  restored: '{{name}} is open again, with everybody who was in it.',
  restoredAlready: '{{name}} is open, so there is nothing to take back.',
  merging:
    'Everybody in {{from}} is asked whether they want to move to {{into}}. Nobody is moved without a yes, and nobody new joins {{from}} meanwhile. When it has grown quiet, {{archive}} closes it. {{restore}} takes the question back, and {{from}} takes people in again.',
  splitting:
    '{{into}} is being made. Everybody in {{from}} is asked whether they want to move there, and nobody is moved without a yes.',
  mergeSame: 'These are one and the same group, so there is nobody to move. Nothing was changed.',
  notActive:
    '{{name}} takes nobody in at the moment: it is archived, or being merged itself. Nothing was changed.',
  facilitatorAdded:
    '{{person}} looks after {{name}} now: they answer requests, pin, and take away what hurts.',
  facilitatorRemoved: '{{person}} no longer looks after {{name}}, and stays in it.',
  facilitatorNothing: 'Nothing was changed: they are not in {{name}}, or it was like that already.',
  offerMerge:
    'Your group {{from}} is joining with {{into}}. Would you like to move there? You can also stay where you are.',
  offerSplit:
    'Your group {{from}} has grown, so there is a second one now, {{into}}. Would you like to move there? You can also stay where you are.',
  offerRole:
    'Your group {{name}} has grown so large that Discord cannot let everybody in one by one. Newcomers are let in by a role. Would you like that too? It makes room for others, and nothing changes for you if you say no.',
  offerWhoSees:
    '**Who can see this?** Nobody is told what you choose. In the other group, people in it, the moderators and the admins of this server can see that you are there.',
  offerRoleWhoSees:
    '**Who can see this?** Nobody is told what you choose. The name of the role tells nothing, but people can see on your profile that you have it, and who is in this group knows what it stands for.',
  offerMove: 'Move there',
  offerUseRole: 'Use the role',
  offerStay: 'Stay as I am',
  offerDone: 'All right. This is your group: {{name}}, {{channel}}',
  offerNoPlace:
    '{{into}} takes nobody in at the moment, so you stay in {{name}}. The question stays open: {{command}} shows it whenever you want to try again.',
  offerGone: 'This question is answered, or is no longer being asked. Nothing was changed.',

  // All groups, for leads
  overview_one: 'There is one group here.',
  overview_other: 'There are {{count}} groups here.',
  overviewNone: 'There are no groups here yet. {{command}} makes the first one.',
  overviewMembers_one: 'one person',
  overviewMembers_other: '{{count}} people',
  overviewPlaces: '{{count}} of {{size}} places taken',
  'overviewAccess.open': 'open to everybody',
  'overviewAccess.request': 'on request',
  'overviewAccess.hidden': 'not listed',
  'overviewAccess.invited': 'by invitation',
  overviewWaiting_one: 'one in the line',
  overviewWaiting_other: '{{count}} in the line',
  overviewAsked_one: 'one asks to join',
  overviewAsked_other: '{{count}} ask to join',
  overviewArchived: 'archived',
  'overviewOffer.merge': 'being merged',
  'overviewOffer.split': 'being split',
  'overviewOffer.role': 'asked about a role',
  overviewUnfinished: 'not finished on Discord',
  overviewVoice: 'with a voice room',
  'overviewKind.forum': 'a forum',
  'overviewKind.circle': 'a circle',
  overviewCheck: 'Check the server',
  planNothing: 'Everything on the server is as it should be. There is nothing to put right.',
  plan_one: 'This would be put right. Nothing was changed yet.',
  plan_other: 'These {{count}} things would be put right. Nothing was changed yet.',
  planClose: '{{name}} can be seen by others: its channel would be closed.',
  planStaff: '{{name}}: moderators or Kindred would get back what they need there.',
  planCategory: 'Category {{number}} is gone: it would be made anew.',
  planChannel: 'The channel of {{name}} is gone: it would be made anew, with everybody in it.',
  planHall: 'The channel that circles hang under is gone: it would be made anew.',
  planHallRights: 'The channel that circles hang under: people would see it as they should.',
  planThread: 'The thread of {{name}} is gone: it would be made anew, with everybody in it.',
  planRecount: '{{name}}: it would be checked who is in its thread.',
  planVoice: 'The voice room of {{name}} is gone: it would be made anew, for everybody in it.',
  planRole: 'The role of {{name}} is gone: it would be made anew.',
  planAsk: '{{name}} was changed by hand: you would be asked whether to keep that.',
  planLets_one: '{{name}}: one person would be let in or out as they should be.',
  planLets_other: '{{name}}: {{count}} people would be let in or out as they should be.',
  trailCalled: '{{what}}: {{names}}',
  trailCircle: 'A circle was made',
  trailInvited: 'Somebody was invited to a circle',
  trailCreated: 'A group was made',
  trailVoice: 'The voice room of a group was deleted',
  trailEdited: 'A group was changed',
  trailArchived: 'A group was archived',
  trailRestored: 'An archived group was opened again',
  trailMerge: 'Two groups are being merged',
  trailSplit: 'A group is being split',
  trailFacilitator: 'Somebody began to look after a group',
  trailMember: 'Somebody stopped looking after a group',

  // Changed by hand
  drift:
    'The channel of a group was changed by hand, and nothing was undone. Should it stay like this, or be as it was before?',
  driftGroup: 'The group: {{name}}',
  driftName: 'The channel was called {{from}}, and is called {{to}} now.',
  driftTopic: 'The line at the top of the channel is another one.',
  driftCategory: 'It was moved to another category, or out of one.',
  driftTags: 'The tags that posts can carry are others.',
  driftLocked: 'The people in it can no longer write there.',
  driftUnlocked: 'The group is archived, and people can write there again.',
  driftKeep: 'Keep theirs',
  driftRestore: 'Restore',
  driftKept: 'The channel of a group was changed by hand. It stays like that.',
  driftRestored: 'The channel of a group was changed by hand. It is put back to what it was.',
  driftUndone: 'The channel of a group was changed by hand, and changed back. There is nothing left to do.',
  driftAnswered: 'Somebody has answered this already, or it is no longer as it was. Nothing was changed.',
  opened:
    'Groups could be seen by people who are not in them: they were opened by hand, or moderators have another role now. They are being closed again. If somebody did it by hand, it helps to ask them what they needed.',
  stillOpen:
    'A group can still be seen by people outside it, or not by those who look after it: Discord does not let Kindred change its channel. {{command}} says what is missing. Kindred tries again every quarter of an hour, and says so once a day.',
  openedMore_one: 'and one more',
  openedMore_other: 'and {{count}} more',
  roleName: 'Room {{mark}}',

  quiet:
    'A gentle note for leads: nothing was written in some groups for a month or more. That can be quite all right, and members are not told.',
  quietWhat:
    'If one of them is no longer needed, {{merge}} asks its people to move, and {{archive}} closes it for writing.',

  defaultRules:
    '1. What is said here stays here. No screenshots, no names elsewhere.\n2. Be kind. Everybody is the expert on their own body, and nobody has to prove that they are ill enough.\n3. Share what helped you as your own experience. Nobody tells others to start, change or stop a treatment.\n4. Warn before upsetting details, and hide them with spoiler marks. “Write with a content note”, a button in the group, does both for you.\n5. Nobody sells or promotes anything.\n6. Asking for help is always all right, and so is just reading.',
  // Beside the community's own, which say the rest.
  ownDefaultRules:
    '1. Everybody is the expert on their own body. We do not compare, and nobody has to explain.\n2. Warn before upsetting details, and hide them with spoiler marks. “Write with a content note”, a button in the group, does both for you.\n3. Asking for help is always all right, and so is just reading.',

  // In the group's channel
  usualTags: 'Question, Small win, Just talking, Heavy today',
  rulesPost: 'Please read this first',
  category: 'Groups',
  categoryNumber: 'Groups {{number}}',
  pinnedWho:
    'Welcome. People in this group, the moderators and the admins of this server can see who is here and what is said. What is said here stays here. You can leave at any time.',

  // Refusals
  unknown: 'There is no group called {{name}}. {{command}} shows what there is.',
  gone: 'This group is no longer there. {{command}} shows what there is.',
  rulesChanged: 'The ground rules have changed since you opened this. Please read them once more.',
  serverFull:
    'Discord takes {{limit}} channels on a server, and there is no room here for another group. An admin can make room by removing channels that are no longer used. Nothing was made.',
  tooManyGroups:
    'Kindred looks after {{limit}} channels of groups on a server, archived groups and voice rooms among them, and there are that many. Nothing was made. A voice room that is taken away makes room for one group.',
} as const;
