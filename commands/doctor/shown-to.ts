/** Which commands Discord shows to some only, read from the definitions themselves. */
import type { ShownTo } from '#src/communities/index.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';

export function shownTo(handlers: readonly Handler[]): readonly ShownTo[] {
  const found = new Map<string, ShownTo>();
  for (const handler of handlers) {
    if (!('definition' in handler)) continue;
    const { name, default_member_permissions: permissions } = handler.definition;
    const { who } = handler.access;
    if (!permissions || (who !== 'moderators' && who !== 'leads')) continue;
    found.set(`${who} ${name}`, { name: `/${name}`, who, permissions: BigInt(permissions) });
  }
  return [...found.values()];
}
