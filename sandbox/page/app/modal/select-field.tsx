/** A select menu of a modal. */
import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { Select } from '../menu/select.tsx';
import { useAround } from '../message/around.ts';
import { choicesOf } from '../message/components/choices.ts';
import { boundsOf } from './fields.ts';
import type { Described } from './described.ts';

interface SelectFieldProps {
  readonly menu: APISelectMenuComponent;
  readonly chosen: readonly string[];
  readonly described: Described;
  readonly onAnswer: (values: readonly string[]) => void;
}

export function SelectField({ menu, chosen, described, onAnswer }: SelectFieldProps) {
  const around = useAround();
  const { least, most } = boundsOf(menu);
  return (
    <Select
      id={described.id}
      label={described.label}
      placeholder={menu.placeholder}
      choices={choicesOf(menu, around).map(({ sign, ...choice }) => ({ ...choice, mark: sign }))}
      chosen={chosen}
      least={described.required ? least : 0}
      most={most}
      invalid={described.invalid}
      describedBy={described.describedBy}
      onChoose={onAnswer}
    />
  );
}
