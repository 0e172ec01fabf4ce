/** What can be done with a message, by this person: the bots' message commands among it. */
import { ApplicationCommandType } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { useAround } from '../message/around.ts';
import { shownName } from '../message/shown-name.ts';
import { useComplaining } from '../message/trying.ts';
import { wordsOf } from '../message/words-of.ts';
import type { MenuPart } from './menu.tsx';

/** What the person's rights in the channel allow; what is missing is not offered. */
export interface MessageActs {
  readonly mayReact: boolean;
  /** One's own may always be deleted. */
  readonly mayDelete: boolean;
  readonly reply?: ((message: APIMessage) => void) | undefined;
  readonly startThread?: ((message: APIMessage) => void) | undefined;
  /** Takes an ephemeral message off the screen. */
  readonly dismiss?: ((message: APIMessage) => void) | undefined;
}

interface OnThePage {
  readonly edit: () => void;
  readonly react: () => void;
}

export function useMessageMenu(
  message: APIMessage,
  acts: MessageActs,
  page: OnThePage,
): () => readonly MenuPart[] {
  const { acting, commands } = useAround();
  const complaining = useComplaining();
  const own = message.author.id === acting.userId;
  const { reply, startThread } = acts;
  return () => [
    {
      items: [
        ...(acts.mayReact ? [{ name: 'Add reaction', act: page.react }] : []),
        ...(reply ? [{ name: 'Reply', act: () => reply(message) }] : []),
        ...(startThread ? [{ name: 'Create thread', act: () => startThread(message) }] : []),
        ...(own ? [{ name: 'Edit message', act: page.edit }] : []),
        {
          name: 'Copy text',
          act: () => complaining(() => navigator.clipboard.writeText(wordsOf(message))),
        },
      ],
    },
    {
      title: 'Apps',
      items: commands
        .filter(({ command }) => command.type === ApplicationCommandType.Message)
        .map(({ bot, command }) => ({
          name: shownName(command),
          note: bot.name,
          // oxlint-disable-next-line react/hooks -- It only sounds like a hook.
          act: () => complaining(() => acting.useOnMessage(command.id, message.id)),
        })),
    },
    {
      items:
        own || acts.mayDelete
          ? [{ name: 'Delete message', grave: true, act: () => complaining(() => acting.remove(message.id)) }]
          : [],
    },
  ];
}
