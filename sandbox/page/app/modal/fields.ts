/** The fields of a modal, whichever way it is laid out: what each asks, what it holds at first, and what is wrong with an answer. Pure. */
import { ComponentType as Type } from 'discord-api-types/v10';
import type { APIComponentInLabel, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { ModalAnswers } from '../acting.ts';
import { defaultsOf } from '../message/components/choices.ts';

export type Answer = ModalAnswers[string];

export interface Field {
  readonly label: string;
  readonly description: string | undefined;
  readonly input: APIComponentInLabel;
}

export type ModalPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: Field };

/** In the order of the modal; the deprecated rows with one text input are fields like any other. */
export function partsOf(modal: APIModalInteractionResponseCallbackData): ModalPart[] {
  return modal.components.map((part): ModalPart => {
    if (part.type === Type.TextDisplay) return { kind: 'text', text: part.content };
    if (part.type === Type.Label)
      return {
        kind: 'field',
        field: { label: part.label, description: part.description, input: part.component },
      };
    const [input] = part.components;
    if (!input) throw new Error('A row of a modal holds one text input.');
    return { kind: 'field', field: { label: input.label ?? '', description: undefined, input } };
  });
}

/** What the bot filled in beforehand. */
export function firstAnswer(input: APIComponentInLabel): Answer {
  switch (input.type) {
    case Type.TextInput:
      return input.value ?? '';
    case Type.RadioGroup:
      return input.options.find((option) => option.default)?.value ?? '';
    case Type.CheckboxGroup:
      return input.options.filter((option) => option.default).map(({ value }) => value);
    case Type.Checkbox:
      return input.default ?? false;
    case Type.FileUpload:
      return [];
    case Type.StringSelect:
    case Type.UserSelect:
    case Type.RoleSelect:
    case Type.MentionableSelect:
    case Type.ChannelSelect:
      return defaultsOf(input);
  }
}

export interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** How many choices or files a field takes. Source: components/reference, "Component Object". */
export function boundsOf(
  input: Exclude<APIComponentInLabel, { type: Type.TextInput | Type.Checkbox }>,
): Bounds {
  const required = isRequired(input);
  if (input.type === Type.RadioGroup) return { least: required ? 1 : 0, most: 1 };
  const most = input.max_values ?? (input.type === Type.CheckboxGroup ? input.options.length : 1);
  return { least: input.min_values ?? (required ? 1 : 0), most };
}

/** In words for the person who filled it in; `undefined` while nothing is. */
export function wrongIn(input: APIComponentInLabel, answer: Answer): string | undefined {
  if (input.type === Type.Checkbox) return undefined;
  const required = isRequired(input);
  if (input.type === Type.TextInput) return wrongInText(input, textIn(answer), required);
  const { least, most } = boundsOf(input);
  const count = Array.isArray(answer) ? answer.length : Number(answer !== '');
  if (count === 0) return required ? 'This field is required.' : undefined;
  const things = input.type === Type.FileUpload ? 'files' : 'choices';
  if (count < least) return `At least ${least} ${things}.`;
  return count > most ? `At most ${most} ${things}.` : undefined;
}

function wrongInText(
  { min_length: least = 0, max_length: most = 4000 }: { min_length?: number; max_length?: number },
  text: string,
  required: boolean,
): string | undefined {
  if (text === '') return required ? 'This field is required.' : undefined;
  if (text.length < least) return `At least ${least} characters; these are ${text.length}.`;
  return text.length > most ? `At most ${most} characters; these are ${text.length}.` : undefined;
}

/** What a text input or a radio group holds. */
export function textIn(answer: Answer): string {
  return typeof answer === 'string' ? answer : '';
}

/** What a menu or a group of checkboxes holds. */
export function valuesIn(answer: Answer): readonly string[] {
  return Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];
}

/** What a file upload holds. */
export function filesIn(answer: Answer): readonly File[] {
  return Array.isArray(answer) ? answer.filter((one) => one instanceof File) : [];
}

export function isRequired(input: APIComponentInLabel): boolean {
  return input.type !== Type.Checkbox && input.required !== false;
}
