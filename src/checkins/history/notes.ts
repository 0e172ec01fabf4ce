/** Notes of one's own beside the answers: written and read on the private page, sealed under the member's key. */
import * as stored from '#db/checkins/notes.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import { isMember, memberRecord, stands } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';

export interface Note {
  readonly ref: Ref;
  readonly at: Date;
  readonly words: string;
}

/** Of a note, in characters. */
export const longestNote = 2_000;
/** A note a day for almost three years; it keeps one person from filling a community's disk. */
const mostNotes = 1_000;

const placeOf = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'checkin_notes',
  column: 'words',
  row: ref,
});

/** Oldest first. For their member, and for nobody else. */
export async function notesOf(tx: GuildTx, community: Community, user: string): Promise<Note[]> {
  const [rows, key] = await Promise.all([stored.all(tx, user), community.vault.members.find(tx, user)]);
  if (!key) return [];
  return rows.map(({ ref, at, words }) => ({ ref, at, words: unseal(key, words, placeOf(tx, ref)) }));
}

export type NoteRefused = 'no_consent' | 'too_many';

/** @param note.ref - keeping it twice is keeping it once */
export async function keepNote(
  community: Community,
  user: string,
  { ref, words }: Pick<Note, 'ref' | 'words'>,
): Promise<Result<void, NoteRefused>> {
  return community.transaction(async (tx) => {
    // The consent that is read here is not taken back, and nobody is forgotten, before the note is kept.
    const record = (await isMember(tx, user)) ? await memberRecord(tx, community, user) : undefined;
    if (!record || !stands(record.consents, 'checkins')) return err('no_consent');
    if ((await stored.countOf(tx, user)) >= mostNotes) return err('too_many');
    const key = await community.vault.members.get(tx, user);
    await stored.add(tx, user, { ref, at: community.now(), words: seal(key, words, placeOf(tx, ref)) });
    return ok(undefined);
  });
}

export async function removeNote(community: Community, user: string, ref: Ref): Promise<void> {
  await community.transaction((tx) => stored.remove(tx, user, ref));
}
