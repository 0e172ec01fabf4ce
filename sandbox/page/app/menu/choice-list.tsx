/** The open list of a menu, with a search field where it is long. */
import { useState } from 'preact/hooks';
import { Listbox } from './listbox.tsx';
import { moved } from './moved.ts';
import type { Choice } from './choice.ts';

/** More than that, and there is a search field. */
const seenAtOnce = 10;

interface ChoiceListProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly picked: readonly string[];
  readonly several: boolean;
  readonly onToggle: (value: string) => void;
}

export function ChoiceList({ id, label, choices, picked, several, onToggle }: ChoiceListProps) {
  const searchable = choices.length > seenAtOnce;
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase();
  const matching = choices.filter((choice) => choice.label.toLowerCase().includes(words));
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      choices.findIndex(({ value }) => picked.includes(value)),
    ),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const inText = searchable && (event.key === 'Home' || event.key === 'End');
    const next = inText ? undefined : moved(event.key, active, matching.length);
    const choice = matching[active];
    if (next !== undefined) setActive(next);
    else if (choice && (event.key === 'Enter' || (event.key === ' ' && !searchable))) onToggle(choice.value);
    else return;
    event.preventDefault();
  };

  return (
    <>
      {searchable && (
        <input
          type="text"
          class="field"
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-autocomplete="list"
          aria-label={`Search: ${label}`}
          aria-activedescendant={matching[active] ? `${id}-${active}` : undefined}
          placeholder="Search"
          autocomplete="off"
          data-first
          value={sought}
          onInput={(event) => {
            setSought(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      )}
      <Listbox
        id={id}
        label={label}
        several={several}
        list={matching}
        keyOf={({ value }) => value}
        active={active}
        picked={({ value }) => picked.includes(value)}
        focused={searchable ? undefined : { onKeyDown }}
        onActive={setActive}
        onPick={({ value }) => onToggle(value)}
      >
        {(choice) => (
          <>
            {choice.mark && <span class="choice-mark">{choice.mark}</span>}
            <span class="choice-words">
              <span>{choice.label}</span>
              {choice.note && <small>{choice.note}</small>}
            </span>
            <span class="choice-tick" aria-hidden="true">
              {picked.includes(choice.value) ? '✓' : ''}
            </span>
          </>
        )}
      </Listbox>
      {matching.length === 0 && <output class="choices-none">Nothing found.</output>}
    </>
  );
}
