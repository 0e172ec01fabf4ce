/** Asks whoever set an end to their pause whether it is over, once. Safe on every process at once: whoever comes second finds nothing. */
import * as members from '#db/members.ts';
import * as pauses from '#db/pauses.ts';
import type { GuildTx } from '#db/database.ts';
import type { HousekeepingOfAll } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { deliver } from '#src/platform/discord/delivery/deliver.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import type { Ref } from '#src/platform/ref.ts';
import { putInInbox } from '../inbox.ts';
import { pauseQuestionDelivery } from './deliveries/question.ts';
import { pauseQuestionKind } from './question-kind.ts';
import { pauseWishesOf } from './telling.ts';

const atOnce = 200;

export function askWhetherOver({ database, communityOf }: HousekeepingOfAll): Tick {
  return {
    name: 'members.pauses',
    every: '10 * * * * *',
    async run(now) {
      const due = await database.withSystem((tx) => pauses.due(tx, now, atOnce));
      const asked = await Promise.allSettled(
        due.map(async ({ guild, member }) => {
          const community = await communityOf(guild);
          await community.transaction((tx) => ask(tx, community, member, now));
        }),
      );
      // One who cannot be asked must not keep the others; it is told of, and comes round again.
      const failed = asked.find((result) => result.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}

async function ask(tx: GuildTx, community: Community, ref: Ref, now: Date): Promise<void> {
  const member = await members.lockByRef(tx, ref);
  if (!member || !(await pauses.ask(tx, ref, now))) return;
  const { user } = member;
  const { asks } = await pauseWishesOf(tx, community, user);
  if (asks === 'direct_message' && community.settings?.directMessages === true)
    await deliver(tx, community, pauseQuestionDelivery(ref, now));
  else await putInInbox(tx, community, { user, kind: pauseQuestionKind, subject: ref });
}
