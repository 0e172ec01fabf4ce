/** Links to private pages. Each opens once, but for those that were made to last. */
import { and, eq, gt, isNotNull, isNull, lt, or } from 'drizzle-orm';
import type { Ref } from '#src/platform/ref.ts';
import type { GuildTx } from './database.ts';
import { seal, unseal } from './encryption/seal.ts';
import type { KeySet } from './encryption/keyring.ts';
import { pageLinks } from './schema/pages.ts';

export interface PageLink {
  readonly ref: Ref;
  readonly page: string;
  /** Whose page it is, and in which language. */
  readonly whose: string;
  readonly expiresAt: Date;
  /** Whether it opens again and again until then. */
  readonly again: boolean;
}

const place = (tx: GuildTx, ref: Ref) => ({
  guild: tx.guild,
  table: 'page_links',
  column: 'sealed',
  row: ref,
});

export async function add(tx: GuildTx, keys: KeySet, link: PageLink): Promise<void> {
  const { ref, page, whose, expiresAt, again } = link;
  await tx.db
    .insert(pageLinks)
    .values({ guildId: tx.guild, ref, page, sealed: seal(keys[0], whose, place(tx, ref)), expiresAt, again });
}

type Opened = Pick<PageLink, 'ref' | 'page' | 'whose'>;

/** Uses a link up. Of any number at the same moment, one gets its page. */
export async function use(
  tx: GuildTx,
  keys: KeySet,
  ref: Ref,
  now: Date,
): Promise<Opened | 'used' | 'expired' | 'unknown'> {
  const [used] = await tx.db
    .update(pageLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(pageLinks.guildId, tx.guild),
        eq(pageLinks.ref, ref),
        or(isNull(pageLinks.usedAt), pageLinks.again),
        gt(pageLinks.expiresAt, now),
      ),
    )
    .returning();
  if (used) return { ref, page: used.page, whose: unseal(keys, used.sealed, place(tx, ref)) };
  const [there] = await tx.db
    .select({ usedAt: pageLinks.usedAt, again: pageLinks.again })
    .from(pageLinks)
    .where(and(eq(pageLinks.guildId, tx.guild), eq(pageLinks.ref, ref)));
  if (!there) return 'unknown';
  return there.usedAt && !there.again ? 'used' : 'expired';
}

/** What a link has opened; undefined where it was not used. */
export async function opened(tx: GuildTx, keys: KeySet, ref: Ref): Promise<Opened | undefined> {
  const [row] = await tx.db
    .select({ page: pageLinks.page, sealed: pageLinks.sealed })
    .from(pageLinks)
    .where(and(eq(pageLinks.guildId, tx.guild), eq(pageLinks.ref, ref), isNotNull(pageLinks.usedAt)));
  return row && { ref, page: row.page, whose: unseal(keys, row.sealed, place(tx, ref)) };
}

/** Forgets links that ended before `before`; until then a late visitor is still told why theirs does not work. */
export async function forgetEnded(tx: GuildTx, before: Date): Promise<void> {
  await tx.db.delete(pageLinks).where(and(eq(pageLinks.guildId, tx.guild), lt(pageLinks.expiresAt, before)));
}
