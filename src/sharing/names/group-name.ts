/** The name that a member has in one group only: chosen by a keyed hash, so that it stays theirs and leads nobody to them. */
import { randomBytes } from 'node:crypto';
import * as names from '#db/sharing/names.ts';
import type { NameRow } from '#db/sharing/names.ts';
import type { GuildTx } from '#db/database.ts';
import type { Keyring } from '#db/encryption/keyring.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { criaturas, cualidades } from './spanish-words.ts';
import { creatures, qualities } from './word-list.ts';

export interface Whose {
  readonly guild: string;
  readonly group: Ref;
  readonly user: string;
}

/** Two digits, and none that is more than a number to anybody. */
const numbers = Array.from({ length: 90 }, (_, index) => index + 10).filter(
  (number) => ![13, 14, 18, 42, 69, 88].includes(number),
);

/** Pure. @param attempt - from 0; the next where the name is somebody else's already. @param locale - of what everybody sees */
export function derivedName(
  keyring: Pick<Keyring, 'blindIndex'>,
  { guild, group, user }: Whose,
  attempt: number,
  locale = 'en-US',
): string {
  const hash = keyring.blindIndex('words of a group name', guild, group, user, String(attempt));
  const bytes = Buffer.from(hash, 'base64url');
  const pick = <Value>(list: readonly Value[], at: number): Value | undefined =>
    list[bytes.readUInt32BE(at) % list.length];
  const number = pick(numbers, 8);
  return locale.startsWith('es')
    ? `${pick(criaturas, 4)} ${pick(cualidades, 0)} ${number}`
    : `${pick(qualities, 0)} ${pick(creatures, 4)} ${number}`;
}

/** Under which they may have been written, the newest first. */
function groupNameHashes({ keyring }: Community, { guild, group, user }: Whose): readonly string[] {
  return keyring.blindIndexes('member of a group name', guild, group, user);
}

export async function groupNameOf(
  tx: GuildTx,
  community: Community,
  { group, user }: Omit<Whose, 'guild'>,
): Promise<NameRow | undefined> {
  return names.ofMember(tx, group, groupNameHashes(community, { guild: community.guild, group, user }));
}

/** Their name there, given now if they have none. No two members of a group have the same. */
export async function giveGroupName(
  tx: GuildTx,
  community: Community,
  whose: Omit<Whose, 'guild'>,
): Promise<NameRow> {
  const all = { ...whose, guild: community.guild };
  const [memberHash = ''] = groupNameHashes(community, all);
  for (let attempt = 0; ; attempt += 1) {
    const had = await groupNameOf(tx, community, whose);
    if (had) return had;
    const name = derivedName(community.keyring, all, attempt, community.settings?.locale);
    await names.add(tx, { ref: newRef(), groupRef: whose.group, memberHash, name });
  }
}

/** Nobody can say any more whose it was, and nobody else gets it. */
export async function letNameGo(tx: GuildTx, { ref }: Pick<NameRow, 'ref'>): Promise<void> {
  if (await names.isUsed(tx, ref)) await names.disown(tx, ref, randomBytes(32).toString('base64url'));
  else await names.remove(tx, ref);
}
