/** How a conversation of the sample community is written down: who says what, where, and how long ago it was. */
import type { PersonKey } from './people.ts';
import type { ChannelKey, Tag } from './places.ts';

/** From the time at which the community is raised to an earlier one, both in milliseconds since 1970. */
export type When = (now: number) => number;

const day = 86_400_000;
const minute = 60_000;

/** At that time of day, in UTC. */
export function daysBefore(days: number, time: string): When {
  const [hour = 0, past = 0] = time.split(':').map(Number);
  return (now) => Math.floor(now / day) * day - days * day + (hour * 60 + past) * minute;
}

export const minutesBefore =
  (minutes: number): When =>
  (now) =>
    now - minutes * minute;

export interface Mark {
  /** What it replies to: 1 is the line right before it. */
  readonly to?: number;
  /** Reactions, and whose. */
  readonly by?: Readonly<Record<string, readonly PersonKey[]>>;
  /** Minutes after the line before it; otherwise a few. */
  readonly after?: number;
  readonly pinned?: true;
  /** A thread that starts from it. */
  readonly thread?: { readonly name: string; readonly lines: readonly Line[] };
}

export type Line = readonly [who: PersonKey, text: string, mark?: Mark];

export interface Talk {
  readonly in: ChannelKey;
  readonly at: When;
  /** A post in a forum: the first line is its first message. */
  readonly post?: { readonly title: string; readonly tag: Tag };
  readonly lines: readonly Line[];
}

/** What is said in a group, whose channel is there only once the bot has made it. */
export type GroupTalk = Pick<Talk, 'at' | 'lines'>;

/** Milliseconds between a line and the one before it: nobody here types fast. The same in every run. */
export function pause(text: string, { after }: Mark = {}): number {
  return after === undefined ? (1 + (text.length % 6)) * minute + (text.length % 53) * 1000 : after * minute;
}
