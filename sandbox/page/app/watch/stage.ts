/** What a scene plays on: two screens, the people, and what the scenes before it have left behind. */
import type { Actable } from '../../wire.ts';
import type { Cast } from './backstage.ts';
import type { Pace } from './pace.ts';
import type { Pair } from './pair.ts';
import type { Screen } from './screen.ts';

/** Each value is set by the step that makes it, for the steps after it. */
export interface Props {
  /** Who joins a group, and then asks a moderator to look. */
  member: Actable;
  /** Another member. */
  other: Actable;
  /** Of the group that was joined. */
  channel: string;
  /** What moderators call it. */
  caseNumber: number;
  /** The moderator who has it. */
  owner: Actable;
  /** Two people who fit, and one for whom there is nobody yet. */
  pair: Pair;
  /** Of the private thread that the two then have. */
  thread: string;
  /** Of the bot, before its plug was pulled and after. */
  processes: readonly [before: number, after: number];
}

export interface Stage {
  readonly phone: Screen;
  readonly desk: Screen;
  readonly cast: Cast;
  readonly pace: Pace;
  readonly props: Partial<Props>;
}

export interface Step {
  /** On which screen it goes on; a narrow page shows only that one. */
  readonly on: 'phone' | 'desk';
  /** Large plain words, while it is performed. */
  caption(stage: Stage): string;
  /** Does it for real. @throws Error with words for people */
  perform(stage: Stage): Promise<void>;
  /** Waits until the screens show what must come of it. @throws Error with words for people */
  expect(stage: Stage): Promise<void>;
}

export interface Scene {
  readonly title: string;
  /** Whether it can be played here; absent where it always can. */
  readonly playable?: (stage: Stage) => Promise<boolean>;
  readonly steps: readonly Step[];
}

/** @throws Error where a step comes before the one that makes this: a mistake in the script. */
export function prop<Name extends keyof Props>({ props }: Stage, name: Name): Props[Name] {
  const value = props[name];
  if (value === undefined) throw new Error(`The scene that makes “${name}” was not played.`);
  return value;
}
