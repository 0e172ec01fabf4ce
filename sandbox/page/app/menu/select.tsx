/** A menu to choose one or several from: a combobox that opens a listbox, with a search field where the list is long. */
import { useId, useState } from 'preact/hooks';
import { ChoiceList } from './choice-list.tsx';
import type { Choice } from './choice.ts';
import { Float } from './float.tsx';

export interface SelectProps {
  /** Of the element that opens it, for a label elsewhere. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly pending?: boolean | undefined;
  readonly invalid?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly onChoose: (values: readonly string[]) => void;
}

/** One choice is taken at once; several when the list closes, unless it is left with Escape, as Discord does. */
export function Select(props: SelectProps) {
  const { label, choices, chosen, least, most, placeholder = 'Make a selection', onChoose } = props;
  const [trigger, setTrigger] = useState<HTMLButtonElement | null>(null);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState<readonly string[]>(chosen);
  const several = most > 1;

  const show = () => {
    setPicked(chosen);
    setOpen(true);
  };
  const take = (values: readonly string[]) => {
    setOpen(false);
    const same = values.length === chosen.length && values.every((value) => chosen.includes(value));
    if (!same && values.length >= least) onChoose(values);
  };
  const toggle = (value: string) => {
    const without = picked.filter((one) => one !== value);
    const had = without.length < picked.length;
    if (!several) return take(had && least === 0 ? [] : [value]);
    if (had) setPicked(without);
    else if (picked.length < most) setPicked([...picked, value]);
  };

  // A native menu takes no pictures and no second line.
  const asCombobox = {
    role: 'combobox',
    'aria-expanded': open,
    'aria-haspopup': 'listbox',
    'aria-controls': open ? `${id}-list` : undefined,
    'aria-invalid': props.invalid || undefined,
  } as const;

  return (
    <>
      <button
        ref={setTrigger}
        id={props.id}
        type="button"
        class="select"
        {...asCombobox}
        aria-label={label}
        aria-describedby={props.describedBy}
        aria-busy={props.pending || undefined}
        disabled={props.disabled}
        onClick={() => (open ? take(picked) : show())}
        onKeyDown={(event) => {
          if (open || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
          event.preventDefault();
          show();
        }}
      >
        <Chosen choices={choices.filter(({ value }) => chosen.includes(value))} placeholder={placeholder} />
        <span class="select-arrow" aria-hidden="true">
          {props.pending ? '…' : '▾'}
        </span>
      </button>
      {open && trigger && (
        <Float
          by={trigger}
          label={label}
          class="select-float"
          onClose={(escaped) => (escaped || !several ? setOpen(false) : take(picked))}
        >
          <ChoiceList
            id={`${id}-list`}
            label={label}
            choices={choices}
            picked={picked}
            several={several}
            onToggle={toggle}
          />
          {several && <Done least={least} most={most} count={picked.length} onDone={() => take(picked)} />}
        </Float>
      )}
    </>
  );
}

function Chosen({
  choices,
  placeholder,
}: {
  readonly choices: readonly Choice[];
  readonly placeholder: string;
}) {
  if (choices.length === 0) return <span class="select-placeholder">{placeholder}</span>;
  return (
    <span class="select-chosen">
      {choices.map(({ value, label, mark }) => (
        <span key={value} class={choices.length > 1 ? 'select-tag' : ''}>
          {mark} {label}
        </span>
      ))}
    </span>
  );
}

interface DoneProps {
  readonly least: number;
  readonly most: number;
  readonly count: number;
  readonly onDone: () => void;
}

function Done({ least, most, count, onDone }: DoneProps) {
  return (
    <div class="select-done">
      <output>{count < least ? `Choose at least ${least}` : `${count} of at most ${most} chosen`}</output>
      <button type="button" class="button button-primary" disabled={count < least} onClick={onDone}>
        Done
      </button>
    </div>
  );
}
