/** A radio group or a group of checkboxes of a modal. */
import { ComponentType as Type } from 'discord-api-types/v10';
import type { APICheckboxGroupComponent, APIRadioGroupComponent } from 'discord-api-types/v10';
import { textIn, valuesIn } from './fields.ts';
import type { Answer } from './fields.ts';
import type { Described } from './described.ts';

interface ChoicesProps {
  readonly input: APIRadioGroupComponent | APICheckboxGroupComponent;
  readonly answer: Answer;
  readonly described: Described;
  readonly onAnswer: (answer: Answer) => void;
}

export function Choices({ input, answer, described, onAnswer }: ChoicesProps) {
  const single = input.type === Type.RadioGroup;
  const chosen = single ? [textIn(answer)] : valuesIn(answer);
  const change = (value: string, on: boolean) => {
    if (single) return onAnswer(value);
    const others = chosen.filter((one) => one !== value);
    // In the order in which they stand, whichever was ticked first.
    const values = new Set(on ? [...others, value] : others);
    onAnswer(input.options.map((option) => option.value).filter((one) => values.has(one)));
  };
  return (
    <div class="modal-choices">
      {input.options.map(({ value, label, description }) => (
        <label key={value} class="modal-choice">
          <input
            type={single ? 'radio' : 'checkbox'}
            name={described.id}
            value={value}
            checked={chosen.includes(value)}
            aria-invalid={described.invalid || undefined}
            onChange={(event) => change(value, event.currentTarget.checked)}
          />
          <span>
            {label}
            {description && <small>{description}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}
