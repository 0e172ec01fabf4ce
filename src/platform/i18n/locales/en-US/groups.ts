/** Words of groups. Joining is never called a diagnosis, leaving is never asked about. */
export default {
  // Finding
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
  groundRules: '### Ground rules\n{{rules}}',
  agree: 'I agree',
  notNow: 'Not now',
  notNowAnswer: 'All right, nothing was changed. The group is here whenever you want it.',
  welcome: '## Welcome to {{name}}\nYour channel: {{channel}}',
  welcomeSoon:
    '## Welcome to {{name}}\nYour channel is still being made. It will appear in your channel list in a moment.',
  welcomeSteps:
    'It can take a few seconds to appear in your list. You can just read for as long as you like; nobody is counting. If you want to leave again, use {{command}}, at any time and without giving a reason.',
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
    'A group could not be finished, because Discord refused a step. Most often a permission is missing: Kindred needs Manage Channels, Manage Roles, View Audit Log and Pin Messages. When it has them, run {{command}} with the same answers again; it goes on where it stopped.',
  troubleGroup: 'The group: {{name}}',

  defaultRules:
    '1. What is said here stays here. No screenshots, no names elsewhere.\n2. Be kind. Everybody is the expert on their own body, and nobody has to prove that they are ill enough.\n3. Share what helped you as your own experience. Nobody tells others to start, change or stop a treatment.\n4. Warn before upsetting details, and hide them with spoiler marks.\n5. Nobody sells or promotes anything.\n6. Asking for help is always all right, and so is just reading.',

  // In the group's channel
  category: 'Groups',
  categoryNumber: 'Groups {{number}}',
  pinnedWho:
    'Welcome. People in this group, the moderators and the admins of this server can see who is here and what is said. What is said here stays here. You can leave at any time.',

  // Refusals
  unknown: 'There is no group called {{name}}. {{command}} shows what there is.',
  gone: 'This group is no longer there. {{command}} shows what there is.',
  rulesChanged: 'The ground rules have changed since you opened this. Please read them once more.',
  tooManyGroups:
    'This server has room for {{limit}} groups, and it has that many. An admin can make room by removing channels that are no longer used.',
} as const;
