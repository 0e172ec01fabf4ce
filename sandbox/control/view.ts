/** What a person sees: messages with their text, buttons and menus, and modals with their fields. */
import { ButtonStyle, MessageFlags } from 'discord-api-types/v10';
import type {
  APIAttachment,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  ComponentType,
} from 'discord-api-types/v10';
import { buttonsOf, selectsOf, textOf, walk } from '../state/components.ts';
import type { Channel, Message } from '../state/entities.ts';
import type { Interaction } from '../state/interactions.ts';
import type { World } from '../state/world.ts';

interface SeenButton {
  readonly label: string;
  readonly customId: string | null;
  readonly url: string | null;
  readonly disabled: boolean;
}

interface SeenSelect {
  readonly customId: string;
  readonly type: ComponentType;
  readonly placeholder: string;
  readonly disabled: boolean;
  readonly options: readonly { readonly label: string; readonly value: string }[];
}

export interface SeenMessage {
  readonly id: string;
  readonly channelId: string;
  /** `#lobby`, or `@kindred` for direct messages. */
  readonly channel: string;
  readonly author: string;
  /** Content, embeds and text displays, a line each. */
  readonly text: string;
  readonly buttons: readonly SeenButton[];
  readonly selects: readonly SeenSelect[];
  /** The words on buttons and in the menus' places. */
  readonly labels: readonly string[];
  /** Only this person sees it. */
  readonly ephemeral: boolean;
  /** "Thinking": promised, not there yet. */
  readonly loading: boolean;
  readonly pinned: boolean;
  readonly edited: boolean;
  /** Whom it names and notifies, as user ids; roles apart. */
  readonly mentions: readonly string[];
  readonly roleMentions: readonly string[];
  readonly attachments: readonly APIAttachment[];
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly reactions: readonly { readonly emoji: string; readonly count: number }[];
  readonly sentAt: Date;
}

export interface SeenModal {
  readonly customId: string;
  readonly title: string;
  readonly text: string;
  readonly fields: readonly {
    readonly customId: string;
    readonly label: string;
    readonly type: ComponentType;
    readonly required: boolean;
  }[];
  readonly data: APIModalInteractionResponseCallbackData;
  /** What opened it, and what its submission belongs to. */
  readonly openedBy: Interaction;
}

export function seen(world: World, message: Message): SeenMessage {
  const buttons = buttonsOf(message.components).map((button) => ({
    label: 'label' in button ? (button.label ?? ('emoji' in button ? (button.emoji?.name ?? '') : '')) : '',
    customId: 'custom_id' in button ? button.custom_id : null,
    url: button.style === ButtonStyle.Link ? button.url : null,
    disabled: button.disabled ?? false,
  }));
  const selects = selectsOf(message.components).map((select) => ({
    customId: select.custom_id,
    type: select.type,
    placeholder: select.placeholder ?? '',
    disabled: select.disabled ?? false,
    options: 'options' in select ? select.options.map(({ label, value }) => ({ label, value })) : [],
  }));
  const author = world.store.users.get(message.authorId);
  const channel = world.store.channels.get(message.channelId);
  return {
    id: message.id,
    channelId: message.channelId,
    channel: channel ? channelName(world, channel) : '',
    author: author?.globalName ?? author?.username ?? '',
    text: visibleText(message),
    buttons,
    selects,
    labels: [...buttons.map((button) => button.label), ...selects.map((select) => select.placeholder)].filter(
      (label) => label !== '',
    ),
    ephemeral: message.ephemeralTo !== null,
    loading: (message.flags & MessageFlags.Loading) !== 0,
    pinned: message.pinnedAt !== null,
    edited: message.editedAt !== null,
    mentions: message.mentionIds,
    roleMentions: message.mentionRoleIds,
    attachments: message.attachments,
    embeds: message.embeds,
    components: message.components,
    reactions: message.reactions.map((reaction) => ({
      emoji: reaction.emoji.name,
      count: reaction.userIds.length,
    })),
    sentAt: new Date(message.createdAt),
  };
}

export function channelName(world: World, channel: Channel): string {
  if (channel.guildId !== null) return `#${channel.name}`;
  const bot = channel.recipientIds.map((id) => world.store.users.get(id)).find((user) => user?.bot);
  return `@${bot?.username ?? ''}`;
}

/** Does the message show this, in its text or on its buttons? */
export function shows(message: SeenMessage, what: RegExp | string): boolean {
  const all = [message.text, ...message.labels].join('\n');
  return typeof what === 'string' ? all.includes(what) : what.test(all);
}

export function seenModal(data: APIModalInteractionResponseCallbackData, openedBy: Interaction): SeenModal {
  const fields: SeenModal['fields'][number][] = [];
  for (const part of walk(data.components)) {
    const inner = 'component' in part ? part['component'] : part['components'];
    for (const field of walk([inner].flat())) {
      if (typeof field['custom_id'] !== 'string') continue;
      const label = part['label'] ?? field['label'];
      fields.push({
        customId: field['custom_id'],
        label: typeof label === 'string' ? label : '',
        type: field.type,
        required: field['required'] !== false,
      });
    }
  }
  const descriptions = [...walk(data.components)].flatMap((part) =>
    typeof part['description'] === 'string' ? [part['description']] : [],
  );
  return {
    customId: data.custom_id,
    title: data.title,
    text: [data.title, textOf(data.components), ...fields.map((field) => field.label), ...descriptions]
      .filter((line) => line !== '')
      .join('\n'),
    fields,
    data,
    openedBy,
  };
}

function visibleText(message: Message): string {
  const embeds = message.embeds.flatMap((embed) => [
    embed.author?.name,
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
    embed.footer?.text,
  ]);
  return [message.content, ...embeds, textOf(message.components)]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
}
