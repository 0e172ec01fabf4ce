/** How far each person has read, and what they put away. Kept while the box runs, as a client keeps it. */
import type { Channel, Member, Message, User } from '../state/entities.ts';
import { olderThan } from '../state/snowflakes.ts';
import type { World } from '../state/world.ts';

/** Far more than anybody leaves unread; counting stops there. */
const mostCounted = 200;

export interface Unread {
  readonly unread: boolean;
  /** Messages that call this person; in direct messages, every one. */
  readonly mentions: number;
  readonly readUpTo: string | null;
}

export class Reading {
  readonly #world: World;
  /** What was there when the box started counts as read. */
  readonly #start: string;
  readonly #marks = new Map<string, string>();
  readonly #hidden = new Set<string>();

  constructor(world: World) {
    this.#world = world;
    this.#start = world.ids.next();
  }

  readUpTo(userId: string, channelId: string): string {
    return this.#marks.get(`${userId}:${channelId}`) ?? this.#start;
  }

  /** Never back: what was read stays read. */
  read(userId: string, channelId: string, upTo: string): void {
    if (olderThan(this.readUpTo(userId, channelId), upTo)) this.#marks.set(`${userId}:${channelId}`, upTo);
  }

  hide(userId: string, messageId: string): void {
    this.#hidden.add(`${userId}:${messageId}`);
  }

  isHidden(userId: string, messageId: string): boolean {
    return this.#hidden.has(`${userId}:${messageId}`);
  }

  of(user: User, channel: Channel, member: Member | undefined): Unread {
    const readUpTo = this.readUpTo(user.id, channel.id);
    const nothing = channel.lastMessageId === null || !olderThan(readUpTo, channel.lastMessageId);
    if (nothing) return { unread: false, mentions: 0, readUpTo };
    const news = this.#since(channel, readUpTo).filter((message) => message.authorId !== user.id);
    const calling = news.filter((message) => channel.guildId === null || calls(message, user, member));
    return { unread: news.length > 0, mentions: calling.length, readUpTo };
  }

  #since(channel: Channel, readUpTo: string): Message[] {
    const latest = [...this.#world.store.messagesIn(channel.id).values()].slice(-mostCounted);
    return latest.filter((message) => olderThan(readUpTo, message.id));
  }
}

function calls(message: Message, user: User, member: Member | undefined): boolean {
  return (
    message.mentionsEveryone ||
    message.mentionIds.includes(user.id) ||
    message.mentionRoleIds.some((id) => member?.roleIds.includes(id))
  );
}
