/** Who is in the open channel, by role. */
import { Avatar } from '../message/avatar.tsx';
import { BotBadge } from '../message/badges.tsx';
import { PersonButton } from '../menu/person.tsx';
import { byRole, shownName } from './member-groups.ts';
import { useStanding } from './person.ts';

export function MemberList() {
  const { seat, name, guildId } = useStanding();
  const roles = seat.shown.guilds.value?.find(({ guild }) => guild.id === guildId)?.guild.roles ?? [];
  const here = (seat.shown.members.value ?? []).filter((one) => one.here);
  return (
    <section class="members" aria-label={`Who ${name} sees here`}>
      {byRole(here, roles).map(({ title, members }) => (
        <section key={title} aria-label={title}>
          <h3 class="members-title">
            {title} — {members.length}
          </h3>
          <ul>
            {members.map((one) => (
              <li key={one.member.user.id} class={one.online ? '' : 'is-away'}>
                <PersonButton id={one.member.user.id} class="member">
                  <Avatar id={one.member.user.id} name={shownName(one)} size={32} />
                  <span class="member-name">{shownName(one)}</span>
                  {one.member.user.bot && <BotBadge />}
                </PersonButton>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
