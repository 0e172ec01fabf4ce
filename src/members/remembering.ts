/** The use cases of a member's death: two people of the staff together, nothing announced, and two can take it back. */
import * as members from '#db/members.ts';
import * as remembrances from '#db/remembrances.ts';
import type { GuildTx } from '#db/database.ts';
import { recordChange } from '#src/communities/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { secondPersonDelivery } from './deliveries/second-person.ts';
import type { MemberEvents } from './events.ts';
import { remember } from './remembrance.ts';
import type { RemembranceOutcome, RemembranceRefused, RemembranceStep } from './remembrance.ts';
import type { Remembrance } from './types.ts';

export interface RememberedMember {
  readonly member: Ref;
  readonly user: string;
  readonly remembrance: Remembrance | undefined;
}

/** Of somebody by their Discord id; undefined of whom there is no record. */
export async function remembranceOf(
  community: Community,
  user: string,
): Promise<RememberedMember | undefined> {
  return community.transaction(async (tx) => {
    const member = await members.find(tx, user);
    return member && withRemembrance(tx, member);
  });
}

export async function remembranceByRef(
  community: Community,
  ref: Ref,
): Promise<RememberedMember | undefined> {
  return community.transaction(async (tx) => {
    const member = await members.lockByRef(tx, ref);
    return member && withRemembrance(tx, member);
  });
}

async function withRemembrance(
  tx: GuildTx,
  { ref, user }: { ref: Ref; user: string },
): Promise<RememberedMember> {
  return { member: ref, user, remembrance: await remembrances.find(tx, ref) };
}

/** Whether somebody counts as deceased: nothing is sent to them any more. */
export async function isDeceased(tx: GuildTx, user: string): Promise<boolean> {
  return remembrances.marked(tx, user);
}

export interface Remembering {
  readonly member: Ref;
  readonly step: RemembranceStep;
  /** The Discord id of who says it. */
  readonly by: string;
}

export type RememberRefused = RemembranceRefused | 'gone';

export async function rememberMember(
  community: Community,
  events: MemberEvents,
  { member: ref, step, by }: Remembering,
): Promise<Result<RememberedMember & { readonly outcome: RemembranceOutcome }, RememberRefused>> {
  return community.transaction(async (tx) => {
    const member = await members.lockByRef(tx, ref);
    if (!member) return err('gone');
    const at = community.now();
    const remembered = remember(await remembrances.find(tx, ref), step, { by, at });
    if (!remembered.ok) return remembered;
    const { now, outcome } = remembered.value;
    await remembrances.save(tx, ref, now);
    if (outcome === 'asked') await deliver(tx, community, secondPersonDelivery(ref, at));
    if (outcome === 'done')
      await events.tell(tx, community, {
        type: step === 'mark' ? 'deceased' : 'revived',
        user: member.user,
      });
    await recordChange(tx, community, { by, what: `member.${step}.${outcome}`, to: ref });
    return ok({ member: ref, user: member.user, remembrance: now, outcome });
  });
}
