/** What the process of the trial says to the bot's process, and what that answers. */
import type { Connection } from '#db/connection.ts';
import type { Config } from '../config.ts';

/** The sandbox's time, as it was at `sentAt`. */
export interface ClockState {
  /** Milliseconds since 1970. */
  readonly shows: number;
  readonly running: boolean;
  /** The machine's time, in milliseconds since 1970. */
  readonly sentAt: number;
}

/** All that the suite needs to start. */
export interface BotPlan {
  readonly config: Config;
  readonly operatorKey: string;
  readonly connections: { readonly app: Connection; readonly jobs: Connection };
  readonly discord: { readonly token: string; readonly api: string };
  /** The sample community's server. */
  readonly guild: string;
  readonly clock: ClockState;
}

export type ToBot =
  | { readonly kind: 'start'; readonly plan: BotPlan }
  | { readonly kind: 'clock'; readonly clock: ClockState }
  | { readonly kind: 'stop' };

/** `setUp`: whether the sample community has run `/setup`. */
export interface BotRuns {
  readonly kind: 'runs';
  readonly webUrl: string | undefined;
  readonly setUp: boolean;
}
