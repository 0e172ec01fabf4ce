/** *Acting as*: who the visitor is in this pane, and the language of that person's Discord. Native lists, for every keyboard and phone knows them. */
import { Locale } from 'discord-api-types/v10';
import { Avatar } from '../message/avatar.tsx';
import type { Actable } from '../../wire.ts';
import { serversOf } from './servers.ts';

interface SwitcherProps {
  readonly people: readonly Actable[];
  readonly as: string;
  readonly onSwitch: (handle: string) => void;
}

export function Switcher({ people, as, onSwitch }: SwitcherProps) {
  const person = people.find((one) => one.handle === as);
  return (
    <label class="switcher">
      {person && <Avatar id={person.id} name={person.name} size={28} />}
      <span class="switcher-label">Acting as</span>
      <select value={as} onChange={(event) => onSwitch(event.currentTarget.value)}>
        {serversOf(people).map((server) => (
          <optgroup key={server.id} label={server.name}>
            {server.people.map((one) => (
              <option key={one.id} value={one.handle}>
                {one.name}, {one.what}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

interface LanguageProps {
  readonly name: string;
  readonly locale: string;
  readonly onChoose: (locale: string) => void;
}

/** In their own words, as Discord lists them; the code goes first, for it is all that a phone has room for. */
const languages = Object.values(Locale).map((locale) => ({
  locale,
  said: `${locale}\u2003\u2003${new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? ''}`,
}));

/** What the bot answers them comes in it, where it has words in it, and so do its commands. */
export function Language({ name, locale, onChoose }: LanguageProps) {
  return (
    <select
      class="switcher-language"
      aria-label={`Language of ${name}’s Discord`}
      title={`Language of ${name}’s Discord`}
      value={locale}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {languages.map((one) => (
        <option key={one.locale} value={one.locale} lang={one.locale}>
          {one.said}
        </option>
      ))}
    </select>
  );
}
