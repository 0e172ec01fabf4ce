/** A newcomer would be glad of a hello: those who look after the group hear that somebody is new, and not who. */
import * as lines from '#db/group-lines.ts';
import { putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import type { Ref } from '#src/platform/ref.ts';
import { inboxKinds } from './inbox.ts';

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
