/** What can be done with a person: see their profile, message them, and the bots' own user commands. */
import { ApplicationCommandType } from 'discord-api-types/v10';
import { useAround } from '../message/around.ts';
import { useComplaining } from '../message/trying.ts';
import type { MenuPart } from './menu.tsx';

export function usePersonMenu(userId: string, showProfile: () => void): () => readonly MenuPart[] {
  const { acting, channelId, commands, openDirect } = useAround();
  const complaining = useComplaining();
  return () => [
    {
      items: [
        { name: 'Profile', act: showProfile },
        ...(openDirect && userId !== acting.userId
          ? [{ name: 'Message', act: () => openDirect(userId) }]
          : []),
      ],
    },
    {
      title: 'Apps',
      items: channelId
        ? commands
            .filter(({ command }) => command.type === ApplicationCommandType.User)
            .map(({ bot, command }) => ({
              name: command.name,
              note: bot.name,
              // oxlint-disable-next-line react/hooks -- It only sounds like a hook.
              act: () => complaining(() => acting.useOnPerson(channelId, command.id, userId)),
            }))
        : [],
    },
    {
      items: [{ name: 'Copy user ID', act: () => complaining(() => navigator.clipboard.writeText(userId)) }],
    },
  ];
}
