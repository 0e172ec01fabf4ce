/** Tells every area what concerns a member, in the transaction that decides it. */
import type { GuildTx } from '#db/database.ts';
import type { Area } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import type { MemberEvent } from '#src/platform/member-event.ts';

export interface MemberEvents {
  tell(tx: GuildTx, community: Community, event: MemberEvent): Promise<void>;
  /** Has every area delete what it keeps about somebody. */
  erase(tx: GuildTx, community: Community, user: string): Promise<void>;
}

type Answer = (tx: GuildTx, community: Community, event: MemberEvent) => Promise<void>;

/** @param areas - in their order; they are told in it, and erase from its end: the later stand on the earlier */
export function memberEvents(areas: readonly Pick<Area, 'reacts' | 'personalData'>[]): MemberEvents {
  const tell: MemberEvents['tell'] = async (tx, community, event) => {
    for (const { reacts } of areas) {
      const answer = reacts[event.type] as Answer | undefined;
      await answer?.(tx, community, event);
    }
  };
  return {
    tell,
    async erase(tx, community, user) {
      await tell(tx, community, { type: 'erased', user });
      for (const { personalData } of areas.toReversed()) await personalData.erase(tx, community, user);
    },
  };
}
