/** Who may come to what. Whom an invitation is for stands there as a keyed hash only. */
import { groupsOf } from '#db/gatherings/audience.ts';
import * as guests from '#db/gatherings/guests.ts';
import * as occurrences from '#db/gatherings/occurrences.ts';
import type { Eyes } from '#db/gatherings/eyes.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Gathering } from './gathering.ts';

const purpose = 'gathering';

export async function eyesOf(tx: GuildTx, { keyring, guild }: Community, user: string): Promise<Eyes> {
  const [groups, invited] = await Promise.all([
    groupsOf(tx, user),
    guests.invitedTo(tx, keyring.blindIndexes(purpose, guild, user)),
  ]);
  return { groups, invited, user };
}

/** Pure. The host comes to what they host, whoever it is for. */
export function isFor(
  { audience, group, series, host }: Pick<Gathering, 'audience' | 'group' | 'series' | 'host'>,
  { groups, invited, user }: Eyes,
): boolean {
  switch (audience) {
    case 'everyone':
      return true;
    case 'group':
      return host === user || (group !== undefined && groups.includes(group));
    case 'invited':
      return host === user || invited.includes(series);
  }
}

/**
 * Whether somebody may look at it. Who has a place keeps it, whoever it is for by now; only what is for a group is for who is in it
 * at this moment. Pure.
 */
export function mayLookAt(
  gathering: Pick<Gathering, 'audience' | 'group' | 'series' | 'host'>,
  eyes: Eyes,
  hasSeat: boolean,
): boolean {
  return isFor(gathering, eyes) || (hasSeat && gathering.audience !== 'group');
}

/** Whether it goes on to concern somebody who had a place in it. */
export async function stillConcerns(
  tx: GuildTx,
  community: Community,
  gathering: Gathering,
  user: string,
): Promise<boolean> {
  return gathering.audience !== 'group' || isFor(gathering, await eyesOf(tx, community, user));
}

/** Something that is for whom a lead invites, and the channel of its cards. */
export interface ToInviteTo {
  readonly series: Ref;
  readonly card: string | undefined;
}

/** The series that a date belongs to now, if people are invited to it. */
export async function toInviteTo(community: Community, occurrence: Ref): Promise<ToInviteTo | undefined> {
  const dated = await community.read((tx) => occurrences.find(tx, occurrence));
  if (dated?.series.audience !== 'invited') return undefined;
  return { series: dated.series.ref, card: dated.series.cardChannelId ?? undefined };
}

/** Nothing is kept of anybody but the hash, and nobody is notified: they find it among what is coming up. */
export async function inviteTo(community: Community, series: Ref, users: readonly string[]): Promise<void> {
  const { keyring, guild } = community;
  const createdAt = community.now();
  await community.transaction((tx) =>
    guests.invite(
      tx,
      users.map((user) => ({
        ref: newRef(),
        seriesRef: series,
        memberHash: keyring.blindIndex(purpose, guild, user),
        createdAt,
      })),
    ),
  );
}

export async function forgetInvitations(
  tx: GuildTx,
  { keyring, guild }: Community,
  user: string,
): Promise<void> {
  await guests.forgetInvitations(tx, keyring.blindIndexes(purpose, guild, user));
}
