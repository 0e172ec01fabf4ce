/** Menus, their options, and what all components share, in messages and in modals. Source: components/reference. */
import { ChannelType, ComponentType, SelectMenuDefaultValueType } from 'discord-api-types/v10';
import type { Form } from './form.ts';

const mostChoices = 25;
const channelTypes: readonly unknown[] = Object.values(ChannelType);

const { User, Role, Channel } = SelectMenuDefaultValueType;

/** What can stand chosen in a menu from the start. */
const presets: Readonly<Partial<Record<ComponentType, readonly string[]>>> = {
  [ComponentType.UserSelect]: [User],
  [ComponentType.RoleSelect]: [Role],
  [ComponentType.MentionableSelect]: [User, Role],
  [ComponentType.ChannelSelect]: [Channel],
};

export function checkSelect(form: Form, type: ComponentType): void {
  form.text('placeholder', { max: 150 });
  form.flag('disabled');
  const least = form.integer('min_values', { min: 0, max: mostChoices }) ?? 1;
  const most = form.integer('max_values', { min: 1, max: mostChoices }) ?? 1;
  checkOrder(form, least, most);
  if (type === ComponentType.StringSelect)
    return checkOptions(form, { min: 1, max: mostChoices, mostChosen: most });
  checkPresets(form, presets[type] ?? [], { least, most });
  if (type !== ComponentType.ChannelSelect) return;
  const types = form.values('channel_types') ?? [];
  if (new Set(types).size < types.length || !types.every((one) => channelTypes.includes(one)))
    form.fail(
      'channel_types',
      'BASE_TYPE_CHOICES',
      'Every entry must be a channel type, and stand there once.',
    );
}

export function checkOrder(form: Form, least: number, most: number): void {
  if (least > most)
    form.fail(
      'min_values',
      'SELECT_COMPONENT_MIN_VALUES_EXCEEDS_MAX',
      'min_values must not exceed max_values',
    );
}

/** Options with label, value and description, as selects, radio groups and checkbox groups have them. */
export function checkOptions(
  form: Form,
  { mostChosen, ...size }: { readonly min: number; readonly max: number; readonly mostChosen: number },
): void {
  const values = new Set<string>();
  let chosen = 0;
  for (const option of form.list('options', { required: true, ...size }) ?? []) {
    option.text('label', { required: true, min: 1, max: 100 });
    option.text('description', { max: 100 });
    checkEmoji(option);
    if (option.flag('default')) chosen += 1;
    const value = option.text('value', { required: true, min: 1, max: 100 });
    if (value === undefined) continue;
    if (values.has(value))
      option.fail(
        'value',
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    values.add(value);
  }
  if (chosen > mostChosen)
    form.fail(
      'options',
      'SELECT_COMPONENT_TOO_MANY_DEFAULTS',
      `At most ${mostChosen} can be chosen at first.`,
    );
}

/** Default values lie between the least and the most that can be chosen. */
function checkPresets(
  form: Form,
  kinds: readonly string[],
  { least, most }: { readonly least: number; readonly most: number },
): void {
  const list = form.list('default_values', { max: mostChoices }) ?? [];
  if (list.length > 0 && (list.length < least || list.length > most))
    form.fail('default_values', 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
  for (const one of list) {
    one.id('id', { required: true });
    const kind = one.text('type', { required: true });
    if (kind !== undefined && !kinds.includes(kind))
      one.fail('type', 'BASE_TYPE_CHOICES', `Value must be one of (${kinds.join(', ')}).`);
  }
}

export function checkEmoji(form: Form): void {
  const emoji = form.child('emoji');
  emoji?.text('name', { max: 32 });
  emoji?.id('id');
}

/** 0 stands for "number it yourself"; any other number stands once. */
export function checkNumber(form: Form, taken: Set<number>): void {
  const number = form.integer('id', { min: 0, max: 2_147_483_647 });
  if (!number) return;
  if (taken.has(number)) form.fail('id', 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
  taken.add(number);
}
