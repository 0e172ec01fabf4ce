/** Who may use a command. Declared beside each handler and checked at every use: Discord's own permissions only hide commands. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { CommunitySettings } from '../community.ts';

/** Somebody using the suite, as Discord described them in this very interaction. */
export interface Caller {
  readonly id: string;
  readonly roles: readonly string[];
  readonly permissions: bigint;
}

export interface Access {
  readonly who: 'everyone' | 'moderators' | 'leads' | 'staff' | 'admins';
  /** Whether it works before an admin has run `/setup`. */
  readonly beforeSetup: boolean;
  allows(caller: Caller, settings: CommunitySettings | undefined): boolean;
}

function isAdmin(caller: Caller): boolean {
  return (
    (caller.permissions & PermissionFlagsBits.ManageGuild) !== 0n ||
    (caller.permissions & PermissionFlagsBits.Administrator) !== 0n
  );
}

export const everyone: Access = { who: 'everyone', beforeSetup: false, allows: () => true };

/** Everybody, also where nobody has set anything up. */
export const anybody: Access = { ...everyone, beforeSetup: true };

/** Those with the community's moderator role. Leads and admins are no moderators unless they hold it: cases are for few eyes. */
export const moderators: Access = {
  who: 'moderators',
  beforeSetup: false,
  allows: (caller, settings) => settings !== undefined && caller.roles.includes(settings.moderatorRole),
};

/** Those with the community lead role, and admins. */
export const leads: Access = {
  who: 'leads',
  beforeSetup: false,
  allows: (caller, settings) =>
    isAdmin(caller) || (settings !== undefined && caller.roles.includes(settings.leadRole)),
};

/** Moderators and leads alike: what takes two people of the team is done by any two of them. */
export const staff: Access = {
  who: 'staff',
  beforeSetup: false,
  allows: (caller, settings) => moderators.allows(caller, settings) || leads.allows(caller, settings),
};

/** Those who may manage the server: they also set the suite up. */
export const admins: Access = { who: 'admins', beforeSetup: true, allows: isAdmin };
