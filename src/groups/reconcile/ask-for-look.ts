/** Asking for a look at a community's groups (see look.ts). */
import * as care from '#db/group-care.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';

export const lookKind = { name: 'group.look' } as const;

/** Has the community's groups looked at now. Asked for again before it happens, they are looked at once. */
export async function askForLook(tx: GuildTx, community: Community): Promise<void> {
  const next = await care.nextRun(tx);
  if (!next) return;
  await deliver(tx, community, {
    kind: lookKind,
    subject: next.ref,
    target: 'group-look',
    version: next.run,
    priority: 1,
  });
}
