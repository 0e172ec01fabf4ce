/** A gateway session: what it is subscribed to, what it was sent, and the line it is on, if any. */
import type { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { Application } from '../state/entities.ts';

/** Where frames go. */
export interface Line {
  send(frame: string): void;
  close(code: number): void;
  /** From now on nothing comes through, either way. */
  mute(): void;
  terminate(): void;
}

export interface Identity {
  readonly application: Application;
  readonly intents: number;
  readonly shard: number;
  readonly shards: number;
  /** Members above which a guild counts as large. */
  readonly largeThreshold: number;
}

/** Frames that are kept for a resume. */
const bufferSize = 4_096;

export class Session {
  readonly id: string;
  readonly identity: Identity;
  line: Line | undefined;
  /** Real time at which the line was lost, in milliseconds since 1970. */
  lostAt = 0;
  sequence = 0;
  readonly #frames: string[] = [];

  constructor(id: string, identity: Identity) {
    this.id = id;
    this.identity = identity;
  }

  /** `data` is JSON already: it is made once for all sessions. */
  dispatch(event: GatewayDispatchEvents, data: string): void {
    this.sequence += 1;
    const frame = `{"t":"${event}","s":${this.sequence},"op":0,"d":${data}}`;
    this.#frames.push(frame);
    if (this.#frames.length >= 2 * bufferSize) this.#frames.splice(0, bufferSize);
    this.line?.send(frame);
  }

  /** What was sent after that sequence number; `undefined` where it is not known any more. */
  since(sequence: number): readonly string[] | undefined {
    const missed = this.sequence - sequence;
    return missed > this.#frames.length ? undefined : this.#frames.slice(this.#frames.length - missed);
  }

  /** Does an event of this guild, or of none, belong on this shard? Source: events/gateway, "Sharding". */
  covers(guildId: string | undefined): boolean {
    const { shard, shards } = this.identity;
    if (shards === 1) return true;
    return guildId === undefined ? shard === 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards)) === shard;
  }
}
