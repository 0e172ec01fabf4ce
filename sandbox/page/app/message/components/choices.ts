/** What a select menu offers here: its own options, or the people, roles and channels that this person knows. */
import { ComponentType as Type } from 'discord-api-types/v10';
import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { nameOf } from '../around.ts';
import type { Around } from '../around.ts';

export interface PlainChoice {
  readonly value: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly sign?: string | undefined;
}

type Named = Pick<Around, 'people' | 'roles' | 'channels'>;

export function choicesOf(menu: APISelectMenuComponent, around: Named): PlainChoice[] {
  switch (menu.type) {
    case Type.StringSelect:
      return menu.options.map(({ value, label, description, emoji }) => ({
        value,
        label,
        note: description,
        sign: emoji && (emoji.id ? `:${emoji.name}:` : emoji.name),
      }));
    case Type.UserSelect:
      return people(around);
    case Type.RoleSelect:
      return roles(around);
    case Type.MentionableSelect:
      return [...people(around), ...roles(around)];
    case Type.ChannelSelect:
      return channels(around, menu.channel_types);
  }
}

/** What is chosen before anybody chooses. */
export function defaultsOf(menu: APISelectMenuComponent): string[] {
  return menu.type === Type.StringSelect
    ? menu.options.filter((option) => option.default).map(({ value }) => value)
    : (menu.default_values ?? []).map(({ id }) => id);
}

export function people({ people }: Pick<Named, 'people'>): PlainChoice[] {
  return [...people.values()].map((person) => ({
    value: person.user.id,
    label: nameOf(person),
    note: person.user.username === nameOf(person) ? undefined : person.user.username,
    sign: '@',
  }));
}

export function roles({ roles }: Pick<Named, 'roles'>): PlainChoice[] {
  return [...roles.values()].map(({ id, name }) => ({ value: id, label: name, note: 'Role', sign: '@' }));
}

export function channels(
  { channels }: Pick<Named, 'channels'>,
  types: readonly number[] | undefined,
): PlainChoice[] {
  return [...channels.values()]
    .filter(({ type }) => !types?.length || types.includes(type))
    .map(({ id, name }) => ({ value: id, label: name, sign: '#' }));
}
