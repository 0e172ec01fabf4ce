/** Walks over a message's components: to number them as Discord does, to find what can be used, and to read the text. */
import { ComponentType } from 'discord-api-types/v10';
import type { APIAttachment, APIButtonComponent, APISelectMenuComponent } from 'discord-api-types/v10';
import { formErrorAt } from '../http/errors.ts';
import { isObject } from '../json.ts';

/** How a body names a file that comes with it. */
const scheme = 'attachment://';

/** Any component, as far as a walk needs to know it. */
export type Part = Readonly<Record<string, unknown>> & { readonly type: ComponentType };

/** A component and everything in it, in the order in which it is seen. */
export function* walk(parts: readonly unknown[]): Generator<Part> {
  for (const part of parts) {
    if (!isPart(part)) continue;
    yield part;
    if (Array.isArray(part['components'])) yield* walk(part['components']);
    if (isPart(part['component'])) yield* walk([part['component']]);
    if (isPart(part['accessory'])) yield* walk([part['accessory']]);
  }
}

type Path = readonly (string | number)[];

/**
 * The same components with a number each, and with `attachment://` turned into the place of the file.
 * @throws ApiError 50035 where no file of that name comes with the message
 */
export function numbered<Component extends object>(
  components: readonly Component[],
  attachments: readonly APIAttachment[],
): Component[] {
  if (components.length === 0) return [];
  const taken = new Set<number>();
  for (const part of walk(components))
    if (typeof part['id'] === 'number' && part['id'] > 0) taken.add(part['id']);
  let next = 1;
  const place = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) return value.map((one, index) => place(one, [...path, index]));
    if (!isObject(value)) return value;
    const copy: Record<string, unknown> = {};
    if (isPart(value)) copy['id'] = value['id'] || free();
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'id' && isPart(value)) continue;
      copy[key] = place(inner, [...path, key]);
      if ((key === 'media' || key === 'file') && isObject(inner))
        copy[key] = unfurled(inner, attachments, [...path, key]);
    }
    if (value['type'] === ComponentType.File && isObject(value['file']))
      Object.assign(copy, nameAndSize(value['file']['url'], attachments));
    return copy;
  };
  const free = (): number => {
    while (taken.has(next)) next += 1;
    return next++;
  };
  return components.map((component, index) => place(component, ['components', index]) as Component);
}

export function textOf(components: readonly unknown[]): string {
  const texts: string[] = [];
  for (const part of walk(components))
    if (part.type === ComponentType.TextDisplay && typeof part['content'] === 'string')
      texts.push(part['content']);
  return texts.join('\n');
}

export function buttonsOf(components: readonly unknown[]): APIButtonComponent[] {
  const found: APIButtonComponent[] = [];
  for (const part of walk(components)) if (isButton(part)) found.push(part);
  return found;
}

const selectTypes = new Set<unknown>([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

export function selectsOf(components: readonly unknown[]): APISelectMenuComponent[] {
  const found: APISelectMenuComponent[] = [];
  for (const part of walk(components)) if (isSelect(part)) found.push(part);
  return found;
}

/** Is there a button or menu that somebody has to answer to? Links are none. */
export function isUsable(components: readonly unknown[]): boolean {
  return buttonsOf(components).some((button) => 'custom_id' in button) || selectsOf(components).length > 0;
}

function isButton(part: object): part is APIButtonComponent {
  return 'type' in part && part.type === ComponentType.Button;
}

function isSelect(part: object): part is APISelectMenuComponent {
  return 'type' in part && selectTypes.has(part.type);
}

function isPart(value: unknown): value is Part {
  return isObject(value) && typeof value['type'] === 'number';
}

/** A media item as it comes back. Source: components/reference, "Unfurled Media Item". */
function unfurled(
  media: Readonly<Record<string, unknown>>,
  attachments: readonly APIAttachment[],
  path: Path,
): object {
  const { url } = media;
  const file = fileBehind(url, attachments);
  if (!file && typeof url === 'string' && url.startsWith(scheme))
    throw formErrorAt(
      [...path, 'url'],
      'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      'The referenced attachment was not found',
    );
  if (!file) return { ...media };
  return {
    ...media,
    url: file.url,
    proxy_url: file.proxy_url,
    content_type: file.content_type,
    attachment_id: file.id,
  };
}

function nameAndSize(url: unknown, attachments: readonly APIAttachment[]): object {
  const file = fileBehind(url, attachments);
  return file ? { name: file.filename, size: file.size } : {};
}

/** The file that `attachment://name` means, among those of the message. */
export function fileBehind(url: unknown, attachments: readonly APIAttachment[]): APIAttachment | undefined {
  if (typeof url !== 'string' || !url.startsWith(scheme)) return undefined;
  const name = url.slice(scheme.length);
  return attachments.find((attachment) => attachment.filename === name);
}
