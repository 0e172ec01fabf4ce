/** Walks over a message's components: to number them as Discord does, to find what can be used, and to read the text. */
import { ComponentType } from 'discord-api-types/v10';
import type { APIAttachment, APIButtonComponent, APISelectMenuComponent } from 'discord-api-types/v10';
import { isObject } from '../json.ts';

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

/** The same components with a number each, and with `attachment://` turned into the place of the file. */
export function numbered<Component extends object>(
  components: readonly Component[],
  attachments: readonly APIAttachment[],
): Component[] {
  if (components.length === 0) return [];
  const taken = new Set<number>();
  for (const part of walk(components))
    if (typeof part['id'] === 'number' && part['id'] > 0) taken.add(part['id']);
  let next = 1;
  const place = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(place);
    if (!isObject(value)) return value;
    const copy: Record<string, unknown> = {};
    if (isPart(value)) copy['id'] = value['id'] || free();
    for (const [key, inner] of Object.entries(value))
      if (key !== 'id' || !isPart(value))
        copy[key] = key === 'url' ? resolved(inner, attachments) : place(inner);
    return copy;
  };
  const free = (): number => {
    while (taken.has(next)) next += 1;
    return next++;
  };
  return components.map((component) => place(component) as Component);
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

function isButton(part: object): part is APIButtonComponent {
  return 'type' in part && part.type === ComponentType.Button;
}

function isSelect(part: object): part is APISelectMenuComponent {
  return 'type' in part && selectTypes.has(part.type);
}

function isPart(value: unknown): value is Part {
  return isObject(value) && typeof value['type'] === 'number';
}

function resolved(url: unknown, attachments: readonly APIAttachment[]): unknown {
  if (typeof url !== 'string' || !url.startsWith('attachment://')) return url;
  const name = url.slice('attachment://'.length);
  return attachments.find((attachment) => attachment.filename === name)?.url ?? url;
}
