/** A lean way to drive a bot hard: interactions without the client's checks around them, latencies as the only result. */
import { ApplicationCommandType, ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Box } from '../box.ts';
import type { Channel, Command, User } from '../state/entities.ts';
import { visibleChannels } from '../control/lookup.ts';
import { fire } from '../control/fire.ts';
import { Refused } from '../control/refused.ts';

interface Fired {
  /** From the dispatch to the first answer, in milliseconds. */
  readonly ms: number;
  /** The response, for a button on it. */
  readonly messageId: string | null;
}

export interface Load {
  /** `options` as Discord sends them: subcommands nested. */
  fireCommand(guildId: string, userId: string, name: string, options?: readonly object[]): Promise<Fired>;
  fireButton(guildId: string, userId: string, messageId: string, customId: string): Promise<Fired>;
}

export function loadOf(box: Box): Load {
  const { store } = box.world;
  const places = new Map<string, Channel>();
  const commands = new Map<string, Command>();

  const placeOf = (guildId: string, user: User): Channel => {
    const key = `${guildId}:${user.id}`;
    const guild = store.guilds.get(guildId);
    const channel = places.get(key) ?? (guild && visibleChannels(box.world, guild, user)[0]);
    if (!channel) throw new Refused(`${user.username} sees no channel in guild ${guildId}.`);
    places.set(key, channel);
    return channel;
  };
  const commandOf = (guildId: string, name: string): Command => {
    const key = `${guildId}:${name}`;
    const known = commands.get(key);
    if (known && store.commands.get(known.id) === known) return known;
    const found = store.commands
      .values()
      .find(
        (one) =>
          one.name === name &&
          one.type === ApplicationCommandType.ChatInput &&
          (one.guild_id === undefined || one.guild_id === guildId),
      );
    if (!found) throw new Refused(`There is no command /${name}.`);
    commands.set(key, found);
    return found;
  };
  const userOf = (id: string): User => {
    const user = store.users.get(id);
    if (!user) throw new Refused(`There is no user ${id}.`);
    return user;
  };
  const send = (firing: Parameters<typeof fire>[1]): Promise<Fired> => {
    const { promise, resolve, reject } = Promise.withResolvers<Fired>();
    const start = performance.now();
    const timer = setTimeout(
      () => reject(new Refused('The application did not respond.')),
      box.interactions.windowMs,
    ).unref();
    const interaction = fire(box, firing, (callback) => {
      clearTimeout(timer);
      resolve({ ms: callback.at - start, messageId: interaction.originalId });
    });
    return promise;
  };

  return {
    async fireCommand(guildId, userId, name, options = []) {
      const user = userOf(userId);
      const command = commandOf(guildId, name);
      const application = store.applications.get(command.application_id);
      if (!application) throw new Refused('The application is gone.');
      const data = { id: command.id, name: command.name, type: command.type, options };
      return send({
        type: InteractionType.ApplicationCommand,
        application,
        channel: placeOf(guildId, user),
        user,
        data,
        commandName: name,
      });
    },
    async fireButton(guildId, userId, messageId, customId) {
      const user = userOf(userId);
      const source = store.messages.get(messageId);
      const application = source && store.applicationsByUser.get(source.authorId);
      if (!source || !application) throw new Refused(`There is no message ${messageId} of a bot.`);
      const data = { component_type: ComponentType.Button, custom_id: customId, id: 0 };
      const channel = store.channels.get(source.channelId) ?? placeOf(guildId, user);
      return send({ type: InteractionType.MessageComponent, application, channel, user, data, source });
    },
  };
}
