/** The words of a message, wherever they stand: its content, or the texts among its components. Pure. */
import { ComponentType as Type } from 'discord-api-types/v10';
import type { APIMessage, APIMessageTopLevelComponent } from 'discord-api-types/v10';

export function wordsOf(message: Pick<APIMessage, 'content' | 'components'>): string {
  return [message.content, ...(message.components ?? []).flatMap(textsIn)]
    .filter((text) => text !== '')
    .join('\n');
}

function textsIn(part: APIMessageTopLevelComponent): string[] {
  if (part.type === Type.TextDisplay) return [part.content];
  if (part.type === Type.Section) return part.components.map(({ content }) => content);
  return part.type === Type.Container ? part.components.flatMap(textsIn) : [];
}
