/** Somebody with a Discord account, before they are anywhere. */
import type { PresenceUpdateStatus } from 'discord-api-types/v10';
import type { Box } from '../box.ts';
import type { User } from '../state/entities.ts';
import type { Activity } from '../state/presences.ts';
import { appear } from '../state/presences.ts';
import type { World } from '../state/world.ts';
import { block, install } from './direct.ts';
import { MemberActor } from './member.ts';
import { joins } from './membership.ts';
import type { GuildHandle } from './guild.ts';

export interface PersonSettings {
  /** A Discord locale; `en-US` unless given. */
  readonly locale?: string;
  readonly dmsClosed?: boolean;
  /** A line for their profile. */
  readonly about?: string;
  readonly id?: string;
}

export class Person {
  readonly user: User;
  readonly #box: Box;

  constructor(box: Box, user: User) {
    this.#box = box;
    this.user = user;
  }

  get id(): string {
    return this.user.id;
  }

  get name(): string {
    return this.user.globalName ?? this.user.username;
  }

  /** This person in that guild, which they join if they are not in it yet. @throws Refused for one who is banned */
  in(guild: GuildHandle): MemberActor {
    joins(this.#box.world, guild.guild, this.user);
    return new MemberActor(this.#box, this.user, guild.guild);
  }

  /** This person in their direct messages. */
  inDirectMessages(): MemberActor {
    return new MemberActor(this.#box, this.user, undefined);
  }

  blocks(bot: string, blocked = true): void {
    block(this.#box.world, this.user, bot, blocked);
  }

  /** Adds an application to their own account: its commands come along wherever they go. */
  installs(bot: string): void {
    install(this.#box.world, this.user, bot);
  }

  /** Shows themselves, or away with `offline`, to bots that may know; kept until the box ends. */
  appears(status: `${PresenceUpdateStatus}`, activities: readonly Activity[] = []): void {
    appear(this.#box.world, this.user.id, { status: status as PresenceUpdateStatus, activities });
  }

  closesDirectMessages(closed = true): void {
    this.user.dmsClosed = closed;
    this.#box.world.store.put('user', this.user);
  }

  /** Sets their Discord to another language. @param locale - as Discord names it, such as `es-419` */
  speaksIn(locale: string): void {
    this.user.locale = locale;
    this.#box.world.store.put('user', this.user);
  }
}

/** The person of that name; made at the first call. */
export function personNamed(world: World, name: string, settings: PersonSettings = {}): User {
  const present = world.store.people.get(name);
  if (present) return present;
  const user: User = {
    id: settings.id ?? world.ids.next(),
    username: name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, '_'),
    globalName: name,
    bot: false,
    locale: settings.locale ?? 'en-US',
    dmsClosed: settings.dmsClosed ?? false,
    ...(settings.about === undefined ? {} : { about: settings.about }),
  };
  world.store.put('user', user);
  return user;
}
