/** The message or person that somebody used a context-menu command on, reduced to what the suite may keep. */
import type { APIMessage } from 'discord-api-types/v10';
import type { Message, User } from 'discord.js';

export interface MessageTarget {
  readonly id: string;
  readonly channel: string;
  readonly author: string;
  /** The name that it stands under, where its author is to stay hidden from whoever looks at it. */
  readonly as?: string | undefined;
  readonly content: string;
  readonly sentAt: Date;
  readonly attachments: readonly AttachmentTarget[];
}

export interface AttachmentTarget {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly url: string;
  readonly contentType: string | undefined;
}

export function messageTarget(message: Message): MessageTarget {
  return {
    id: message.id,
    channel: message.channelId,
    author: message.author.id,
    content: message.content,
    sentAt: message.createdAt,
    attachments: [...message.attachments.values()].map((file) => ({
      name: file.name,
      size: file.size,
      url: file.url,
      contentType: file.contentType ?? undefined,
    })),
  };
}

/** The same of a message that was read by its id. Without MESSAGE_CONTENT, Discord leaves out what others wrote, not who it was. */
export function messageRead(message: APIMessage): MessageTarget {
  return {
    id: message.id,
    channel: message.channel_id,
    author: message.author.id,
    content: message.content,
    sentAt: new Date(message.timestamp),
    attachments: message.attachments.map(({ filename, size, url, content_type: contentType }) => ({
      name: filename,
      size,
      url,
      contentType,
    })),
  };
}

export interface UserTarget {
  readonly id: string;
  readonly isBot: boolean;
}

export function userTarget({ id, bot }: Pick<User, 'id' | 'bot'>): UserTarget {
  return { id, isBot: bot };
}
