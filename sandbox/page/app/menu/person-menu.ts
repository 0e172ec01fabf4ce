/** What can be done with a person: see their profile, message them, the bots' own user commands, and their roles. */
import { ApplicationCommandType } from 'discord-api-types/v10';
import { useAround } from '../message/around.ts';
import { shownName } from '../message/shown-name.ts';
import { useComplaining } from '../message/trying.ts';
import type { MenuPart } from './menu.tsx';

export function usePersonMenu(userId: string, showProfile: () => void): () => readonly MenuPart[] {
  const { acting, channelId, commands, openDirect, people, roleGiving } = useAround();
  const complaining = useComplaining();
  const member = people.get(userId)?.member;
  return () => [
    {
      items: [
        { name: 'Profile', act: showProfile },
        ...(openDirect && people.get(userId)?.user.bot
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
              name: shownName(command),
              note: bot.name,
              // oxlint-disable-next-line react/hooks -- It only sounds like a hook.
              act: () => complaining(() => acting.useOnPerson(channelId, command.id, userId)),
            }))
        : [],
    },
    {
      title: 'Roles',
      items: (member && roleGiving ? roleGiving.roles : []).map(({ id, name }) => {
        const has = member?.roles.includes(id) ?? false;
        return {
          name: `${has ? 'Take' : 'Give'} ${name}`,
          act: () => complaining(async () => roleGiving?.give(userId, id, !has)),
        };
      }),
    },
    {
      items: [{ name: 'Copy user ID', act: () => complaining(() => navigator.clipboard.writeText(userId)) }],
    },
  ];
}
