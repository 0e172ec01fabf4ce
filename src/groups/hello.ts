/** A newcomer would be glad of a hello: those who look after the group hear that somebody is new, and not who. */
import * as lines from '#db/group-lines.ts';
import * as memberships from '#db/memberships.ts';
import { putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { inboxKinds } from './inbox.ts';
import type { MyGroup } from './membership.ts';

/** Asking twice is asking once. */
export async function askForHello(
  community: Community,
  { group, user }: { group: Ref; user: string },
): Promise<void> {
  await community.transaction(async (tx) => {
    if (!(await lines.askForHello(tx, group, user, community.now()))) return;
    for (const facilitator of await lines.facilitatorsOf(tx, group))
      if (facilitator !== user)
        await putInInbox(tx, community, { user: facilitator, kind: inboxKinds.hello, subject: group });
  });
}

/** The groups of a member in which somebody else looks after the others, and can say hello. */
export async function whoSaysHello(community: Community, user: string): Promise<readonly MyGroup[]> {
  return community.read(async (tx) => {
    const [mine, lookedAfter] = await Promise.all([
      memberships.ofMember(tx, user),
      lines.lookedAfter(tx, user),
    ]);
    return mine.filter(({ ref, state }) => state === 'joined' && lookedAfter.has(ref));
  });
}
