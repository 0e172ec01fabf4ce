/** A form with a field of every kind; Discord itself would split it, having five parts at most. */
import { ComponentType as Type, TextInputStyle } from 'discord-api-types/v10';
import type { APIComponentInLabel } from 'discord-api-types/v10';
import type { OpenModal } from '../acting.ts';
import { id, people } from './names.ts';

function label(label: string, component: APIComponentInLabel, description?: string) {
  return { type: Type.Label as const, label, component, ...(description && { description }) };
}

export const everyField: OpenModal = {
  interactionId: id(300),
  bot: { id: people.kindred.user.id, name: 'Kindred' },
  data: {
    custom_id: 'every-field',
    title: 'Tell us a little',
    components: [
      { type: Type.TextDisplay, content: 'Only what you **want** to tell.' },
      label(
        'What shall we call you?',
        {
          type: Type.TextInput,
          custom_id: 'name',
          style: TextInputStyle.Short,
          min_length: 2,
          max_length: 20,
        },
        'A first name is enough.',
      ),
      label('Anything else?', {
        type: Type.TextInput,
        custom_id: 'more',
        style: TextInputStyle.Paragraph,
        required: false,
        max_length: 300,
        placeholder: 'Take your time',
      }),
      label('Best time of day', {
        type: Type.StringSelect,
        custom_id: 'time',
        options: [
          { label: 'Morning', value: 'morning', description: 'Before noon' },
          { label: 'Evening', value: 'evening' },
        ],
      }),
      label('Who do you know here?', {
        type: Type.UserSelect,
        custom_id: 'people',
        max_values: 3,
        required: false,
      }),
      label('Your roles', { type: Type.RoleSelect, custom_id: 'roles', required: false }),
      label('Who may read this?', { type: Type.MentionableSelect, custom_id: 'readers', required: false }),
      label('Where do you write most?', { type: Type.ChannelSelect, custom_id: 'channel', required: false }),
      label('How are you today?', {
        type: Type.RadioGroup,
        custom_id: 'today',
        options: [
          { label: 'Well', value: 'well' },
          { label: 'So so', value: 'so' },
          { label: 'Not well', value: 'not', description: 'Nobody is told unless you ask' },
        ],
      }),
      label('What helps?', {
        type: Type.CheckboxGroup,
        custom_id: 'helps',
        min_values: 1,
        max_values: 2,
        options: [
          { label: 'Rest', value: 'rest' },
          { label: 'Company', value: 'company' },
          { label: 'Quiet', value: 'quiet' },
        ],
      }),
      label('Remind me tomorrow', { type: Type.Checkbox, custom_id: 'remind', default: true }),
      label('A picture', { type: Type.FileUpload, custom_id: 'picture', required: false, max_values: 2 }),
      {
        type: Type.ActionRow,
        components: [
          {
            type: Type.TextInput,
            custom_id: 'old',
            label: 'An old-fashioned field',
            style: TextInputStyle.Short,
            required: false,
          },
        ],
      },
    ],
  },
};
