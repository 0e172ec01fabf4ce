/** A row of buttons, or one menu. */
import { ComponentType as Type } from 'discord-api-types/v10';
import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord-api-types/v10';
import { placed } from '../placed.ts';
import { MessageSelect } from './message-select.tsx';
import { PressButton } from './press-button.tsx';

export function ActionRow({ row }: { readonly row: APIActionRowComponent<APIComponentInMessageActionRow> }) {
  return (
    <div class="action-row">
      {placed(row.components).map(({ item: part, key }) =>
        part.type === Type.Button ? (
          <PressButton key={key} button={part} />
        ) : (
          <MessageSelect key={key} menu={part} />
        ),
      )}
    </div>
  );
}
