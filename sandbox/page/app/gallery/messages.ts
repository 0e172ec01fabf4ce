/** A message of every sort, and one with every kind of component. */
import {
  ChannelType,
  EmbedType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import type { APIMessage, APIThreadChannel, APIUser } from 'discord-api-types/v10';
import { newParts, oldRows } from './components.ts';
import { channels, id, people } from './names.ts';
import { picture } from './picture.ts';
import type { Person } from '../message/around.ts';

const author = ({ user }: Person): APIUser => ({ ...user, discriminator: '0', avatar: null });

let number = 400;

function message(from: Person, more: Partial<APIMessage>): APIMessage {
  number += 1;
  return {
    id: id(number),
    channel_id: channels.lobby.id,
    type: MessageType.Default,
    content: '',
    author: author(from),
    timestamp: '2026-03-10T11:40:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    ...more,
  };
}

const { mara, imani, theo, sol, wen, kindred } = people;

const question = message(sol, {
  content: 'Good morning. Has anybody slept?',
  timestamp: '2026-03-09T08:12:00.000Z',
  reactions: [
    {
      emoji: { id: null, name: '☕' },
      count: 3,
      count_details: { burst: 0, normal: 3 },
      me: true,
      me_burst: false,
      burst_colors: [],
    },
  ],
});

/** The thread that Imani's answer grew into. */
const tea: APIThreadChannel = {
  id: channels.tea.id,
  name: channels.tea.name,
  type: ChannelType.PublicThread,
  applied_tags: [],
};

export const messages: readonly { readonly message: APIMessage; readonly grouped?: boolean }[] = [
  { message: message(wen, { type: MessageType.UserJoin, timestamp: '2026-03-01T10:00:00.000Z' }) },
  { message: question },
  { message: message(sol, { content: 'I have not.' }), grouped: true },
  {
    message: message(imani, {
      type: MessageType.Reply,
      thread: tea,
      content: 'Some. Tea helps: **chamomile**, and the window open.',
      edited_timestamp: '2026-03-10T11:41:00.000Z',
      referenced_message: question,
      message_reference: {
        type: MessageReferenceType.Default,
        channel_id: channels.lobby.id,
        message_id: question.id,
      },
    }),
  },
  {
    message: message(theo, {
      content: `<@${mara.user.id}> the room is open from six.`,
      mentions: [author(mara)],
    }),
  },
  { message: message(mara, { content: 'Thank you, I will be there.' }) },
  { message: message(theo, { type: MessageType.ChannelPinnedMessage }) },
  { message: message(imani, { type: MessageType.ThreadCreated, content: 'Tea and sleep' }) },
  { message: message(imani, { type: MessageType.RecipientAdd, mentions: [author(sol)] }) },
  {
    message: message(wen, {
      type: MessageType.AutoModerationAction,
      embeds: [
        {
          type: EmbedType.AutoModerationMessage,
          description: 'buy my miracle cure',
          fields: [
            { name: 'rule_name', value: 'Sellers' },
            { name: 'channel_id', value: channels.welcome.id },
            { name: 'keyword', value: 'miracle cure' },
          ],
        },
      ],
    }),
  },
  {
    message: message(imani, {
      content: 'The garden this morning, and the list for Thursday:',
      attachments: [
        {
          id: id(500),
          filename: 'garden.svg',
          description: 'A small garden with two beds and a path',
          content_type: 'image/svg+xml',
          size: 900,
          url: picture,
          proxy_url: picture,
        },
        {
          id: id(501),
          filename: 'thursday.txt',
          content_type: 'text/plain',
          size: 2150,
          url: picture,
          proxy_url: picture,
        },
      ],
      embeds: [
        {
          title: 'Thursday',
          url: 'https://example.org/thursday',
          description: 'Three short talks, long breaks.',
          color: 0x2f9e6e,
          author: { name: 'The Long Road' },
          fields: [
            { name: 'When', value: '<t:1773144000:t>', inline: true },
            { name: 'Where', value: 'By video', inline: true },
            { name: 'Bring', value: 'Nothing' },
          ],
          footer: { text: 'Planned by Imani' },
          timestamp: '2026-03-10T09:00:00.000Z',
        },
      ],
    }),
  },
  { message: message(kindred, { flags: MessageFlags.Loading | MessageFlags.Ephemeral }) },
  {
    message: message(kindred, {
      content: 'Here is what I can do.',
      flags: MessageFlags.Ephemeral,
      interaction: { id: id(600), type: 2, name: 'group find', user: author(mara) },
      components: oldRows,
    }),
  },
  { message: message(kindred, { flags: MessageFlags.IsComponentsV2, components: newParts }) },
];
