/** *Acting as*: who the visitor is in this pane, and what that person is. A native list, for every keyboard and phone knows it. */
import { Avatar } from '../message/avatar.tsx';
import type { Actable } from '../../wire.ts';
import { serversOf } from './servers.ts';

interface SwitcherProps {
  readonly people: readonly Actable[];
  readonly as: string;
  readonly onSwitch: (handle: string) => void;
}

export function Switcher({ people, as, onSwitch }: SwitcherProps) {
  const person = people.find((one) => one.handle === as);
  return (
    <label class="switcher">
      {person && <Avatar id={person.id} name={person.name} size={28} />}
      <span class="switcher-label">Acting as</span>
      <select value={as} onChange={(event) => onSwitch(event.currentTarget.value)}>
        {serversOf(people).map((server) => (
          <optgroup key={server.id} label={server.name}>
            {server.people.map((one) => (
              <option key={one.id} value={one.handle}>
                {one.name}, {one.what}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
