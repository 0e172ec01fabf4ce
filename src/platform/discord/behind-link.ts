/** The message behind a link that somebody typed. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { refusedWith } from './delivery/retry.ts';
import type { Discord } from './outbound.ts';
import { messageRead } from './target.ts';
import type { MessageTarget } from './target.ts';

export interface MessagePlace {
  readonly channel: string;
  readonly message: string;
}

const messageLink = /\/channels\/(\d{17,20})\/(\d{17,20})\/(\d{17,20})\b/;

/** Where a link leads; undefined for what is none to a message of this server. */
export function placeBehind(guild: string, typed: string): MessagePlace | undefined {
  const [, linked, channel, message] = messageLink.exec(typed) ?? [];
  return linked === guild && channel !== undefined && message !== undefined
    ? { channel, message }
    : undefined;
}

export type ReadMessage = (guild: string, place: MessagePlace) => Promise<MessageTarget | undefined>;

/**
 * Reads it where the bot can see it. Whoever typed the link also typed the server in it, so Discord is asked of which one the
 * channel is: what another community wrote must not come over.
 */
export function messageReader(discord: Pick<Discord, 'channel' | 'message'>): ReadMessage {
  return async (guild, { channel, message }) => {
    try {
      const place = await discord.channel(channel);
      return place.guild_id === guild ? messageRead(await discord.message(channel, message)) : undefined;
    } catch (error) {
      if (refusedWith(error, ...unseen)) return undefined;
      throw error;
    }
  };
}

/** It is gone, or not for the bot to see. */
const unseen = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
] as const;
