/** What a command or an option is called where it is read: of its translations the page is given only the reader's. */
import type { LocalizationMap } from 'discord-api-types/v10';

export function shownName({
  name,
  name_localizations: translated,
}: {
  readonly name: string;
  readonly name_localizations?: LocalizationMap | null | undefined;
}): string {
  return Object.values(translated ?? {}).find((one) => typeof one === 'string') ?? name;
}
