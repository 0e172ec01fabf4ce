/** What Discord accepts as a message's components: action rows alone, or layout components under the V2 flag. Source: components/reference. */
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { checkEmoji, checkNumber, checkSelect } from './component-choices.ts';
import type { Form } from './form.ts';

/** All components of a V2 message, nested ones counted. */
const mostComponents = 40;
/** Characters over all text displays of a message; not in the docs, seen in practice. */
const mostText = 4000;

const selects: readonly ComponentType[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];
const topLevel = [
  ComponentType.ActionRow,
  ComponentType.Section,
  ComponentType.TextDisplay,
  ComponentType.MediaGallery,
  ComponentType.File,
  ComponentType.Separator,
  ComponentType.Container,
];
const inContainer = topLevel.filter((type) => type !== ComponentType.Container);

interface Count {
  components: number;
  text: number;
  readonly ids: Set<string>;
  readonly numbers: Set<number>;
}

/** Notes every fault of `components` on the form. */
export function checkComponents(form: Form, v2: boolean): void {
  const list = form.list('components', v2 ? {} : { max: 5 });
  if (!list) return;
  const count: Count = { components: 0, text: 0, ids: new Set(), numbers: new Set() };
  for (const one of list) {
    if (v2) checkLayout(one, topLevel, count);
    else if (one.choice('type', [ComponentType.ActionRow], { required: true })) checkRow(one, count);
  }
  if (count.components > mostComponents)
    form.fail(
      'components',
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `The total number of components cannot exceed ${mostComponents}`,
    );
  if (count.text > mostText)
    form.fail(
      'components',
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `Total displayable text size cannot exceed ${mostText} characters`,
    );
}

function checkLayout(form: Form, allowed: readonly ComponentType[], count: Count): void {
  const type = form.choice('type', allowed, { required: true });
  if (type === undefined) return;
  if (type === ComponentType.ActionRow) return checkRow(form, count);
  count.components += 1;
  checkNumber(form, count.numbers);
  if (type === ComponentType.TextDisplay) checkText(form, count);
  else if (type === ComponentType.Section) checkSection(form, count);
  else if (type === ComponentType.Container) {
    form.integer('accent_color', { min: 0, max: 0xffffff });
    form.flag('spoiler');
    for (const child of form.list('components', { required: true, min: 1 }) ?? [])
      checkLayout(child, inContainer, count);
  } else if (type === ComponentType.MediaGallery) {
    for (const item of form.list('items', { required: true, min: 1, max: 10 }) ?? [])
      checkMedia(item, 'media');
  } else if (type === ComponentType.File) checkMedia(form, 'file');
  else if (type === ComponentType.Separator) {
    form.choice('spacing', [1, 2]);
    form.flag('divider');
  }
}

function checkRow(form: Form, count: Count): void {
  count.components += 1;
  checkNumber(form, count.numbers);
  const children = form.list('components', { required: true, min: 1, max: 5 }) ?? [];
  const types = children.map((child) =>
    child.choice('type', [ComponentType.Button, ...selects], { required: true }),
  );
  if (types.some((type) => type !== undefined && selects.includes(type)) && children.length > 1) {
    form.fail(
      'components',
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
  }
  for (const [index, child] of children.entries()) {
    const type = types[index];
    if (type === ComponentType.Button) checkButton(child, count);
    else if (type !== undefined) {
      count.components += 1;
      checkNumber(child, count.numbers);
      checkSelect(child, type);
      claimId(child, count);
    }
  }
}

function checkButton(form: Form, count: Count): void {
  count.components += 1;
  checkNumber(form, count.numbers);
  const style = form.choice('style', [1, 2, 3, 4, 5, 6], { required: true });
  form.text('label', { max: 80 });
  form.flag('disabled');
  checkEmoji(form);
  if (style === ButtonStyle.Premium) {
    form.id('sku_id', { required: true });
    for (const field of ['custom_id', 'label', 'url', 'emoji']) refuseField(form, field);
    return;
  }
  if (style === ButtonStyle.Link) {
    const url = form.text('url', { required: true, min: 1, max: 512 });
    if (url !== undefined && !/^(?:https?|discord):\/\//.test(url))
      form.fail(
        'url',
        'URL_TYPE_INVALID_SCHEME',
        `Scheme "${url}" is not supported. Scheme must be one of ('http', 'https', 'discord').`,
      );
    refuseField(form, 'custom_id');
  } else {
    claimId(form, count);
    refuseField(form, 'url');
  }
  if (!form.raw('label') && !form.raw('emoji'))
    form.fail(undefined, 'BUTTON_COMPONENT_INVALID_LABEL', 'A button must have a label or emoji');
}

/** A button has what its style calls for, and nothing of another style. */
function refuseField(form: Form, field: string): void {
  if (form.has(field) && !form.isNull(field))
    form.fail(
      field,
      'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
      'A custom id and url cannot both be specified',
    );
}

function checkSection(form: Form, count: Count): void {
  for (const child of form.list('components', { required: true, min: 1, max: 3 }) ?? [])
    checkLayout(child, [ComponentType.TextDisplay], count);
  const accessory = form.child('accessory', { required: true });
  const type = accessory?.choice('type', [ComponentType.Button, ComponentType.Thumbnail], { required: true });
  if (!accessory || type === undefined) return;
  if (type === ComponentType.Button) return checkButton(accessory, count);
  count.components += 1;
  checkNumber(accessory, count.numbers);
  checkMedia(accessory, 'media');
}

function checkText(form: Form, count: Count): void {
  count.text += form.text('content', { required: true, min: 1, max: mostText })?.length ?? 0;
}

function checkMedia(form: Form, field: 'media' | 'file'): void {
  form.text('description', { min: 1, max: 1024 });
  form.flag('spoiler');
  const url = form.child(field, { required: true })?.text('url', { required: true, min: 1, max: 2048 });
  if (url === undefined) return;
  const allowed = field === 'file' ? /^attachment:\/\// : /^(https?|attachment):\/\//;
  if (!allowed.test(url))
    form.fail(
      field,
      'UNFURLED_MEDIA_ITEM_INVALID_URL',
      'The URL of a media item must be http, https or attachment',
    );
}

/** Ids are unique within a message, also those of disabled components. */
function claimId(form: Form, count: Count): void {
  const id = form.text('custom_id', { required: true, min: 1, max: 100 });
  if (id === undefined) return;
  if (count.ids.has(id))
    form.fail('custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
  count.ids.add(id);
}
