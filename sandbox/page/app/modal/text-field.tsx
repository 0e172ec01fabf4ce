/** A text input of a modal, short or long, with a count where there is a limit to meet. */
import { TextInputStyle } from 'discord-api-types/v10';
import type { APITextInputComponent } from 'discord-api-types/v10';
import type { Described } from './described.ts';

interface TextFieldProps {
  readonly input: APITextInputComponent;
  readonly text: string;
  readonly described: Described;
  readonly onAnswer: (text: string) => void;
}

export function TextField({ input, text, described, onAnswer }: TextFieldProps) {
  const shared = {
    id: described.id,
    class: 'field',
    value: text,
    placeholder: input.placeholder,
    required: described.required,
    maxLength: input.max_length ?? 4000,
    'aria-invalid': described.invalid,
    'aria-describedby': `${described.describedBy} ${described.id}-count`,
  };
  return (
    <>
      {input.style === TextInputStyle.Paragraph ? (
        <textarea {...shared} rows={4} onInput={(event) => onAnswer(event.currentTarget.value)} />
      ) : (
        <input type="text" {...shared} onInput={(event) => onAnswer(event.currentTarget.value)} />
      )}
      <small id={`${described.id}-count`} class="modal-count">
        {countInWords(input, text.length)}
      </small>
    </>
  );
}

function countInWords(
  { min_length: least = 0, max_length: most }: APITextInputComponent,
  length: number,
): string {
  if (length < least) return `${length} of at least ${least} characters`;
  return most === undefined ? '' : `${length} / ${most}`;
}
