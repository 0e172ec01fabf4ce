/** Which commands are for whom, and what Discord wants of those who are to see them, read from the definitions themselves. */
import { ApplicationCommandType } from 'discord-api-types/v10';
import type { ShownTo } from '#src/communities/index.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';

export function shownTo(handlers: readonly Handler[]): readonly ShownTo[] {
  const found = new Map<string, ShownTo>();
  for (const handler of handlers) {
    if (!('definition' in handler)) continue;
    const { definition } = handler;
    const { name } = definition;
    const { who } = handler.access;
    // Admins see everything, and what is for the whole team is shown to those who begin it.
    if (who === 'admins' || who === 'staff') continue;
    const isMenu = 'type' in definition && definition.type !== ApplicationCommandType.ChatInput;
    const called = isMenu ? name : `/${name}`;
    const permissions = BigInt(definition.default_member_permissions ?? '0');
    found.set(`${who} ${name}`, { name, called, who, permissions });
  }
  return [...found.values()];
}
