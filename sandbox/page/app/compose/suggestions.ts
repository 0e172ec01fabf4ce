/** What an option offers while it is typed: its choices, what this server has, or what the bot suggests. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { CommandCall } from '../acting.ts';
import { useAround } from '../message/around.ts';
import type { Around } from '../message/around.ts';
import { channels, people, roles } from '../message/components/choices.ts';
import type { Entry } from './option-values.ts';

export interface Suggestion {
  readonly value: string | number | boolean;
  readonly label: string;
  readonly note?: string | undefined;
}

export interface Suggestions {
  readonly list: readonly Suggestion[];
  readonly state: 'ready' | 'loading' | 'failed';
}

/** Discord shows no more. */
const most = 25;

/** As long as people pause between words: the bot is not asked for every letter. */
const pause = 250;

export function isListed(option: APIApplicationCommandBasicOption): boolean {
  if ('autocomplete' in option && option.autocomplete) return true;
  if (option.type === Option.String || option.type === Option.Integer || option.type === Option.Number)
    return (option.choices?.length ?? 0) > 0;
  return option.type !== Option.Attachment;
}

/** @param call the command with everything filled in so far. Asks only while `asking`, that is, while the field has the focus. */
export function useSuggestions(
  option: APIApplicationCommandBasicOption,
  entry: Entry,
  asking: boolean,
  call: CommandCall,
): Suggestions {
  const around = useAround();
  const { acting, channelId } = around;
  const [found, setFound] = useState<Suggestions>({ list: [], state: 'loading' });
  const latestRef = useRef(0);
  const asks = 'autocomplete' in option && (option.autocomplete ?? false);
  const { text } = entry;
  const callRef = useRef(call);
  useEffect(() => {
    callRef.current = call;
  });

  useEffect(() => {
    if (!asks || !asking || channelId === undefined) return undefined;
    const turn = ++latestRef.current;
    // An answer to what stood there before is dropped: only the latest question counts.
    const take = (suggestions: Suggestions) => turn === latestRef.current && setFound(suggestions);
    setFound(({ list }) => ({ list, state: 'loading' }));
    const timer = setTimeout(() => {
      acting
        .complete(channelId, callRef.current, option.name)
        .then((list) =>
          take({ list: list.map(({ name, value }) => ({ label: name, value })), state: 'ready' }),
        )
        .catch(() => take({ list: [], state: 'failed' }));
    }, pause);
    return () => clearTimeout(timer);
  }, [asks, asking, text, channelId, acting, option.name]);

  if (asks) return found;
  const sought = entry.picked === undefined ? text.trim().toLowerCase().replace(/^[@#]/, '') : '';
  const list = offered(option, around).filter(({ label }) => label.toLowerCase().includes(sought));
  return { list: list.slice(0, most), state: 'ready' };
}

function offered(option: APIApplicationCommandBasicOption, around: Around): readonly Suggestion[] {
  switch (option.type) {
    case Option.Boolean:
      return [
        { label: 'True', value: true },
        { label: 'False', value: false },
      ];
    case Option.User:
      return people(around);
    case Option.Role:
      return roles(around);
    case Option.Mentionable:
      return [...people(around), ...roles(around)];
    case Option.Channel:
      return channels(around, option.channel_types);
    case Option.String:
    case Option.Integer:
    case Option.Number:
      return (option.choices ?? []).map(({ name, value }) => ({ label: name, value }));
    case Option.Attachment:
      return [];
  }
}
