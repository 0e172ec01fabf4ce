/** The list above the message box while an option is typed; without anything to choose from, what the option is about. */
import { Listbox } from '../menu/listbox.tsx';
import type { Suggestion, Suggestions } from './suggestions.ts';

interface SuggestionListProps {
  readonly id: string;
  readonly title: string;
  /** Absent for options that are simply typed. */
  readonly suggestions: Suggestions | undefined;
  readonly active: number;
  readonly onActive: (place: number) => void;
  readonly onPick: (suggestion: Suggestion) => void;
}

export function SuggestionList(props: SuggestionListProps) {
  const { id, title, suggestions, active, onActive, onPick } = props;
  const { list = [], state = 'ready' } = suggestions ?? {};
  return (
    <div class="compose-float" onPointerDown={(event) => event.preventDefault()}>
      <p class="compose-title">{title}</p>
      {suggestions && (
        <>
          <Listbox
            id={id}
            label={title}
            list={list}
            keyOf={({ value, label }) => `${String(value)} ${label}`}
            active={active}
            onActive={onActive}
            onPick={onPick}
          >
            {(one) => (
              <span class="choice-words">
                <span>{one.label}</span>
                {one.note && <small>{one.note}</small>}
              </span>
            )}
          </Listbox>
          <output class={list.length > 0 && state === 'ready' ? 'unseen' : 'choices-none'}>
            {inWords(state, list.length)}
          </output>
        </>
      )}
    </div>
  );
}

function inWords(state: Suggestions['state'], count: number): string {
  if (state === 'failed') return 'Loading options failed';
  if (state === 'loading') return 'Loading options…';
  if (count === 0) return 'No options match your search.';
  return `${count} ${count === 1 ? 'option' : 'options'}`;
}
