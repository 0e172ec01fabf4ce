/** Somebody's name as a button: pressed, it shows who they are; by right click, long press or the menu key, what can be done. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useAround } from '../message/around.ts';
import { Profile } from './profile.tsx';
import { Float } from './float.tsx';
import { WithMenu } from './menu.tsx';
import { usePersonMenu } from './person-menu.ts';

interface PersonButtonProps {
  readonly id: string;
  readonly class: string;
  readonly children: ComponentChildren;
}

export function PersonButton({ id, class: look, children }: PersonButtonProps) {
  const { people } = useAround();
  const [button, setButton] = useState<HTMLButtonElement | null>(null);
  const [open, setOpen] = useState(false);
  const parts = usePersonMenu(id, () => setOpen(true));
  const person = people.get(id);
  return (
    <WithMenu label="Person" parts={parts}>
      {({ asked }) => (
        <>
          <button
            ref={setButton}
            type="button"
            class={look}
            aria-expanded={open}
            aria-haspopup="dialog"
            disabled={!person}
            onClick={() => setOpen(!open)}
            {...asked}
          >
            {children}
          </button>
          {open && person && button && (
            <Float by={button} label="Profile" kind="dialog" onClose={() => setOpen(false)}>
              <Profile person={person} />
            </Float>
          )}
        </>
      )}
    </WithMenu>
  );
}
