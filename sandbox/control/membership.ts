/** Becoming a member, and a full one where the rules must be agreed to first. Source: resources/guild, "Membership Screening Object". */
import { moderateProfile } from '../state/auto-moderation.ts';
import { banIn } from '../state/bans.ts';
import type { Guild, Member, User } from '../state/entities.ts';
import { joinGuild, updateMember } from '../state/members.ts';
import type { World } from '../state/world.ts';
import { nameOf } from './lookup.ts';
import { Refused } from './refused.ts';
import type { Standpoint } from './standpoint.ts';

/** @throws Refused for one who has agreed before */
export function agreesToTheRules(here: Standpoint): void {
  const guild = here.inGuild();
  const member = guild.members.get(here.user.id);
  if (!member?.pending) throw new Refused(`${nameOf(here.user)} is a full member of ${guild.name} already.`);
  updateMember(here.box.world, member, { pending: false });
}

/** The member they are, or become. @throws Refused for one who is banned */
export function joins(world: World, guild: Guild, user: User, roleIds: readonly string[] = []): Member {
  if (banIn(world, guild.id, user.id)) throw new Refused(`${nameOf(user)} is banned from ${guild.name}.`);
  const present = guild.members.get(user.id);
  if (present) return present;
  const member = joinGuild(world, guild, user.id, roleIds);
  moderateProfile(world, guild, member);
  return member;
}
