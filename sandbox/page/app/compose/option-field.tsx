/** One option of a slash command as a chip: its name, a field, and the list above it. */
import { useId, useState } from 'preact/hooks';
import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { CommandCall } from '../acting.ts';
import { moved } from '../menu/moved.ts';
import type { Entry } from './option-values.ts';
import { SuggestionList } from './suggestion-list.tsx';
import { isListed, useSuggestions } from './suggestions.ts';
import type { Suggestion } from './suggestions.ts';
import { shownName } from '../message/shown-name.ts';

interface OptionFieldProps {
  readonly option: APIApplicationCommandBasicOption;
  readonly entry: Entry;
  /** Shown once sending was tried. */
  readonly wrong: string | undefined;
  /** The command with everything filled in so far. */
  readonly call: CommandCall;
  readonly onChange: (entry: Entry) => void;
  /** To the next option, or to sending. */
  readonly onNext: () => void;
  readonly onSend: () => void;
  /** Escape, or Backspace where there is nothing left to take back. */
  readonly onLeave: (by: 'escape' | 'backspace') => void;
}

export function OptionField(props: OptionFieldProps) {
  const { option, entry, wrong, call, onChange } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const suggestions = useSuggestions(option, entry, open, call);
  const { list } = suggestions;
  const listed = isListed(option);
  const showing = listed && open;
  const chosen = list[active];

  const pick = ({ value, label }: Suggestion) => {
    onChange({ text: label, picked: value });
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const next = showing && event.key.startsWith('Arrow') ? moved(event.key, active, list.length) : undefined;
    if (next !== undefined) setActive(next);
    else if (listed && !open && event.key === 'ArrowDown') setOpen(true);
    else if (event.key === 'Enter') {
      if (showing && chosen) {
        pick(chosen);
        props.onNext();
      } else props.onSend();
    } else if (event.key === 'Tab') {
      // The focus moves on as Tab always does; what was pointed at is taken along.
      if (showing && chosen && entry.text !== '' && entry.picked === undefined) pick(chosen);
      return;
    } else if (event.key === 'Escape') {
      if (showing) setOpen(false);
      else props.onLeave('escape');
    } else if (event.key === 'Backspace' && entry.text === '') props.onLeave('backspace');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const describedBy = `${id}-about`;

  return (
    <span class={wrong ? 'chip chip-wrong' : 'chip'}>
      <label class="chip-name" for={id}>
        {shownName(option)}
        {option.required && (
          <span class="chip-required" title="Required">
            <span aria-hidden="true">*</span>
            <span class="unseen"> (required)</span>
          </span>
        )}
      </label>
      {option.type === Option.Attachment ? (
        <input
          id={id}
          type="file"
          class="chip-file"
          data-option={option.name}
          aria-describedby={describedBy}
          aria-invalid={wrong !== undefined}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            onChange(file ? { text: file.name, picked: file } : { text: '' });
          }}
        />
      ) : (
        <input
          id={id}
          type="text"
          class="chip-field"
          data-option={option.name}
          autocomplete="off"
          inputMode={option.type === Option.Integer && !listed ? 'numeric' : undefined}
          size={Math.max(8, Math.min(30, entry.text.length + 1))}
          aria-describedby={describedBy}
          aria-invalid={wrong !== undefined}
          {...(listed
            ? {
                role: 'combobox',
                'aria-expanded': showing,
                'aria-autocomplete': 'list',
                'aria-controls': `${id}-list`,
                'aria-activedescendant': showing && chosen ? `${id}-list-${active}` : undefined,
              }
            : {})}
          value={entry.text}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onInput={(event) => {
            onChange({ text: event.currentTarget.value });
            setOpen(true);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      )}
      <span id={describedBy} class={wrong ? 'chip-trouble' : 'unseen'}>
        {wrong ?? option.description}
      </span>
      {(open || showing) && (
        <SuggestionList
          id={`${id}-list`}
          title={`${shownName(option)}: ${option.description}`}
          suggestions={listed ? suggestions : undefined}
          active={active}
          onActive={setActive}
          onPick={(one) => {
            pick(one);
            props.onNext();
          }}
        />
      )}
    </span>
  );
}
