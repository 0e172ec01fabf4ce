/** What a message or form comes to for those who see it, whatever it is built from. */
import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Modal } from '#src/platform/discord/components.ts';
import type { Message } from '#src/platform/discord/message.ts';

interface Component {
  readonly type: ComponentType;
  readonly content?: string | undefined;
  readonly label?: string | undefined;
  readonly custom_id?: string | undefined;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly components?: readonly Component[] | undefined;
  readonly accessory?: Component | undefined;
  readonly component?: Component | undefined;
  readonly options?:
    | readonly { readonly label: string; readonly value: string; readonly description?: string | undefined }[]
    | undefined;
}

const option = z.object({ label: z.string(), value: z.string(), description: z.string().optional() });

const component: z.ZodType<Component> = z.object({
  type: z.enum(ComponentType),
  content: z.string().optional(),
  label: z.string().optional(),
  custom_id: z.string().optional(),
  description: z.string().optional(),
  placeholder: z.string().optional(),
  options: z.array(option).optional(),
  get components() {
    return z.array(component).optional();
  },
  get accessory() {
    return component.optional();
  },
  get component() {
    return component.optional();
  },
});

/** Every component, in the order in which they are read; those inside others too. */
export function componentsIn({ components }: Pick<Message | Modal, 'components'>): readonly Component[] {
  const within = (one: Component): Component[] => [
    one,
    ...[...(one.components ?? []), one.accessory, one.component].flatMap((inner) =>
      inner ? within(inner) : [],
    ),
  ];
  return z.array(component).parse(components).flatMap(within);
}

const ofType = (message: Pick<Message | Modal, 'components'>, type: ComponentType) =>
  componentsIn(message).filter((each) => each.type === type);

/** All that a message says, in order. */
export function textOf(message: Pick<Message | Modal, 'components'>): string {
  return ofType(message, ComponentType.TextDisplay)
    .map(({ content = '' }) => content)
    .join('\n');
}

export function buttonsOf(message: Message): readonly { readonly label: string; readonly id: string }[] {
  return ofType(message, ComponentType.Button).map(({ label = '', custom_id: id = '' }) => ({ label, id }));
}

/** Where Discord would refuse a message, or we would (docs: components/reference, resources/message). Empty: nowhere. */
export function faultsOf(message: Message): string[] {
  const all = componentsIn(message);
  const buttons = all.filter(({ type }) => type === ComponentType.Button);
  const rows = all.filter(({ type }) => type === ComponentType.ActionRow);
  const ids = all.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  const text = textOf(message);
  const files = message.files ?? [];
  const faults: Record<string, boolean> = {
    'too many components': all.length > 40,
    'too much text': text.length > 4000,
    'no text': text.trim() === '',
    'an empty text': ofType(message, ComponentType.TextDisplay).some(({ content = '' }) => content === ''),
    'half a character': !text.isWellFormed(),
    'a button without a word': buttons.some(({ label = '' }) => !/\p{Letter}/u.test(label)),
    'a button with too many words': buttons.some(({ label = '' }) => label.length > 80),
    'a row with too many buttons': rows.some(
      ({ components = [] }) => components.length === 0 || components.length > 3,
    ),
    'an id twice': new Set(ids).size < ids.length,
    'an id that is too long': ids.some((id) => id.length > 100),
    'too many files': files.length > 10,
    'a file name twice': new Set(files.map(({ name }) => name)).size < files.length,
    'an argument left open': text.includes('{{'),
  };
  return Object.keys(faults).filter((fault) => faults[fault]);
}
