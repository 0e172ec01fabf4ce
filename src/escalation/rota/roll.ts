/**
 * Asks Discord whether those on whom the queue counts are moderators still: how it is noticed where the audit log may not be
 * read, somebody left the server, or `/setup` names another role. By id, a hundred at a time, which needs no intent.
 */
import * as duty from '#db/escalation/duty.ts';
import type { Community } from '#src/platform/community.ts';
import type { Roster } from '#src/platform/discord/roster.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { roleChanged } from './team.ts';

/** Discord answers for at most 100 ids (docs: events/gateway-events, "Request Guild Members"). */
const atOnce = 100;
/** How long the shifts of somebody rest who is no moderator any more. */
const restsFor = days(14);

export function callTeam({
  roster,
  communityOf,
}: {
  readonly roster: Roster;
  readonly communityOf: (guild: string) => Promise<Community>;
}): Tick {
  const callIn = async (community: Community, moderatorRole: string, now: Date): Promise<void> => {
    const team = await community.transaction(async (tx) => {
      await duty.forgetLeft(tx, after(now, -restsFor));
      return duty.team(tx);
    });
    for (let first = 0; first < team.length; first += atOnce) {
      const some = team.slice(first, first + atOnce);
      const ids = some.map(({ user }) => user);
      const roles = await roster.rolesOf(community.guild, ids);
      for (const { user, terms, leftAt } of some) {
        // A lead who stepped in has a case, and neither the role nor terms.
        const has = terms ? (roles.get(user)?.includes(moderatorRole) ?? false) : roles.has(user);
        if (has !== (leftAt === undefined)) await roleChanged(community, { user, has });
      }
    }
  };

  return {
    name: 'escalation.team',
    every: '45 */30 * * * *',
    async run(now) {
      const failed: unknown[] = [];
      for (const guild of roster.guilds()) {
        const community = await communityOf(guild);
        // One server that does not answer must not keep the others; nobody is taken for gone because of it.
        if (community.settings)
          await callIn(community, community.settings.moderatorRole, now).catch((error: unknown) =>
            failed.push(error),
          );
      }
      if (failed.length > 0) throw failed[0];
    },
  };
}
