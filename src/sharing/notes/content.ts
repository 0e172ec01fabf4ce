/** What moderators write about something unsafe, and where that comes from: sealed under a key of its own. */
import { z } from 'zod';
import type { NoteRow } from '#db/sharing/notes.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import type { Sealed } from '#db/encryption/seal.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { NoteKind } from '../types.ts';

export const correction = z.object({ words: z.string(), source: z.url() });
export type Correction = z.infer<typeof correction>;

export interface NoteSaid {
  readonly kind: NoteKind;
  readonly correction: Correction | undefined;
}

const placeOf = (tx: GuildTx, row: Ref) => ({
  guild: tx.guild,
  table: 'shared_notes',
  column: 'content',
  row,
});

export async function sealNote(
  tx: GuildTx,
  community: Community,
  ref: Ref,
  said: Correction,
): Promise<Sealed> {
  return seal(await community.vault.cases.get(tx, ref), JSON.stringify(said), placeOf(tx, ref));
}

export async function openNote(
  tx: GuildTx,
  community: Community,
  { ref, kind, content }: Pick<NoteRow, 'ref' | 'kind' | 'content'>,
): Promise<NoteSaid> {
  const key = content === null ? undefined : await community.vault.cases.find(tx, ref);
  const said =
    key && content !== null
      ? correction.parse(JSON.parse(unseal(key, content, placeOf(tx, ref))))
      : undefined;
  return { kind, correction: said };
}
