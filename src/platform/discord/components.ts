/** The pieces that messages are built from, as Discord's own payloads (Components V2). Limits are checked where a message is sent. */
import {
  ButtonStyle,
  ComponentType,
  SelectMenuDefaultValueType,
  SeparatorSpacingSize,
  TextInputStyle,
} from 'discord-api-types/v10';
import type {
  APIButtonComponentWithCustomId,
  APIChannelSelectComponent,
  APIComponentInContainer,
  APIContainerComponent,
  APIFileComponent,
  APIMediaGalleryComponent,
  APILabelComponent,
  APIActionRowComponent,
  APIButtonComponent,
  APIButtonComponentWithURL,
  APIModalInteractionResponseCallbackData,
  APIRoleSelectComponent,
  APISectionComponent,
  APISelectMenuOption,
  APIStringSelectComponent,
  APISeparatorComponent,
  APITextDisplayComponent,
  APIUserSelectComponent,
  ChannelType,
} from 'discord-api-types/v10';

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function container(...components: APIComponentInContainer[]): APIContainerComponent {
  return { type: ComponentType.Container, components };
}

export function separator(): APISeparatorComponent {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

export function row(...buttons: APIButtonComponent[]): APIActionRowComponent<APIButtonComponent> {
  return { type: ComponentType.ActionRow, components: buttons };
}

/** A line of a list with what can be done about it. */
export function lineWithButton(content: string, accessory: APIButtonComponent): APISectionComponent {
  return { type: ComponentType.Section, components: [text(content)], accessory };
}

type ButtonLook = 'primary' | 'secondary' | 'danger';
const styles = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const;

/** A button always carries a word: colour and emoji alone tell nothing to many. */
export function button(
  custom_id: string,
  label: string,
  look: ButtonLook = 'secondary',
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, custom_id, label, style: styles[look] };
}

export function linkButton(url: string, label: string): APIButtonComponentWithURL {
  return { type: ComponentType.Button, url, label, style: ButtonStyle.Link };
}

interface Menu {
  readonly id: string;
  /** What it is for, in words: it stands in the menu until something is chosen. */
  readonly placeholder: string;
}

/** A menu of fixed choices, of which one is taken; at most 25 (docs: components/reference). */
export function menu(
  spec: Menu & { options: readonly Omit<APISelectMenuOption, 'default'>[]; chosen?: string | undefined },
): APIActionRowComponent<APIStringSelectComponent> {
  const { id, placeholder, options, chosen } = spec;
  const choices = options.map((option) => ({ ...option, default: option.value === chosen }));
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: id, placeholder, options: choices }],
  };
}

/** A menu of the server's roles. */
export function roleMenu(
  spec: Menu & { chosen?: string | undefined },
): APIActionRowComponent<APIRoleSelectComponent> {
  const { id, placeholder, chosen } = spec;
  const defaults =
    chosen === undefined ? [] : [{ id: chosen, type: SelectMenuDefaultValueType.Role as const }];
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.RoleSelect, custom_id: id, placeholder, default_values: defaults }],
  };
}

/** A menu of the server's people, of whom some are taken. */
export function peopleMenu(spec: Menu & { most: number }): APIActionRowComponent<APIUserSelectComponent> {
  const { id, placeholder, most } = spec;
  return {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.UserSelect, custom_id: id, placeholder, min_values: 1, max_values: most },
    ],
  };
}

/** A menu of the server's channels of some types. */
export function channelMenu(
  spec: Menu & { types: readonly ChannelType[]; chosen?: string | undefined },
): APIActionRowComponent<APIChannelSelectComponent> {
  const { id, placeholder, types, chosen } = spec;
  const defaults =
    chosen === undefined ? [] : [{ id: chosen, type: SelectMenuDefaultValueType.Channel as const }];
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.ChannelSelect,
        custom_id: id,
        placeholder,
        channel_types: [...types],
        default_values: defaults,
      },
    ],
  };
}

/** Pictures among the message's attachments, each with what it shows in words. At most 10 (docs: components/reference). */
export function pictures(
  shown: readonly { readonly name: string; readonly about: string }[],
): APIMediaGalleryComponent {
  return {
    type: ComponentType.MediaGallery,
    items: shown.map(({ name, about }) => ({ media: { url: `attachment://${name}` }, description: about })),
  };
}

/** An attachment of the message, shown in it. */
export function fileShown(name: string): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

export type Modal = APIModalInteractionResponseCallbackData;

interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/** A question with a few fixed answers, of which one is taken or up to `most`. `chosen` is preselected. */
export function choice(
  field: Field & {
    options: readonly Omit<APISelectMenuOption, 'default'>[];
    chosen?: string | readonly string[] | undefined;
    most?: number;
    /** Nothing need be chosen. */
    optional?: boolean;
  },
): APILabelComponent {
  const chosen = new Set(typeof field.chosen === 'string' ? [field.chosen] : field.chosen);
  return {
    type: ComponentType.Label,
    label: field.label,
    ...(field.hint && { description: field.hint }),
    component: {
      type: ComponentType.StringSelect,
      custom_id: field.id,
      required: field.optional !== true,
      ...(field.optional === true && { min_values: 0 }),
      ...(field.most !== undefined && { max_values: field.most }),
      options: field.options.map((option) => ({ ...option, default: chosen.has(option.value) })),
    },
  };
}

/** Asks for one of the server's people. */
export function person(field: Field & { readonly optional?: boolean }): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: field.label,
    ...(field.hint && { description: field.hint }),
    component: {
      type: ComponentType.UserSelect,
      custom_id: field.id,
      required: field.optional !== true,
      ...(field.optional === true && { min_values: 0 }),
    },
  };
}

/** As much as a line holds: a time, a place, a name. */
const aLine = 100;

/** Room for somebody's own words, a line where no more is asked for; optional unless `required`. Lengths in characters, at most 4,000. */
export function words(
  field: Field & { maxLength: number; required?: boolean; value?: string | undefined; placeholder?: string },
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: field.label,
    ...(field.hint && { description: field.hint }),
    component: {
      type: ComponentType.TextInput,
      custom_id: field.id,
      style: field.maxLength <= aLine ? TextInputStyle.Short : TextInputStyle.Paragraph,
      required: field.required ?? false,
      max_length: field.maxLength,
      ...(field.value && { value: field.value }),
      ...(field.placeholder && { placeholder: field.placeholder }),
    },
  };
}
