/** One thing that can be chosen from a list. */
import type { ComponentChildren } from 'preact';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly note?: string | undefined;
  /** Before the label: an emoji, a hash, an avatar. */
  readonly mark?: ComponentChildren;
}
