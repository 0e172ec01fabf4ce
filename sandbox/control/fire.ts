/** Sends an interaction to the bot, with every field that Discord documents. Source: receiving-and-responding, "Interaction Structure". */
import { GatewayDispatchEvents, InteractionContextType, InteractionType } from 'discord-api-types/v10';
import type { APIMessageInteractionMetadata } from 'discord-api-types/v10';
import type { Box } from '../box.ts';
import { largestFile } from '../http/multipart.ts';
import type { Application, Channel, Message, User } from '../state/entities.ts';
import type { Callback, Interaction } from '../state/interactions.ts';
import { messageWire } from '../state/message-wire.ts';
import { rightsIn } from '../state/visibility.ts';
import { channelWire, memberWire, userWire } from '../state/wire.ts';

export interface Firing {
  readonly type: InteractionType;
  readonly application: Application;
  readonly channel: Channel;
  readonly user: User;
  readonly data: object;
  /** The message that carries the component, also for a modal that came from one. */
  readonly source?: Message | undefined;
  /** For message commands. */
  readonly target?: Message | undefined;
  readonly commandName?: string | undefined;
  /** For modals: what opened them. */
  readonly trigger?: APIMessageInteractionMetadata | undefined;
}

/** `answered` is called with the first answer, before the bot learns that it arrived. */
export function fire(box: Box, firing: Firing, answered: (callback: Callback) => void): Interaction {
  const { world } = box;
  const { application, channel, user, type } = firing;
  const guild = channel.guildId === null ? undefined : world.store.guilds.get(channel.guildId);
  const member = guild?.members.get(user.id);
  const id = world.ids.next();
  const interaction = box.interactions.open(id, {
    type,
    applicationId: application.id,
    guildId: guild?.id ?? null,
    channelId: channel.id,
    userId: user.id,
    sourceMessageId: firing.source?.id ?? null,
    targetMessageId: firing.target?.id ?? null,
    origin: originOf(id, firing),
    commandName: firing.commandName ?? null,
    answered,
  });
  world.announce({
    event: GatewayDispatchEvents.InteractionCreate,
    intents: 0,
    guildId: guild?.id,
    applicationId: application.id,
    data: () => ({
      id,
      application_id: application.id,
      type,
      data: firing.data,
      token: interaction.token,
      version: 1,
      channel_id: channel.id,
      channel: {
        ...channelWire(world.store, channel),
        permissions: rightsIn(world, user.id, channel).toString(),
      },
      ...(guild && member
        ? {
            guild_id: guild.id,
            guild: { id: guild.id, locale: guild.locale, features: ['COMMUNITY'] },
            guild_locale: guild.locale,
            member: {
              ...memberWire(world.store, member),
              permissions: rightsIn(world, user.id, channel).toString(),
            },
          }
        : { user: userWire(user) }),
      ...(firing.source ? { message: messageWire(world.store, firing.source, application.userId) } : {}),
      app_permissions: rightsIn(world, application.userId, channel).toString(),
      locale: user.locale,
      entitlements: [],
      authorizing_integration_owners: ownersOf(channel),
      context: guild ? InteractionContextType.Guild : InteractionContextType.BotDM,
      attachment_size_limit: largestFile,
    }),
  });
  return interaction;
}

/** An app that is installed in a guild stands under that guild; in its own direct messages, under 0. */
function ownersOf(channel: Channel): { readonly 0: string } {
  return { 0: channel.guildId ?? '0' };
}

function originOf(id: string, firing: Firing): APIMessageInteractionMetadata {
  const shared = {
    id,
    user: userWire(firing.user),
    authorizing_integration_owners: ownersOf(firing.channel),
  };
  if (firing.type === InteractionType.MessageComponent) {
    return {
      ...shared,
      type: InteractionType.MessageComponent,
      interacted_message_id: firing.source?.id ?? '',
    };
  }
  if (
    firing.type === InteractionType.ModalSubmit &&
    firing.trigger &&
    firing.trigger.type !== InteractionType.ModalSubmit
  ) {
    return { ...shared, type: InteractionType.ModalSubmit, triggering_interaction_metadata: firing.trigger };
  }
  return {
    ...shared,
    type: InteractionType.ApplicationCommand,
    ...(firing.target ? { target_message_id: firing.target.id } : {}),
  };
}
