/** What a message's components share: which message they stand on, and which of them waits for its bot. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { APIMessage } from 'discord-api-types/v10';
import type { Trying } from '../trying.ts';

export interface Using extends Trying {
  readonly message: APIMessage;
}

export const UsingContext = createContext<Using | undefined>(undefined);

/** @throws Error outside a message: a mistake of the page's own. */
export function useUsing(): Using {
  const using = useContext(UsingContext);
  if (!using) throw new Error('A component stands outside a message.');
  return using;
}
