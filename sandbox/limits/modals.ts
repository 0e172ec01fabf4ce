/** What Discord accepts as a modal. Source: components/reference, and receiving-and-responding "Modal". */
import { ComponentType } from 'discord-api-types/v10';
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { checkNumber, checkOptions, checkOrder, checkSelect } from './component-choices.ts';
import type { Form } from './form.ts';

const inLabel = [
  ComponentType.TextInput,
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
  ComponentType.FileUpload,
  ComponentType.RadioGroup,
  ComponentType.CheckboxGroup,
  ComponentType.Checkbox,
];

/** What stands once in a modal: custom ids, and numbers. */
interface Taken {
  readonly ids: Set<string>;
  readonly numbers: Set<number>;
}

/** The modal as it will be shown; every fault is noted on the form, which the caller finishes. */
export function readModal(form: Form): APIModalInteractionResponseCallbackData {
  const taken: Taken = { ids: new Set(), numbers: new Set() };
  form.text('custom_id', { required: true, min: 1, max: 100 });
  form.text('title', { required: true, min: 1, max: 45 });
  for (const part of form.list('components', { required: true, min: 1, max: 5 }) ?? []) checkTop(part, taken);
  return form.fields as object as APIModalInteractionResponseCallbackData;
}

function checkTop(form: Form, taken: Taken): void {
  const type = form.choice(
    'type',
    [ComponentType.ActionRow, ComponentType.TextDisplay, ComponentType.Label],
    { required: true },
  );
  checkNumber(form, taken.numbers);
  if (type === ComponentType.TextDisplay) form.text('content', { required: true, min: 1, max: 4000 });
  else if (type === ComponentType.Label) checkLabel(form, taken);
  else if (type === ComponentType.ActionRow) {
    for (const input of form.list('components', { required: true, min: 1, max: 1 }) ?? []) {
      if (input.choice('type', [ComponentType.TextInput], { required: true }) === undefined) continue;
      input.text('label', { required: true, min: 1, max: 45 });
      checkInput(input, ComponentType.TextInput, taken);
    }
  }
}

function checkLabel(form: Form, taken: Taken): void {
  form.text('label', { required: true, min: 1, max: 45 });
  form.text('description', { max: 100 });
  const child = form.child('component', { required: true });
  const type = child?.choice('type', inLabel, { required: true });
  if (child && type !== undefined) checkInput(child, type, taken);
}

function checkInput(form: Form, type: ComponentType, { ids, numbers }: Taken): void {
  checkNumber(form, numbers);
  const id = form.text('custom_id', { required: true, min: 1, max: 100 });
  if (id !== undefined && ids.has(id))
    form.fail('custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  if (id !== undefined) ids.add(id);
  if (type === ComponentType.TextInput) return checkTextInput(form);
  const required = form.flag('required') ?? true;
  if (type === ComponentType.RadioGroup) return checkOptions(form, { min: 2, max: 10, mostChosen: 1 });
  if (type === ComponentType.Checkbox) return void form.flag('default');
  if (type === ComponentType.CheckboxGroup) {
    const most = checkCounts(form, 10, required) ?? 10;
    checkOptions(form, { min: 1, max: 10, mostChosen: most });
  } else if (type === ComponentType.FileUpload) checkCounts(form, 10, required);
  else {
    checkSelect(form, type);
    if (required) checkLeast(form);
    if (form.raw('disabled') === true)
      form.fail('disabled', 'COMPONENT_DISABLED_IN_MODAL', 'Select menus in modals cannot be disabled');
  }
}

function checkTextInput(form: Form): void {
  form.choice('style', [1, 2], { required: true });
  const least = form.integer('min_length', { min: 0, max: 4000 }) ?? 0;
  const most = form.integer('max_length', { min: 1, max: 4000 }) ?? 4000;
  if (least > most)
    form.fail('min_length', 'TEXT_INPUT_MIN_EXCEEDS_MAX', 'min_length must not exceed max_length');
  form.text('value', { max: 4000 });
  form.text('placeholder', { max: 100 });
  form.flag('required');
}

/** Returns the most that can be chosen, where the form says so. */
function checkCounts(form: Form, most: number, required: boolean): number | undefined {
  const least = form.integer('min_values', { min: 0, max: most });
  const asked = form.integer('max_values', { min: 1, max: most });
  checkOrder(form, least ?? 0, asked ?? most);
  if (required) checkLeast(form);
  return asked;
}

/** While a field is required, asking for none makes no sense to Discord. */
function checkLeast(form: Form): void {
  if (form.raw('min_values') === 0)
    form.fail(
      'min_values',
      'COMPONENT_REQUIRED_MIN_VALUES',
      'min_values must be at least 1 for a required component',
    );
}
