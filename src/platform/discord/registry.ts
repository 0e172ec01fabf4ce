/** Finds the handler of an interaction: commands by name and path, buttons, menus and forms by the name in their custom id. */
import type {
  CommandDefinition,
  ButtonHandler,
  CompletionHandler,
  Handler,
  MessageMenuHandler,
  ModalHandler,
  SelectHandler,
  SlashHandler,
  UserMenuHandler,
} from './handlers.ts';

export interface Registry {
  readonly slash: ReadonlyMap<string, SlashHandler>;
  readonly messageMenu: ReadonlyMap<string, MessageMenuHandler>;
  readonly userMenu: ReadonlyMap<string, UserMenuHandler>;
  readonly completion: ReadonlyMap<string, CompletionHandler>;
  readonly button: ReadonlyMap<string, ButtonHandler>;
  readonly select: ReadonlyMap<string, SelectHandler>;
  readonly modal: ReadonlyMap<string, ModalHandler>;
  /** What Discord is told of: each command once. */
  readonly definitions: readonly CommandDefinition[];
}

/** How a command is looked up: its name, and the path to a subcommand. */
export function commandKey(name: string, path: string): string {
  return path === '' ? name : `${name} ${path}`;
}

/** @throws where two handlers answer to the same, which would hide one of them. */
export function buildRegistry(handlers: readonly Handler[]): Registry {
  const maps = {
    slash: new Map<string, SlashHandler>(),
    messageMenu: new Map<string, MessageMenuHandler>(),
    userMenu: new Map<string, UserMenuHandler>(),
    completion: new Map<string, CompletionHandler>(),
    button: new Map<string, ButtonHandler>(),
    select: new Map<string, SelectHandler>(),
    modal: new Map<string, ModalHandler>(),
  };
  for (const handler of handlers) {
    switch (handler.type) {
      case 'slash':
        put(maps.slash, commandKey(handler.definition.name, handler.path), handler);
        break;
      case 'messageMenu':
        put(maps.messageMenu, handler.definition.name, handler);
        break;
      case 'userMenu':
        put(maps.userMenu, handler.definition.name, handler);
        break;
      case 'completion':
        put(
          maps.completion,
          `${commandKey(handler.definition.name, handler.path)} ${handler.option}`,
          handler,
        );
        break;
      case 'button':
        put(maps.button, handler.name, handler);
        break;
      case 'select':
        put(maps.select, handler.name, handler);
        break;
      case 'modal':
        put(maps.modal, handler.name, handler);
        break;
    }
  }
  const definitions = handlers.flatMap((handler) => ('definition' in handler ? [handler.definition] : []));
  return { ...maps, definitions: [...new Set(definitions)] };
}

function put<Kind>(map: Map<string, Kind>, key: string, handler: Kind): void {
  if (map.has(key)) throw new Error(`two handlers answer to ${key}`);
  map.set(key, handler);
}
