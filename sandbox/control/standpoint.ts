/** Where somebody stands: who they are, in which guild, and what from there can be found, used and sent. */
import { ApplicationCommandType, InteractionType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Box } from '../box.ts';
import type { Application, Channel, Command, Guild, Message, User } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import { isThreadOnly } from '../state/threads-wire.ts';
import { rightsIn } from '../state/visibility.ts';
import { messageWire } from '../state/message-wire.ts';
import { memberWire, userWire } from '../state/wire.ts';
import { commandNamed } from './command-line.ts';
import { directWith } from './direct.ts';
import type { Firing } from './fire.ts';
import { channelNamed, everythingSeen, messageSeen, nameOf, userNamed, visibleChannels } from './lookup.ts';
import { submission } from './modal-form.ts';
import { Refused } from './refused.ts';
import type { Tap } from './tap.ts';
import { tap } from './tap.ts';
import type { Given } from './values.ts';
import { Resolving } from './values.ts';
import type { SeenModal } from './view.ts';

/** Where a button or menu is: what an interaction brought, or a message. */
export type On = Tap | { readonly id: string };

export class Standpoint {
  readonly box: Box;
  readonly user: User;
  /** Without one it is somebody in their direct messages. */
  readonly guild: Guild | undefined;

  constructor(box: Box, user: User, guild: Guild | undefined) {
    this.box = box;
    this.user = user;
    this.guild = guild;
  }

  rightsIn(channel: Channel): bigint {
    return rightsIn(this.box.world, this.user.id, channel);
  }

  may(channel: Channel, right: bigint): boolean {
    return has(this.rightsIn(channel), right);
  }

  inGuild(): Guild {
    if (!this.guild) throw new Refused(`${nameOf(this.user)} is in no community here.`);
    if (this.guild.members.has(this.user.id)) return this.guild;
    throw new Refused(`${nameOf(this.user)} is not in ${this.guild.name}.`);
  }

  channel(name: string): Channel {
    return channelNamed(this.box.world, this.guild, this.user, name);
  }

  channelOf({ channelId }: { readonly channelId: string }): Channel {
    const channel = this.box.world.store.channels.get(channelId);
    if (!channel) throw new Refused('The channel is gone.');
    return channel;
  }

  /** The channel that was named, `@kindred` for direct messages with that bot, or the first one in which commands may be used. */
  placeForCommands(where?: string): Channel {
    const { world } = this.box;
    if (where?.startsWith('@')) return directWith(world, this.user, where);
    if (where !== undefined) return this.channel(where);
    const guild = this.inGuild();
    const visible = visibleChannels(world, guild, this.user);
    const channel = visible.find(
      (one) => !isThreadOnly(one) && this.may(one, PermissionFlagsBits.UseApplicationCommands),
    );
    if (!channel)
      throw new Refused(
        `There is no channel in ${guild.name} in which ${nameOf(this.user)} may use commands.`,
      );
    return channel;
  }

  /** In direct messages nobody is anybody's fellow member. */
  resolving(channel: Channel): Resolving {
    return new Resolving(this.box, channel.guildId === null ? undefined : this.guild, channel, this.user);
  }

  /** The messages on which to look for a button, newest first. */
  candidates(on: On | undefined): readonly Message[] {
    if (!on) return everythingSeen(this.box.world, this.guild, this.user);
    if (!('messages' in on)) return [messageSeen(this.box.world, this.user, on.id)];
    return on.messages.filter(
      (message) => message.ephemeralTo === null || message.ephemeralTo === this.user.id,
    );
  }

  sendCommand(
    command: Command,
    channel: Channel,
    type: InteractionType,
    data: object,
    about: { readonly target?: Message; readonly commandName?: string } = {},
  ): Promise<Tap> {
    const registered = command.guild_id === undefined ? {} : { guild_id: command.guild_id };
    const full = { id: command.id, name: command.name, type: command.type, ...registered, ...data };
    return this.#send({
      type,
      application: this.#application(command.application_id),
      channel,
      user: this.user,
      data: full,
      ...about,
    });
  }

  sendComponent(message: Message, data: object): Promise<Tap> {
    const { applications, applicationsByUser } = this.box.world.store;
    const application =
      applicationsByUser.get(message.authorId) ?? applications.get(message.applicationId ?? '');
    if (!application) throw new Refused('Only messages of bots carry buttons and menus.');
    const channel = this.channelOf(message);
    return this.#send({
      type: InteractionType.MessageComponent,
      application,
      channel,
      user: this.user,
      data,
      source: message,
    });
  }

  useOnMessage(name: string, id: string): Promise<Tap> {
    const { world } = this.box;
    const target = messageSeen(world, this.user, id);
    const channel = this.channelOf(target);
    const command = commandNamed(world, channel, this.user, name, ApplicationCommandType.Message);
    const resolved = { messages: { [target.id]: messageWire(world.store, target) } };
    return this.sendCommand(
      command,
      channel,
      InteractionType.ApplicationCommand,
      { target_id: target.id, resolved },
      { target, commandName: name },
    );
  }

  useOnUser(name: string, idOrName: string, where?: string): Promise<Tap> {
    const { world } = this.box;
    const person = userNamed(world, idOrName);
    const channel = this.placeForCommands(where);
    const guild = channel.guildId === null ? undefined : world.store.guilds.get(channel.guildId);
    const command = commandNamed(world, channel, this.user, name, ApplicationCommandType.User);
    const member = guild?.members.get(person.id);
    const members: Record<string, object> = {};
    if (member) {
      const { user: _user, deaf: _deaf, mute: _mute, ...partial } = memberWire(world.store, member);
      members[person.id] = { ...partial, permissions: rightsIn(world, person.id, channel).toString() };
    }
    const resolved = { users: { [person.id]: userWire(person) }, ...(member ? { members } : {}) };
    return this.sendCommand(
      command,
      channel,
      InteractionType.ApplicationCommand,
      { target_id: person.id, resolved },
      { commandName: name },
    );
  }

  async submit(modal: SeenModal, given: Given): Promise<Tap> {
    const { openedBy } = modal;
    const channel = this.channelOf(openedBy);
    const resolving = this.resolving(channel);
    const components = submission(modal, given, resolving);
    const source =
      openedBy.sourceMessageId === null
        ? undefined
        : this.box.world.store.messages.get(openedBy.sourceMessageId);
    return this.#send({
      type: InteractionType.ModalSubmit,
      application: this.#application(openedBy.applicationId),
      channel,
      user: this.user,
      data: { custom_id: modal.customId, components, ...resolving.part },
      source,
      trigger: openedBy.origin,
    });
  }

  #send(firing: Firing): Promise<Tap> {
    return tap(this.box, firing, (modal, given) => this.submit(modal, given));
  }

  #application(id: string): Application {
    const application = this.box.world.store.applications.get(id);
    if (!application) throw new Refused('The application is gone.');
    return application;
  }
}
