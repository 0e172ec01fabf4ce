/** Every kind of component that a message can have. */
import { ButtonStyle as Style, ComponentType as Type, SeparatorSpacingSize } from 'discord-api-types/v10';
import type { APIButtonComponent, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { picture } from './picture.ts';

function button(
  label: string,
  style: Style.Primary | Style.Secondary | Style.Success | Style.Danger,
  customId: string,
  disabled = false,
): APIButtonComponent {
  return { type: Type.Button, label, style, custom_id: customId, disabled };
}

/** As before Components V2: rows under the text. */
export const oldRows: APIMessageTopLevelComponent[] = [
  {
    type: Type.ActionRow,
    components: [
      button('I agree', Style.Primary, 'agree'),
      button('Later', Style.Secondary, 'later'),
      button('Waits', Style.Success, 'waiting'),
      button('Says nothing', Style.Danger, 'silent'),
      button('Not now', Style.Secondary, 'closed', true),
    ],
  },
  {
    type: Type.ActionRow,
    components: [
      { type: Type.Button, label: 'Read more', style: Style.Link, url: 'https://example.org/more' },
      { type: Type.Button, style: Style.Secondary, custom_id: 'hug', emoji: { name: '🤗' }, label: 'Hug' },
    ],
  },
  {
    type: Type.ActionRow,
    components: [
      {
        type: Type.StringSelect,
        custom_id: 'topic',
        placeholder: 'Choose a topic',
        options: [
          { label: 'Pacing', value: 'pacing', description: 'Spending what there is' },
          { label: 'Sleep', value: 'sleep', emoji: { name: '🌙' } },
          { label: 'Work', value: 'work' },
        ],
      },
    ],
  },
];

export const newParts: APIMessageTopLevelComponent[] = [
  { type: Type.TextDisplay, content: 'Every kind of **Components V2**:' },
  {
    type: Type.Container,
    accent_color: 0x7b5cd6,
    components: [
      { type: Type.TextDisplay, content: '## A group for you\nTen people, mostly evenings.' },
      {
        type: Type.Section,
        components: [{ type: Type.TextDisplay, content: 'Run by **Imani**.\n-# Open to newcomers' }],
        accessory: { type: Type.Thumbnail, media: { url: picture }, description: 'A garden path' },
      },
      { type: Type.Separator, divider: true, spacing: SeparatorSpacingSize.Large },
      {
        type: Type.Section,
        components: [{ type: Type.TextDisplay, content: 'Meets <t:1773230400:R>.' }],
        accessory: button('Join', Style.Success, 'join'),
      },
      {
        type: Type.MediaGallery,
        items: [
          { media: { url: picture }, description: 'Morning in the garden' },
          { media: { url: picture }, description: 'The ending of a film', spoiler: true },
          { media: { url: 'https://example.org/elsewhere.png' }, description: 'A picture of another place' },
        ],
      },
      { type: Type.File, file: { url: picture }, name: 'house-rules.txt', size: 1830 },
      { type: Type.Separator, divider: false },
      {
        type: Type.ActionRow,
        components: [
          {
            type: Type.UserSelect,
            custom_id: 'people',
            placeholder: 'Choose two people',
            min_values: 2,
            max_values: 3,
          },
        ],
      },
      {
        type: Type.ActionRow,
        components: [{ type: Type.RoleSelect, custom_id: 'role', placeholder: 'Choose a role' }],
      },
      {
        type: Type.ActionRow,
        components: [{ type: Type.MentionableSelect, custom_id: 'anybody', placeholder: 'Choose anybody' }],
      },
      {
        type: Type.ActionRow,
        components: [
          {
            type: Type.ChannelSelect,
            custom_id: 'channel',
            placeholder: 'Choose a channel',
            channel_types: [0],
          },
        ],
      },
    ],
  },
  {
    type: Type.Container,
    spoiler: true,
    components: [{ type: Type.TextDisplay, content: 'The end of the book.' }],
  },
];
