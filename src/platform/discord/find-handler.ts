/** Finds the handler of an interaction and binds it to what came with it. */
import type {
  AnySelectMenuInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  UserContextMenuCommandInteraction,
} from 'discord.js';
import type { Result } from '../result.ts';
import type { Access } from './access.ts';
import { readCustomId } from './custom-id.ts';
import type { Use } from './handlers.ts';
import { fieldsOf, optionsOf, pathOf } from './input.ts';
import type { SlashDefinition } from './options.ts';
import { commandKey } from './registry.ts';
import type { Registry } from './registry.ts';
import { messageTarget, userTarget } from './target.ts';
import type { Tap } from './tap.ts';

/** What is answered with a message or a form; completion is apart. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | UserContextMenuCommandInteraction
  | ButtonInteraction
  | AnySelectMenuInteraction
  | ModalSubmitInteraction;

export interface Found {
  /** How the log calls it. */
  readonly name: string;
  readonly access: Access;
  readonly use: Use;
  /** Of a slash command. */
  readonly definition?: SlashDefinition | undefined;
  /** See handlers.ts: it waits for no community. */
  readonly anywhere?: true | undefined;
  /** For a command that also works in direct messages: the custom id of a button that does the same. */
  readonly button?: ((tap: Tap) => string) | undefined;
}

/** The handler bound to this interaction's input; undefined for what is unknown, malformed or of an earlier version. */
export function findHandler(registry: Registry, interaction: Answerable): Found | undefined {
  if (interaction.isChatInputCommand()) {
    const name = commandKey(interaction.commandName, pathOf(interaction));
    const handler = registry.slash.get(name);
    const options = optionsOf(interaction);
    const found = handler && bound(name, handler, handler.bind(options));
    const same = handler?.inDirectMessages;
    return (
      found && {
        ...found,
        definition: handler.definition,
        ...(same && { button: (tap: Tap) => same(options, tap) }),
      }
    );
  }
  if (interaction.isMessageContextMenuCommand()) {
    const handler = registry.messageMenu.get(interaction.commandName);
    return (
      handler &&
      bound(
        `menu ${interaction.commandName.toLowerCase()}`,
        handler,
        handler.bind(messageTarget(interaction.targetMessage)),
      )
    );
  }
  if (interaction.isUserContextMenuCommand()) {
    const handler = registry.userMenu.get(interaction.commandName);
    return (
      handler &&
      bound(
        `menu ${interaction.commandName.toLowerCase().replaceAll(/[^a-z ]/g, '')}`,
        handler,
        handler.bind(userTarget(interaction.targetUser)),
      )
    );
  }
  const id = readCustomId(interaction.customId);
  if (!id) return undefined;
  if (interaction.isButton()) {
    const handler = registry.button.get(id.name);
    return handler && bound(id.name, handler, handler.bind(id.parts));
  }
  if (interaction.isAnySelectMenu()) {
    const handler = registry.select.get(id.name);
    return handler && bound(id.name, handler, handler.bind(id.parts, interaction.values));
  }
  const handler = registry.modal.get(id.name);
  return handler && bound(id.name, handler, handler.bind(id.parts, fieldsOf(interaction)));
}

function bound(
  name: string,
  { access, anywhere }: { readonly access: Access; readonly anywhere?: true },
  use: Result<Use, 'malformed'>,
): Found | undefined {
  return use.ok ? { name, access, anywhere, use: use.value } : undefined;
}
