/** The people, roles and channels of the gallery. */
import { ChannelType } from 'discord-api-types/v10';
import type { NamedChannel, NamedRole, Person } from '../message/around.ts';

const id = (number: number): string => (1_200_000_000_000_000_000n + BigInt(number)).toString();

export const roles = {
  lead: { id: id(1), name: 'Community lead', color: 0xd94a8c, position: 3 },
  moderator: { id: id(2), name: 'Moderator', color: 0x2f9e6e, position: 2 },
  newcomers: { id: id(3), name: 'Newcomers', color: 0, position: 1 },
} satisfies Record<string, NamedRole>;

function person(number: number, name: string, more: { roles?: string[]; bot?: boolean } = {}): Person {
  return {
    user: {
      id: id(number),
      username: name.toLowerCase(),
      global_name: name,
      ...(more.bot && { bot: true }),
    },
    member: { nick: null, roles: more.roles ?? [], joined_at: '2025-11-04T09:00:00.000Z' },
  };
}

export const people = {
  mara: person(10, 'Mara'),
  imani: person(11, 'Imani', { roles: [roles.lead.id] }),
  theo: person(12, 'Theo', { roles: [roles.moderator.id] }),
  sol: person(13, 'Sol', { roles: [roles.newcomers.id] }),
  wen: person(14, 'Wen'),
  june: person(15, 'June'),
  priya: person(16, 'Priya', { roles: [roles.moderator.id] }),
  kindred: person(20, 'Kindred', { bot: true }),
};

export const channels = {
  lobby: { id: id(30), name: 'lobby', type: ChannelType.GuildText, href: '#lobby' },
  welcome: { id: id(31), name: 'welcome', type: ChannelType.GuildText, href: '#welcome' },
  tea: { id: id(33), name: 'Tea and sleep', type: ChannelType.PublicThread, href: '#tea' },
  reading: { id: id(32), name: 'Reading room', type: ChannelType.GuildVoice, href: '#reading' },
} satisfies Record<string, NamedChannel>;

export { id };
