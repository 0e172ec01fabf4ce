/** A recap: what the host writes for those who could not be there. It is posted once, changed in place, and taken back as easily. */
import * as stored from '#db/gatherings/after.ts';
import type { RecapRow } from '#db/gatherings/after.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { gatheringOf } from '../gathering.ts';
import type { Gathering } from '../gathering.ts';

export const recapKind = { name: 'gathering.recap' } as const;

/** `told`: whoever hosted it before has written one, and nobody writes over another's words. */
export type RecapRefused = 'gone' | 'not_host' | 'too_early' | 'told';

const placeOf = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'gathering_recaps',
  column: 'words',
  row: ref,
});

/** Undefined where it was taken back, or its writer is forgotten. */
export async function wordsOf(tx: GuildTx, community: Community, row: RecapRow): Promise<string | undefined> {
  if (row.words === null || row.userId === null || row.state === 'taken_back') return undefined;
  const key = await community.vault.members.find(tx, row.userId);
  return key && unseal(key, row.words, placeOf(tx, row.ref));
}

/** What a host has written, to be gone on with. */
export async function ownRecap(
  community: Community,
  occurrence: Ref,
  user: string,
): Promise<Result<string | undefined, RecapRefused>> {
  return community.transaction(async (tx) => {
    const mine = await hosted(tx, community, occurrence, user);
    if (!mine.ok) return mine;
    const row = await stored.recapOf(tx, occurrence);
    const words = row && (await wordsOf(tx, community, row));
    return words !== undefined && row?.userId !== user ? err('told') : ok(words);
  });
}

export async function writeRecap(
  community: Community,
  { occurrence, user, words }: { occurrence: Ref; user: string; words: string },
): Promise<Result<Gathering, RecapRefused>> {
  return community.transaction(async (tx) => {
    const mine = await hosted(tx, community, occurrence, user);
    if (!mine.ok) return mine;
    const known = await stored.recapOf(tx, occurrence);
    const told = known && known.userId !== user ? await wordsOf(tx, community, known) : undefined;
    if (told !== undefined) return err('told');
    const ref = known?.ref ?? newRef();
    const key = await community.vault.members.get(tx, user);
    const kept = await stored.keepRecap(tx, {
      ref,
      occurrenceRef: occurrence,
      userId: user,
      words: seal(key, words, placeOf(tx, ref)),
      state: 'shown',
      channelId: known?.channelId ?? null,
      messageId: known?.messageId ?? null,
      version: (known?.version ?? 0) + 1,
      shownVersion: known?.shownVersion ?? 0,
      writtenAt: community.now(),
    });
    if (kept) await redraw(tx, community, kept);
    return mine;
  });
}

/** The host takes back what they wrote; leads can as well, and that stands in the trail. */
export async function takeRecapBack(
  community: Community,
  { occurrence, user, isLead }: { occurrence: Ref; user: string; isLead: boolean },
): Promise<Result<Gathering, RecapRefused>> {
  return community.transaction(async (tx) => {
    const row = await stored.recapOf(tx, occurrence);
    const dated = await occurrences.find(tx, occurrence);
    if (!row || !dated) return err('gone');
    if (row.userId !== user && !isLead) return err('not_host');
    await takeBack(tx, community, row, row.userId);
    if (row.userId !== user)
      await recordChange(tx, community, { by: user, what: 'gathering.recap', to: dated.series.ref });
    return ok(gatheringOf(dated));
  });
}

/** Somebody is forgotten, or takes their consent back: so are the recaps that they wrote. */
export async function takeBackAllOf(tx: GuildTx, community: Community, user: string): Promise<void> {
  for (const row of await stored.recapsBy(tx, user)) await takeBack(tx, community, row, null);
}

async function takeBack(
  tx: GuildTx,
  community: Community,
  { guildId: _guild, ...row }: RecapRow,
  userId: string | null,
): Promise<void> {
  const taken = { ...row, userId, words: null, state: 'taken_back' as const, version: row.version + 1 };
  const kept = await stored.keepRecap(tx, taken);
  if (kept) await redraw(tx, community, kept);
}

/** What stands beside its words has changed. */
export async function redrawRecap(
  tx: GuildTx,
  community: Community,
  { guildId: _guild, ...row }: RecapRow,
): Promise<void> {
  const kept = await stored.keepRecap(tx, { ...row, version: row.version + 1 });
  if (kept) await redraw(tx, community, kept);
}

async function redraw(tx: GuildTx, community: Community, { ref, version }: RecapRow): Promise<void> {
  await deliver(tx, community, {
    kind: recapKind,
    subject: ref,
    target: `gathering-recap:${ref}`,
    version,
    priority: 6,
  });
}

async function hosted(
  tx: GuildTx,
  community: Community,
  occurrence: Ref,
  user: string,
): Promise<Result<Gathering, RecapRefused>> {
  const dated = await occurrences.find(tx, occurrence);
  const gathering = dated && gatheringOf(dated);
  if (!gathering || gathering.state === 'cancelled' || gathering.state === 'skipped') return err('gone');
  if (gathering.host !== user) return err('not_host');
  return gathering.startsAt > community.now() ? err('too_early') : ok(gathering);
}
