/** Helplines as a community has checked them. */
import type { GuildTx } from '#db/database.ts';
import * as checks from '#db/helpline-checks.ts';
import type { Community } from '#src/platform/community.ts';
import { recordChange } from '../audit/record.ts';
import { linesOf } from './status.ts';
import type { KnownLines } from './status.ts';

/** @param country - ISO 3166-1, two letters. @returns undefined where nothing is known of it, or none is given */
export async function helplinesOf(
  community: Community,
  country: string | undefined,
): Promise<KnownLines | undefined> {
  return country === undefined ? undefined : community.read((tx) => helplinesIn(tx, community, country));
}

/** The same, as a part of whatever asks. */
export async function helplinesIn(
  tx: GuildTx,
  community: Pick<Community, 'now'>,
  country: string,
): Promise<KnownLines | undefined> {
  return linesOf(country, await checks.of(tx, country), community.now());
}

/** Notes that an admin called a line, or looked it up, and that it is right. The trail says who. */
export async function checkHelpline(
  community: Community,
  { country, line, by }: { country: string; line: string; by: string },
): Promise<void> {
  const known = linesOf(country, new Map(), community.now())?.lines.some(({ id }) => id === line);
  if (!known) return;
  await community.transaction(async (tx) => {
    await checks.note(tx, { country, line, now: community.now() });
    await recordChange(tx, community, { by, what: 'settings.helpline', to: country });
  });
}
