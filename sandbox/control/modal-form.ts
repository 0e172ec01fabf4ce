/** A modal filled in as a client lets people fill it in, and sent as Discord sends it. */
import { ComponentType as Type } from 'discord-api-types/v10';
import { stringFrom } from '../json.ts';
import { walk } from '../state/components.ts';
import type { Part } from '../state/components.ts';
import { listed, Refused } from './refused.ts';
import { asText } from './values.ts';
import type { Given, GivenValue, Resolving } from './values.ts';
import type { SeenModal } from './view.ts';

/** The `components` of the submission, in the modal's own layout. Fields are named by custom id or by label. @throws Refused */
export function submission(modal: SeenModal, given: Given, resolving: Resolving): object[] {
  const values = byCustomId(modal, given);
  return [...modal.data.components].map((top) => {
    const [part] = walk([top]);
    if (part?.type === Type.TextDisplay) return { type: part.type, id: part['id'] };
    const field = part?.type === Type.Label ? part['component'] : part?.['components'];
    const [input] = walk([field].flat());
    if (!part || !input) throw new Refused(`The modal “${modal.title}” has a part that cannot be filled in.`);
    const filled = {
      type: input.type,
      id: input['id'],
      custom_id: input['custom_id'],
      ...answer(modal, input, values.get(String(input['custom_id'])), resolving),
    };
    return part.type === Type.Label
      ? { type: part.type, id: part['id'], component: filled }
      : { type: part.type, id: part['id'], components: [filled] };
  });
}

function byCustomId(modal: SeenModal, given: Given): Map<string, GivenValue> {
  const values = new Map<string, GivenValue>();
  for (const [name, value] of Object.entries(given)) {
    const field =
      modal.fields.find((one) => one.customId === name) ?? modal.fields.find((one) => one.label === name);
    if (!field)
      throw new Refused(
        `“${modal.title}” has no field “${name}”. It has: ${listed(modal.fields.map((one) => `${one.customId} (${one.label})`))}.`,
      );
    values.set(field.customId, value);
  }
  return values;
}

function answer(modal: SeenModal, input: Part, value: GivenValue | undefined, resolving: Resolving): object {
  const name = String(input['custom_id']);
  const required = input['required'] !== false;
  if (input.type === Type.TextInput) {
    const text = value === undefined ? stringFrom(input['value']) : asText(value);
    return { value: typed(name, input, required, text) };
  }
  if (input.type === Type.Checkbox)
    return { value: value === undefined ? input['default'] === true : value === true };
  const chosen = value === undefined ? preset(input) : [value].flat();
  if (input.type === Type.RadioGroup) {
    if (chosen.length === 0 && required) throw new Refused(`“${modal.title}” needs “${name}”.`);
    return { value: chosen.length === 0 ? null : option(name, input, chosen[0] ?? '') };
  }
  const least = number(input['min_values']) ?? (required ? 1 : 0);
  const most = number(input['max_values']) ?? (input.type === Type.CheckboxGroup ? 10 : 1);
  if (chosen.length > most || (chosen.length < least && (required || chosen.length > 0)))
    throw new Refused(`“${name}” takes ${least} to ${most} choices.`);
  return { values: chosen.map((one) => resolvedChoice(name, input, one, resolving)) };
}

function typed(name: string, input: Part, required: boolean, text: string): string {
  if (text === '' && !required) return text;
  const least = Math.max(number(input['min_length']) ?? 0, required ? 1 : 0);
  const most = number(input['max_length']) ?? 4000;
  if (text.length < least || text.length > most)
    throw new Refused(`“${name}” takes ${least} to ${most} characters, not ${text.length}.`);
  return text;
}

/** Where a choice is no option of the menu itself, but something that Discord knows. */
const idBehind: Readonly<Partial<Record<Type, (resolving: Resolving, value: GivenValue) => string>>> = {
  [Type.UserSelect]: (resolving, value) => resolving.user(value),
  [Type.RoleSelect]: (resolving, value) => resolving.role(value),
  [Type.MentionableSelect]: (resolving, value) => resolving.mentionable(value),
  [Type.ChannelSelect]: (resolving, value) => resolving.channel(value),
  [Type.FileUpload]: (resolving, value) => resolving.file(value),
};

/** One choice in a menu, of a modal or of a message: an option's value, or the id behind a name. @throws Refused */
export function resolvedChoice(name: string, input: Part, value: GivenValue, resolving: Resolving): string {
  const idFor = idBehind[input.type];
  return idFor ? idFor(resolving, value) : option(name, input, value);
}

function option(name: string, input: Part, value: GivenValue): string {
  const options = [...optionsOf(input)];
  const found = options.find((one) => one.value === value) ?? options.find((one) => one.label === value);
  if (found) return found.value;
  throw new Refused(
    `“${name}” has no choice “${asText(value)}”. It has: ${listed(options.map((one) => `${one.value} (${one.label})`))}.`,
  );
}

function preset(input: Part): string[] {
  return [...optionsOf(input)].filter((one) => one.preset).map((one) => one.value);
}

function* optionsOf(input: Part): Generator<{ value: string; label: string; preset: boolean }> {
  const { options } = input;
  if (!Array.isArray(options)) return;
  for (const one of options as { value: string; label: string; default?: boolean }[])
    yield { value: one.value, label: one.label, preset: one.default === true };
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
