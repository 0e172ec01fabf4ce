/** Finds the button or menu that somebody means, on the messages before them. */
import { ButtonStyle } from 'discord-api-types/v10';
import type { APIButtonComponentWithCustomId, APISelectMenuComponent } from 'discord-api-types/v10';
import { buttonsOf, selectsOf } from '../state/components.ts';
import type { Message, User } from '../state/entities.ts';
import { nameOf } from './lookup.ts';
import { listed, Refused } from './refused.ts';

interface Found<Component> {
  readonly message: Message;
  readonly component: Component;
}

/** The first one by label or custom id. @throws Refused where there is none, or it is a link or disabled */
export function findButton(
  user: User,
  messages: readonly Message[],
  wanted: string | RegExp,
): Found<APIButtonComponentWithCustomId> {
  for (const message of messages) {
    for (const component of buttonsOf(message.components)) {
      const label = 'label' in component ? component.label : undefined;
      if (!fits(wanted, [label, 'custom_id' in component ? component.custom_id : undefined])) continue;
      if (component.disabled) throw new Refused(`The button “${String(wanted)}” is disabled.`);
      if (component.style === ButtonStyle.Link)
        throw new Refused(`“${String(wanted)}” is a link to ${component.url}.`);
      if (component.style !== ButtonStyle.Premium) return { message, component };
    }
  }
  const there = messages
    .flatMap((message) => buttonsOf(message.components))
    .flatMap((button) => ('label' in button && button.label ? [button.label] : []));
  throw new Refused(
    `${nameOf(user)} sees no button “${String(wanted)}”. Buttons there: ${listed([...new Set(there)].slice(0, 20))}.`,
  );
}

/** The first one by placeholder or custom id. @throws Refused where there is none, or it is disabled */
export function findSelect(
  user: User,
  messages: readonly Message[],
  wanted: string | RegExp,
): Found<APISelectMenuComponent> {
  for (const message of messages) {
    for (const component of selectsOf(message.components)) {
      if (!fits(wanted, [component.placeholder, component.custom_id])) continue;
      if (component.disabled) throw new Refused(`The menu “${String(wanted)}” is disabled.`);
      return { message, component };
    }
  }
  const there = messages
    .flatMap((message) => selectsOf(message.components))
    .map((select) => select.placeholder ?? select.custom_id);
  throw new Refused(
    `${nameOf(user)} sees no menu “${String(wanted)}”. Menus there: ${listed([...new Set(there)].slice(0, 20))}.`,
  );
}

function fits(wanted: string | RegExp, names: readonly (string | undefined)[]): boolean {
  return names.some(
    (name) => name !== undefined && (typeof wanted === 'string' ? name === wanted : wanted.test(name)),
  );
}
