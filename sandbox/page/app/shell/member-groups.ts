/** The member list: those who are there under their highest role that is shown apart, then everybody else, then who is away. Pure. */
import type { APIRole } from 'discord-api-types/v10';
import type { SeatMember } from '../../wire.ts';

export interface MemberGroup {
  readonly title: string;
  readonly members: readonly SeatMember[];
}

export function byRole(members: readonly SeatMember[], roles: readonly APIRole[]): MemberGroup[] {
  const online = members.filter((one) => one.online);
  const apart = roles.filter((role) => role.hoist).toSorted((left, right) => right.position - left.position);
  const groupOf = (one: SeatMember): string | undefined =>
    apart.find((role) => one.member.roles.includes(role.id))?.id;
  return [
    ...apart.map((role) => ({
      title: role.name,
      members: sorted(online.filter((one) => groupOf(one) === role.id)),
    })),
    { title: 'Online', members: sorted(online.filter((one) => groupOf(one) === undefined)) },
    { title: 'Offline', members: sorted(members.filter((one) => !one.online)) },
  ].filter((group) => group.members.length > 0);
}

export function shownName({ member }: SeatMember): string {
  return member.nick ?? member.user.global_name ?? member.user.username;
}

function sorted(members: readonly SeatMember[]): SeatMember[] {
  return members.toSorted((left, right) => shownName(left).localeCompare(shownName(right)));
}
