/** Who is writing where. It shows for ten seconds, or until they have sent it. Source: resources/channel, "Trigger Typing Indicator". */
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Announcement } from '../state/world.ts';

/** Milliseconds. */
const typingShows = 10_000;

const event = z.object({ channel_id: z.string(), user_id: z.string() });
const sent = z.object({ channel_id: z.string(), author: z.object({ id: z.string() }) });

export class Typing {
  /** By `channel:user`: until when, on `performance.now()`. It shows to people, so it goes by real time. */
  readonly #until = new Map<string, number>();

  hear(announcement: Announcement): void {
    if (announcement.event === GatewayDispatchEvents.TypingStart) {
      const { channel_id: channel, user_id: user } = event.parse(announcement.data());
      this.#until.set(`${channel}:${user}`, performance.now() + typingShows);
    }
    if (announcement.event === GatewayDispatchEvents.MessageCreate && this.#until.size > 0) {
      const { channel_id: channel, author } = sent.parse(announcement.data());
      this.#until.delete(`${channel}:${author.id}`);
    }
  }

  /** Others than this person. */
  in(channelId: string, exceptUserId: string): string[] {
    const now = performance.now();
    const typing: string[] = [];
    for (const [key, until] of this.#until) {
      const [channel, user] = key.split(':');
      if (until <= now) this.#until.delete(key);
      else if (channel === channelId && user !== undefined && user !== exceptUserId) typing.push(user);
    }
    return typing;
  }
}
