/** A guild as tests set it up: roles, channels, members, bots. */
import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { ChannelType } from 'discord-api-types/v10';
import type { Box } from '../box.ts';
import { addBot, createBot } from '../state/bots.ts';
import { createChannel } from '../state/channels.ts';
import type { Channel, Guild, Overwrite, Role, User } from '../state/entities.ts';
import { createRole } from '../state/guilds.ts';
import { leaveGuild, updateMember } from '../state/members.ts';
import { MemberActor } from './member.ts';
import { joins } from './membership.ts';

/** A permission by its name, such as `ManageChannels`. */
export type Right = keyof typeof PermissionFlagsBits;

interface RoleSettings {
  readonly permissions?: readonly Right[];
  readonly id?: string;
  readonly position?: number;
  readonly color?: number;
  /** Its members stand apart in the member list. */
  readonly hoist?: boolean;
}

interface ChannelSettings {
  readonly id?: string;
  readonly name: string;
  readonly type?: ChannelType;
  readonly topic?: string;
  readonly parent?: Channel;
  /** Only these roles and bots see it. */
  readonly onlyFor?: readonly { readonly id: string }[];
  readonly overwrites?: readonly Overwrite[];
}

export class GuildHandle {
  readonly guild: Guild;
  readonly #box: Box;

  constructor(box: Box, guild: Guild) {
    this.#box = box;
    this.guild = guild;
  }

  get id(): string {
    return this.guild.id;
  }

  get name(): string {
    return this.guild.name;
  }

  /** The bot joins with a role of its own, above all others. */
  addBot(
    name: string,
    { permissions, roleId }: { readonly permissions: readonly Right[]; readonly roleId?: string },
  ): void {
    addBot(this.#box.world, this.guild, createBot(this.#box.world, name), bitsOf(permissions), roleId);
  }

  removeBot(name: string): void {
    leaveGuild(this.#box.world, this.guild, createBot(this.#box.world, name).userId);
  }

  createRole(name: string, { permissions = [], ...settings }: RoleSettings = {}): Role {
    return createRole(this.#box.world, this.guild, { name, permissions: bitsOf(permissions), ...settings });
  }

  createChannel(settings: ChannelSettings): Channel {
    const { name, id, type, topic, parent, onlyFor, overwrites } = settings;
    return createChannel(this.#box.world, this.guild, {
      id,
      name,
      type,
      topic,
      parentId: parent?.id,
      overwrites: overwrites ?? (onlyFor && this.#visibleOnlyFor(onlyFor)),
    });
  }

  /** Switches membership screening on or off: new members must agree to the rules before they may act. */
  asksForAgreement(asks = true): void {
    this.guild.screening = asks;
    this.#box.world.store.put('guild', this.guild);
  }

  /** They join if they are not in it yet. */
  addMember(
    { user }: { readonly user: User },
    { roles = [] }: { readonly roles?: readonly Role[] } = {},
  ): MemberActor {
    const member = joins(
      this.#box.world,
      this.guild,
      user,
      roles.map((role) => role.id),
    );
    const missing = roles.filter((role) => !member.roleIds.includes(role.id));
    if (missing.length > 0)
      updateMember(this.#box.world, member, {
        roleIds: [...member.roleIds, ...missing.map((role) => role.id)],
      });
    return new MemberActor(this.#box, user, this.guild);
  }

  removeMember(person: { readonly id: string }): void {
    leaveGuild(this.#box.world, this.guild, person.id);
  }

  #visibleOnlyFor(those: readonly { readonly id: string }[]): Overwrite[] {
    const view = PermissionFlagsBits.ViewChannel;
    const shown = those.map(({ id }) => ({
      id,
      type: this.guild.roles.has(id) ? OverwriteType.Role : OverwriteType.Member,
      allow: view,
      deny: 0n,
    }));
    return [{ id: this.guild.id, type: OverwriteType.Role, allow: 0n, deny: view }, ...shown];
  }
}

function bitsOf(rights: readonly Right[]): bigint {
  return rights.reduce((sum, right) => sum | PermissionFlagsBits[right], 0n);
}
