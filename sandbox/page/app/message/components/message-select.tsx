/** A menu on a message: what is chosen goes to its bot at once. */
import { useState } from 'preact/hooks';
import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { Select } from '../../menu/select.tsx';
import { useAround } from '../around.ts';
import { choicesOf, defaultsOf } from './choices.ts';
import { useUsing } from './using.ts';

/** What was chosen stays in sight until the bot changes the message. */
export function MessageSelect({ menu }: { readonly menu: APISelectMenuComponent }) {
  const { message } = useUsing();
  return <Menu key={`${message.edited_timestamp} ${JSON.stringify(menu)}`} menu={menu} />;
}

function Menu({ menu }: { readonly menu: APISelectMenuComponent }) {
  const around = useAround();
  const { message, pending, trying } = useUsing();
  const [chosen, setChosen] = useState<readonly string[]>(() => defaultsOf(menu));
  const { custom_id: customId } = menu;
  const choose = async (values: readonly string[]) => {
    const before = chosen;
    setChosen(values);
    if (!(await trying(customId, () => around.acting.choose(message.id, customId, values))))
      setChosen(before);
  };
  return (
    <Select
      label={menu.placeholder ?? 'Make a selection'}
      placeholder={menu.placeholder}
      choices={choicesOf(menu, around).map(({ sign, ...choice }) => ({ ...choice, mark: sign }))}
      chosen={chosen}
      least={menu.min_values ?? 1}
      most={menu.max_values ?? 1}
      disabled={menu.disabled}
      pending={pending.has(customId)}
      onChoose={(values) => void choose(values)}
    />
  );
}
