/** What a person gives for options, menus and fields, turned into what Discord sends: ids, and the data behind them. */
import type { APIAttachment } from 'discord-api-types/v10';
import type { Box } from '../box.ts';
import type { Channel, Guild, Role, User } from '../state/entities.ts';
import { attach } from '../state/files.ts';
import { rightsIn, shownRights } from '../state/visibility.ts';
import { channelWire, partialMember, roleWire, userWire } from '../state/wire.ts';
import { channelNamed, roleNamed, userNamed } from './lookup.ts';

/** A file that somebody picks. */
export interface GivenFile {
  readonly name: string;
  readonly data: string | Buffer;
  readonly contentType?: string;
}

/** People, channels and roles may be given by name, by id, or as anything that has an id. */
export type GivenValue =
  | string
  | number
  | boolean
  | { readonly id: string }
  | GivenFile
  | readonly (string | { readonly id: string } | GivenFile)[];

export type Given = Readonly<Record<string, GivenValue>>;

/** Gathers the `resolved` part of a payload. */
export class Resolving {
  readonly #box: Box;
  readonly #guild: Guild | undefined;
  readonly #channel: Channel;
  readonly #user: User;
  readonly #found: Record<string, Record<string, object>> = {};

  constructor(box: Box, guild: Guild | undefined, channel: Channel, user: User) {
    this.#box = box;
    this.#guild = guild;
    this.#channel = channel;
    this.#user = user;
  }

  /** Empty unless anything was resolved. */
  get part(): { readonly resolved?: Readonly<Record<string, Readonly<Record<string, object>>>> } {
    return Object.keys(this.#found).length === 0 ? {} : { resolved: this.#found };
  }

  user(value: GivenValue): string {
    const user = userNamed(this.#box.world, asText(value));
    this.#add('users', user.id, userWire(user));
    const member = this.#guild?.members.get(user.id);
    if (member) {
      const { deaf: _deaf, mute: _mute, ...partial } = partialMember(member);
      this.#add('members', user.id, {
        ...partial,
        permissions: rightsIn(this.#box.world, user.id, this.#channel).toString(),
      });
    }
    return user.id;
  }

  role(value: GivenValue): string {
    const role: Role = roleNamed(this.#inGuild(), asText(value));
    this.#add('roles', role.id, roleWire(role));
    return role.id;
  }

  /** A person if there is one of that name, else a role. */
  mentionable(value: GivenValue): string {
    const name = asText(value);
    return this.#guild?.roles.has(name) || name.startsWith('@&')
      ? this.role(name.replace(/^@&/, ''))
      : this.user(name);
  }

  channel(value: GivenValue): string {
    const { world } = this.#box;
    const channel = channelNamed(world, this.#guild, this.#user, asText(value));
    const {
      id,
      name,
      type,
      parent_id,
      last_message_id,
      last_pin_timestamp,
      nsfw,
      position,
      topic,
      rate_limit_per_user,
      guild_id,
      flags,
    } = channelWire(world.store, channel);
    const permissions = shownRights(world, this.#user.id, channel).toString();
    this.#add('channels', id, {
      id,
      name,
      type,
      permissions,
      parent_id,
      last_message_id,
      last_pin_timestamp,
      nsfw,
      position,
      topic,
      rate_limit_per_user,
      guild_id,
      flags,
    });
    return id;
  }

  file(value: GivenValue): string {
    const attachment = this.upload(asFile(value));
    this.#add('attachments', attachment.id, attachment);
    return attachment.id;
  }

  upload(file: GivenFile): APIAttachment {
    const data = typeof file.data === 'string' ? Buffer.from(file.data) : file.data;
    return attach(this.#box.world, this.#box.files, this.#channel.id, {
      name: file.name,
      contentType: file.contentType ?? 'application/octet-stream',
      data,
    });
  }

  #inGuild(): Guild {
    if (!this.#guild) throw new TypeError('Roles exist in a guild only.');
    return this.#guild;
  }

  #add(kind: string, id: string, data: object): void {
    (this.#found[kind] ??= {})[id] = data;
  }
}

/** As text: an id where there is one, a file by its name. */
export function asText(value: GivenValue): string {
  if (typeof value !== 'object') return String(value);
  if ('id' in value) return value.id;
  return 'name' in value ? value.name : value.map(asText).join();
}

function asFile(value: GivenValue): GivenFile {
  if (typeof value === 'object' && 'data' in value) return value;
  throw new TypeError('A file is given as { name, data }.');
}
