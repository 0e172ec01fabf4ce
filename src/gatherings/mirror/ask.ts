/** Asking for a look at a server's own events: whatever is to stand there is made so (see look.ts). */
import * as mirrors from '#db/gatherings/mirrors.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { newRef } from '#src/platform/ref.ts';

export const mirrorKind = { name: 'gathering.mirror' } as const;

/** Nothing where nothing was ever to stand there. Asked several times before it happens, it is looked at once. */
export async function askForMirror(tx: GuildTx, community: Community): Promise<void> {
  const row = await mirrors.ask(tx);
  if (!row) return;
  await deliver(tx, community, {
    kind: mirrorKind,
    subject: row.ref,
    target: 'gathering-mirror',
    version: row.version,
    priority: 6,
  });
}

/** From the first series on that is to stand there. */
export async function beginMirror(tx: GuildTx): Promise<void> {
  await mirrors.begin(tx, newRef());
}
