/** Sends an interaction to the bot, with every field that Discord documents. Source: receiving-and-responding, "Interaction Structure". */
import {
  GatewayDispatchEvents,
  InteractionContextType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { APIMessageInteractionMetadata } from 'discord-api-types/v10';
import type { Box } from '../box.ts';
import { largestFile } from '../http/multipart.ts';
import { guildsInCommon, hasInstalled } from '../state/direct.ts';
import type { Application, Channel, Message, User } from '../state/entities.ts';
import type { Callback, Interaction } from '../state/interactions.ts';
import { messageWire } from '../state/message-wire.ts';
import { shownRights } from '../state/visibility.ts';
import { channelWire, memberWire, userWire } from '../state/wire.ts';
import type { World } from '../state/world.ts';

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
    origin: originOf(world, id, firing),
    commandName: firing.commandName ?? null,
    answered,
  });
  world.announce({
    event: GatewayDispatchEvents.InteractionCreate,
    intents: 0,
    // One that is not in the guild hears of it where all goes that belongs to no guild.
    guildId: guild?.members.has(application.userId) ? guild.id : undefined,
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
        permissions: shownRights(world, user.id, channel).toString(),
      },
      ...(guild && member
        ? {
            guild_id: guild.id,
            guild: { id: guild.id, locale: guild.locale, features: ['COMMUNITY'] },
            guild_locale: guild.locale,
            member: {
              ...memberWire(world.store, member),
              permissions: shownRights(world, user.id, channel).toString(),
            },
          }
        : { user: userWire(user) }),
      ...(firing.source ? { message: messageWire(world.store, firing.source, application.userId) } : {}),
      app_permissions: appPermissions(world, firing),
      locale: user.locale,
      entitlements: [],
      authorizing_integration_owners: ownersOf(world, firing),
      context: guild ? InteractionContextType.Guild : InteractionContextType.BotDM,
      attachment_size_limit: largestFile,
    }),
  });
  return interaction;
}

/** For what an application was installed: the guild, or 0 in its own direct messages, and the person where they did it themselves. */
function ownersOf(world: World, { application, channel, user }: Firing): Partial<Record<0 | 1, string>> {
  const { guildId } = channel;
  const inGuild = guildId !== null && world.store.guilds.get(guildId)?.members.has(application.userId);
  const inDirect = guildId === null && guildsInCommon(world, user.id, application.userId).length > 0;
  return {
    ...(inGuild || inDirect ? { 0: guildId ?? '0' } : {}),
    ...(hasInstalled(user, application) ? { 1: user.id } : {}),
  };
}

/** Source: receiving-and-responding, "Interaction Structure". */
function appPermissions(world: World, { application, channel }: Firing): string {
  const { AttachFiles, EmbedLinks, MentionEveryone, UseExternalEmojis } = PermissionFlagsBits;
  if (channel.guildId === null)
    return (AttachFiles | EmbedLinks | MentionEveryone | UseExternalEmojis).toString();
  return shownRights(world, application.userId, channel).toString();
}

function originOf(world: World, id: string, firing: Firing): APIMessageInteractionMetadata {
  const shared = {
    id,
    user: userWire(firing.user),
    authorizing_integration_owners: ownersOf(world, firing),
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
