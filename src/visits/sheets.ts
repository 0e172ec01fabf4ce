/** Keeping sheets and what was noted afterwards, under the member's own key. */
import { z } from 'zod';
import * as stored from '#db/visits.ts';
import type { GuildTx } from '#db/database.ts';
import { seal, unseal } from '#db/encryption/seal.ts';
import type { Sealed } from '#db/encryption/seal.ts';
import { isMember, memberRecord, stands } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { debriefShape, isEmpty, sheetShape } from './sheet.ts';
import type { Debrief, Sheet } from './sheet.ts';

export interface KeptSheet {
  readonly ref: Ref;
  /** When it was first written, and when last. */
  readonly at: Date;
  readonly changedAt: Date;
  readonly sheet: Sheet;
  /** Undefined until it is written. */
  readonly debrief: Debrief | undefined;
}

/** As it is sealed. Of the first sheets it is not known when they were changed. */
const keptShape = sheetShape.extend({ changedAt: z.coerce.date().optional() });

/** More appointments than that in the memory of one community are kept on paper. */
const mostSheets = 100;

type Column = 'sheet' | 'debrief';

const placeOf = (tx: GuildTx, ref: Ref, column: Column) => ({
  guild: tx.guild,
  table: 'visit_sheets',
  column,
  row: ref,
});

/** Newest first. For their member, and for nobody else. */
export async function sheetsOf(tx: GuildTx, community: Community, user: string): Promise<KeptSheet[]> {
  const [rows, key] = await Promise.all([stored.all(tx, user), community.vault.members.find(tx, user)]);
  if (!key) return [];
  return rows.map(({ ref, createdAt, sheet, debrief }) => {
    const read = (sealed: Sealed, column: Column): unknown =>
      JSON.parse(unseal(key, sealed, placeOf(tx, ref, column)));
    const { changedAt = createdAt, ...written } = keptShape.parse(read(sheet, 'sheet'));
    return {
      ref,
      at: createdAt,
      changedAt,
      sheet: written,
      debrief: debrief === null ? undefined : debriefShape.parse(read(debrief, 'debrief')),
    };
  });
}

export type SheetRefused = 'no_consent' | 'sheets_full' | 'empty' | 'gone';

export async function hasAgreed(tx: GuildTx, community: Community, user: string): Promise<boolean> {
  const record = await memberRecord(tx, community, user);
  return record !== undefined && stands(record.consents, 'visits');
}

/** The same, and it is not taken back, and nobody is forgotten, before the transaction ends. */
async function agrees(tx: GuildTx, community: Community, user: string): Promise<boolean> {
  return (await isMember(tx, user)) && (await hasAgreed(tx, community, user));
}

/** @param kept.ref - of a new sheet, or of one that is written anew; keeping it twice is keeping it once */
export async function keepSheet(
  community: Community,
  user: string,
  { ref, sheet }: { readonly ref: Ref; readonly sheet: Sheet },
): Promise<Result<void, SheetRefused>> {
  if (isEmpty(sheet)) return err('empty');
  return community.transaction(async (tx) => {
    if (!(await agrees(tx, community, user))) return err('no_consent');
    if ((await stored.countBeside(tx, user, ref)) >= mostSheets) return err('sheets_full');
    const [key, now] = [await community.vault.members.get(tx, user), community.now()];
    const written = JSON.stringify({ ...sheet, changedAt: now });
    await stored.keep(tx, user, {
      ref,
      createdAt: now,
      sheet: seal(key, written, placeOf(tx, ref, 'sheet')),
    });
    return ok(undefined);
  });
}

export async function keepDebrief(
  community: Community,
  user: string,
  { ref, debrief }: { readonly ref: Ref; readonly debrief: Debrief },
): Promise<Result<void, SheetRefused>> {
  if (debrief.heard === undefined && debrief.agreed === '' && debrief.next === '') return err('empty');
  return community.transaction(async (tx) => {
    if (!(await agrees(tx, community, user))) return err('no_consent');
    const key = await community.vault.members.get(tx, user);
    const sealed = seal(key, JSON.stringify(debrief), placeOf(tx, ref, 'debrief'));
    return (await stored.addDebrief(tx, user, ref, sealed)) ? ok(undefined) : err('gone');
  });
}

export async function removeSheet(community: Community, user: string, ref: Ref): Promise<void> {
  await community.transaction((tx) => stored.remove(tx, user, ref));
}
