/** The sample community's server, roles and channels, and what its bot and its staff may do. */
import { ChannelType } from 'discord-api-types/v10';
import type { Right } from '../control/guild.ts';
import type { ForumTag } from '../state/entities.ts';
import { idOf } from './ids.ts';

export const guild = { id: idOf(1), name: 'The Long Road' } as const;

export const bot = {
  name: 'kindred',
  applicationId: idOf(10),
  userId: idOf(11),
  roleId: idOf(12),
} as const;

/** The last three say what people like, never what they have. */
export const roles = {
  lead: { id: idOf(20), name: 'Community lead' },
  moderator: { id: idOf(21), name: 'Moderator' },
  bookClub: { id: idOf(22), name: 'Book club' },
  nightOwl: { id: idOf(23), name: 'Night owl' },
  greenThumb: { id: idOf(24), name: 'Green thumb' },
} as const;
export type RoleKey = keyof typeof roles;

const staffRights: readonly Right[] = ['ManageMessages', 'ModerateMembers', 'KickMembers', 'ViewAuditLog'];

interface RoleLook {
  readonly permissions: readonly Right[];
  readonly color: number;
  readonly hoist: boolean;
}

/** From the bottom of the list to its top. */
export const roleLooks: readonly (readonly [RoleKey, RoleLook])[] = [
  ['greenThumb', { permissions: [], color: 0x6a9f3b, hoist: false }],
  ['nightOwl', { permissions: [], color: 0x5b6fc7, hoist: false }],
  ['bookClub', { permissions: [], color: 0x9b59b6, hoist: false }],
  [
    'moderator',
    { permissions: [...staffRights, 'ManageThreads', 'CreateEvents'], color: 0x2e8b57, hoist: true },
  ],
  [
    'lead',
    {
      permissions: [
        ...staffRights,
        'ManageGuild',
        'ManageChannels',
        'ManageRoles',
        'ManageEvents',
        'CreateEvents',
      ],
      color: 0xc27c0e,
      hoist: true,
    },
  ],
];

export const channels = {
  welcome: { id: idOf(30), name: 'welcome' },
  lobby: { id: idOf(31), name: 'lobby' },
  staff: { id: idOf(32), name: 'staff' },
  gentleWins: { id: idOf(33), name: 'gentle-wins' },
  restRoom: { id: idOf(34), name: 'rest-room' },
  petsAndGardens: { id: idOf(35), name: 'pets-and-gardens' },
  questions: { id: idOf(36), name: 'questions' },
  botCorner: { id: idOf(37), name: 'bot-corner' },
  sofa: { id: idOf(38), name: 'The sofa' },
  together: { id: idOf(39), name: 'together' },
} as const;
export type ChannelKey = keyof typeof channels;

export interface ChannelLook {
  readonly key: ChannelKey;
  readonly type?: ChannelType;
  readonly topic?: string;
  readonly staffOnly?: true;
  /** With the tags below. */
  readonly forum?: true;
}

/** In the order of the list. */
export const channelLooks: readonly ChannelLook[] = [
  { key: 'welcome', topic: 'Start here. Take your time.' },
  { key: 'lobby', topic: 'Say hello, or just read along.' },
  { key: 'gentleWins', topic: 'Small things that went well. Very small ones count the most.' },
  { key: 'restRoom', topic: 'A quiet room. No questions, no advice, no need to answer.' },
  { key: 'petsAndGardens', topic: 'Everything with fur, feathers or leaves.' },
  {
    key: 'questions',
    type: ChannelType.GuildForum,
    forum: true,
    topic:
      'How others manage everyday life. We share what we know from our own days and give no medical advice.',
  },
  { key: 'together', topic: 'What we do together, and when. Come as you are, or not at all.' },
  { key: 'botCorner', topic: 'For trying commands, so that the other rooms stay quiet.' },
  { key: 'sofa', type: ChannelType.GuildVoice },
  { key: 'staff', topic: 'For moderators and community leads.', staffOnly: true },
];

export const tags = ['Everyday life', 'Work and study', 'Family and friends', 'Appointments'] as const;
export type Tag = (typeof tags)[number];

const tagEmoji: Readonly<Record<Tag, string>> = {
  'Everyday life': '🪴',
  'Work and study': '📎',
  'Family and friends': '🫖',
  Appointments: '📅',
};

export const forumTags: readonly ForumTag[] = tags.map((name, place) => ({
  id: idOf(80 + place),
  name,
  moderated: false,
  emojiId: null,
  emojiName: tagEmoji[name],
}));

/** What the bot asks for when it is invited; no administrator. */
export const botRights: readonly Right[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'ManageChannels',
  'ManageRoles',
  'ManageMessages',
  'ModerateMembers',
  'BanMembers',
  'ManageGuild',
  'ManageThreads',
  'CreatePublicThreads',
  'CreatePrivateThreads',
  'Connect',
  'PinMessages',
  'ViewAuditLog',
  'ManageEvents',
  'CreateEvents',
  'MentionEveryone',
];
