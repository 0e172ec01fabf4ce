/** The clock in the top bar: what time it is in the community, and a menu to stop it, let it run, or move it. */
import { useEffect, useState } from 'preact/hooks';
import { Float } from '../menu/float.tsx';
import { machineTime } from '../shell/person.ts';
import { clockRuns, communityTime, followClock, moveClock } from './community-time.ts';
import type { ClockMove } from './community-time.ts';
import { clockInWords, fieldValue, tomorrowAtNine } from './instants.ts';

const anHour = 3_600_000;

export function ClockControl() {
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(followClock, []);
  const now = communityTime.value;
  if (now === undefined) return null;
  const words = clockInWords(now, machineTime.value);
  const stopped = !clockRuns.value;
  return (
    <>
      <button
        ref={setButton}
        type="button"
        class="top-button clock-button"
        aria-label={`Clock of the community: ${words}${stopped ? ', stopped' : ''}`}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">{stopped ? '❚❚' : '◷'}</span> {words}
      </button>
      {open && button && (
        <Float by={button} label="Clock" kind="dialog" class="clock" onClose={() => setOpen(false)}>
          <ClockMenu now={now} words={words} stopped={stopped} />
        </Float>
      )}
    </>
  );
}

interface ClockMenuProps {
  readonly now: number;
  readonly words: string;
  readonly stopped: boolean;
}

function ClockMenu({ now, words, stopped }: ClockMenuProps) {
  const [wanted, setWanted] = useState(() => fieldValue(now));
  const [trouble, setTrouble] = useState<string>();
  const move = (how: ClockMove): void => {
    setTrouble(undefined);
    moveClock(how).catch((error: Error) => setTrouble(error.message));
  };
  const set = (): void => {
    const instant = new Date(wanted);
    if (Number.isNaN(instant.getTime())) setTrouble('Choose a day and a time.');
    else move({ set: instant.toISOString() });
  };
  return (
    <>
      <p class="clock-now">
        <strong>{words}</strong> {stopped && 'It stands still.'}
      </p>
      <p class="clock-note">
        This clock is the sandbox’s own. Move it on, and what is due by then happens at once.
      </p>
      <button
        type="button"
        class="button"
        data-first
        onClick={() => move({ set: new Date(tomorrowAtNine(now)).toISOString() })}
      >
        Tomorrow 09:00
      </button>
      <button type="button" class="button" onClick={() => move({ advance: anHour })}>
        In an hour
      </button>
      <button type="button" class="button" onClick={() => move(stopped ? { run: true } : { stop: true })}>
        {stopped ? 'Let it run' : 'Stop it'}
      </button>
      <form
        class="clock-set"
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
      >
        <label>
          Another time
          <input
            type="datetime-local"
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          Set
        </button>
      </form>
      {trouble !== undefined && <p role="alert">{trouble}</p>}
      <output class="unseen">{`It is ${words} in the community${stopped ? ', and stands still' : ''}.`}</output>
    </>
  );
}
