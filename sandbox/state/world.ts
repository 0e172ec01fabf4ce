/** What every part of the box stands on: the clock, the records, and the one way in which a change becomes known. */
import type { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { ThreadCaps } from '../limits/threads.ts';
import type { SettableClock } from './clock.ts';
import type { Message } from './entities.ts';
import type { Presences } from './presences.ts';
import type { Snowflakes } from './snowflakes.ts';
import type { Store } from './store.ts';

/** An event on its way to those gateway sessions that may know of it. */
export interface Announcement {
  readonly event: GatewayDispatchEvents;
  /** Built only if somebody listens, and then once. */
  readonly data: () => object;
  /** Any of these bits suffices; 0 needs none. */
  readonly intents: number;
  readonly guildId?: string | undefined;
  /** Only for those who may view this channel. */
  readonly channelId?: string | undefined;
  /** Only for this application. */
  readonly applicationId?: string | undefined;
  /** For any application but this one. */
  readonly exceptId?: string | undefined;
  /** Its content is held back from those who may not read it. */
  readonly message?: Message | undefined;
  /** What those hear instead of `data` who may not read what people write. */
  readonly withheld?: (() => object) | undefined;
  /** Needs this right in the guild. */
  readonly right?: bigint | undefined;
  /** Needs one of these rights in the guild. */
  readonly anyRight?: bigint | undefined;
}

export interface World {
  /** Whatever waits for an instant puts it down here: `clock.at(instant, act)`. */
  readonly clock: SettableClock;
  readonly store: Store;
  readonly ids: Snowflakes;
  readonly presences: Presences;
  readonly threadCaps: ThreadCaps;
  /** Where the box is reached, without a slash at the end: `http://127.0.0.1:4000`. */
  readonly origin: () => string;
  announce(announcement: Announcement): void;
  /** Tells the watchers to look again, once a request has changed all that it changes. */
  changed(): void;
  /** Calls back after every announcement and every request, until the returned function is called. */
  watch(listener: () => void): () => void;
}
