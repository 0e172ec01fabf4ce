/** What an autocomplete offers. */
import type { APIApplicationCommandOptionChoice } from 'discord-api-types/v10';

/** Discord shows at most 25 (docs: interactions/application-commands). */
const most = 25;

export function suggestions(names: readonly string[]): APIApplicationCommandOptionChoice<string>[] {
  return [...new Set(names)].slice(0, most).map((name) => ({ name, value: name }));
}
