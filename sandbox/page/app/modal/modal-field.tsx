/** One field of a modal with its label, its description, and what is wrong with the answer beside it. */
import { useId } from 'preact/hooks';
import { ComponentType as Type } from 'discord-api-types/v10';
import { filesIn, isRequired, textIn, valuesIn } from './fields.ts';
import type { Answer, Field } from './fields.ts';
import { Choices } from './choices.tsx';
import type { Described } from './described.ts';
import { FileField } from './file-field.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

interface ModalFieldProps {
  readonly field: Field;
  readonly answer: Answer;
  readonly wrong: string | undefined;
  readonly onAnswer: (answer: Answer) => void;
}

export function ModalField({ field, answer, wrong, onAnswer }: ModalFieldProps) {
  const id = useId();
  const { input, label, description } = field;
  const described: Described = {
    id,
    label,
    describedBy: `${id}-about ${id}-wrong`,
    invalid: wrong !== undefined,
    required: isRequired(input),
  };
  const about = (
    <p id={`${id}-about`} class="modal-about">
      {description}
    </p>
  );
  const title = (
    <>
      {label}
      {described.required && (
        <span class="chip-required">
          <span aria-hidden="true"> *</span>
          <span class="unseen"> (required)</span>
        </span>
      )}
    </>
  );
  const trouble = (
    <p id={`${id}-wrong`} class="trouble" aria-live="polite">
      {wrong}
    </p>
  );
  const grouped = input.type === Type.RadioGroup || input.type === Type.CheckboxGroup;
  if (grouped)
    return (
      <fieldset class="modal-field" data-field={input.custom_id} aria-describedby={described.describedBy}>
        <legend class="modal-label">{title}</legend>
        {about}
        <Choices input={input} answer={answer} described={described} onAnswer={onAnswer} />
        {trouble}
      </fieldset>
    );
  return (
    <div class="modal-field" data-field={input.custom_id}>
      <label class="modal-label" for={id}>
        {title}
      </label>
      {about}
      <Input {...{ field, answer, described, onAnswer }} />
      {trouble}
    </div>
  );
}

interface InputProps extends Omit<ModalFieldProps, 'wrong'> {
  readonly described: Described;
}

function Input({ field: { input }, answer, described, onAnswer }: InputProps) {
  switch (input.type) {
    case Type.TextInput:
      return <TextField input={input} text={textIn(answer)} described={described} onAnswer={onAnswer} />;
    case Type.FileUpload:
      return <FileField input={input} files={filesIn(answer)} described={described} onAnswer={onAnswer} />;
    case Type.Checkbox:
      return (
        <input
          id={described.id}
          type="checkbox"
          class="modal-check"
          checked={answer === true}
          aria-describedby={described.describedBy}
          onChange={(event) => onAnswer(event.currentTarget.checked)}
        />
      );
    case Type.RadioGroup:
    case Type.CheckboxGroup:
      return null;
    case Type.StringSelect:
    case Type.UserSelect:
    case Type.RoleSelect:
    case Type.MentionableSelect:
    case Type.ChannelSelect:
      return <SelectField menu={input} chosen={valuesIn(answer)} described={described} onAnswer={onAnswer} />;
  }
}
