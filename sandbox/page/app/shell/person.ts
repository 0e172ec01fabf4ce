/** All that a pane knows of the person who acts in it: their line, their acts, where they look, and what is around them. */
import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SeatChannel } from '../../wire.ts';
import type { Seat } from '../seat/seat.ts';
import type { Place } from './route.ts';

export interface Standing {
  readonly seat: Seat;
  /** How to call them: `Mara`. */
  readonly name: string;
  readonly place: Place;
  /** The channel that is open, as this person sees it. */
  readonly open: SeatChannel | undefined;
  /** The server whose channels are listed; undefined among direct messages. */
  readonly guildId: string | undefined;
  /** An address on this page, for a link. */
  readonly hrefOf: (place: Place) => string;
  readonly go: (place: Place) => void;
  /** The address of this pane with somebody else acting in it. */
  readonly hrefAs: (handle: string) => string;
}

export const StandingContext = createContext<Standing | undefined>(undefined);

/** @throws Error outside a pane: a mistake of the page's own. */
export function useStanding(): Standing {
  const standing = useContext(StandingContext);
  if (!standing) throw new Error('A part of a pane stands outside it.');
  return standing;
}

const beat = signal(Date.now());
setInterval(() => {
  beat.value = Date.now();
}, 1_000);

/** This machine's time, once a second. */
export const machineTime: ReadonlySignal<number> = beat;
