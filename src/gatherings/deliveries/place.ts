/** Where something is, as it can be named: a group's channel is looked up, everything else stands in the gathering. */
import { group } from '#db/gatherings/audience.ts';
import type { GuildTx } from '#db/database.ts';
import type { Gathering } from '../gathering.ts';

/** A channel to go to, or a link; both undefined where it is gone. */
export interface Place {
  readonly channel: string | undefined;
  readonly link: string | undefined;
}

export async function placeOf(tx: GuildTx, { where }: Pick<Gathering, 'where'>): Promise<Place> {
  if (where.kind === 'link') return { channel: undefined, link: where.link };
  if (where.group === undefined) return { channel: where.channel, link: undefined };
  return { channel: (await group(tx, where.group))?.channel ?? undefined, link: undefined };
}
