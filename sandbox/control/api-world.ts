/** Makes and changes the world over HTTP: guilds, their roles, channels, members and bots, and people. */
import { ChannelType, Locale, PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Box } from '../box.ts';
import { createBot } from '../state/bots.ts';
import { createGuild } from '../state/guilds.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoint, nothing } from './endpoint.ts';
import type { Right } from './guild.ts';
import { GuildHandle } from './guild.ts';
import { nameOf, roleNamed, userNamed } from './lookup.ts';
import { Person, personNamed } from './person.ts';
import { listed, Refused } from './refused.ts';

const right = z.enum(Object.keys(PermissionFlagsBits) as Right[]);
const locale = z.enum(Locale);
const name = z.string().min(1).max(100);
const botName = z.string().regex(/^[\w-]{1,32}$/);

/** What an invite link for an ordinary bot asks for. */
const usualBotRights: readonly Right[] = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'AddReactions',
];

const kinds = {
  text: ChannelType.GuildText,
  voice: ChannelType.GuildVoice,
  category: ChannelType.GuildCategory,
  announcement: ChannelType.GuildAnnouncement,
  stage: ChannelType.GuildStageVoice,
  forum: ChannelType.GuildForum,
} as const;

export function worldEndpoints(box: Box): readonly Endpoint[] {
  const { world } = box;
  /** By id or by name. @throws Refused */
  const guildNamed = (wanted: string): GuildHandle => {
    const guilds = [...world.store.guilds.values()];
    const found =
      world.store.guilds.get(wanted) ?? guilds.find((one) => one.name.toLowerCase() === wanted.toLowerCase());
    if (found) return new GuildHandle(box, found);
    throw new Refused(
      `There is no community ${wanted}. There are: ${listed(guilds.map((one) => one.name))}.`,
    );
  };
  return [
    endpoint(
      'POST /sandbox/guilds',
      {
        says: 'Makes a community, owned by a person who is made if need be.',
        takes: z.object({ name, owner: name, locale: locale.optional() }),
        example: { name: 'The Long Road', owner: 'Robin' },
      },
      (given) => {
        const { id } = createGuild(world, {
          name: given.name,
          ownerId: personNamed(world, given.owner).id,
          locale: given.locale,
        });
        return { id, name: given.name };
      },
    ),
    endpoint(
      'POST /sandbox/guilds/:guild/roles',
      {
        says: 'Makes a role, at the bottom of the list unless told otherwise.',
        takes: z.object({
          name,
          permissions: z.array(right).default([]),
          position: z.int().positive().optional(),
        }),
        example: { name: 'Moderator', permissions: ['ManageMessages'] },
      },
      ({ name: called, permissions, position }, { guild }) => {
        const { id } = guildNamed(guild).createRole(called, {
          permissions,
          ...(position === undefined ? {} : { position }),
        });
        return { id, name: called };
      },
    ),
    endpoint(
      'POST /sandbox/guilds/:guild/channels',
      {
        says: 'Makes a channel; with `onlyFor`, one that only these roles and people see.',
        takes: z.object({
          name,
          type: z.enum(Object.keys(kinds) as (keyof typeof kinds)[]).default('text'),
          topic: z.string().max(1024).optional(),
          category: z.string().optional(),
          onlyFor: z.array(z.string()).optional(),
        }),
        example: { name: 'staff', onlyFor: ['Moderator', 'my-bot'] },
      },
      (given, params) => {
        const handle = guildNamed(params.guild);
        const { onlyFor, category } = given;
        const { id } = handle.createChannel({
          name: given.name,
          type: kinds[given.type],
          ...(given.topic === undefined ? {} : { topic: given.topic }),
          ...(category === undefined ? {} : { parent: categoryNamed(handle, category) }),
          ...(onlyFor === undefined ? {} : { onlyFor: onlyFor.map((one) => roleOrUser(box, handle, one)) }),
        });
        return { id, name: `#${given.name}` };
      },
    ),
    endpoint(
      'POST /sandbox/guilds/:guild/members',
      {
        says: 'Lets a person join, who is made if need be, and gives them roles.',
        takes: z.object({ person: name, roles: z.array(z.string()).default([]) }),
        example: { person: 'Mara', roles: ['Moderator'] },
      },
      ({ person, roles }, { guild }) => {
        const handle = guildNamed(guild);
        const user = personNamed(world, person);
        handle.addMember({ user }, { roles: roles.map((one) => roleNamed(handle.guild, one)) });
        return { id: user.id, name: nameOf(user) };
      },
    ),
    endpoint(
      'DELETE /sandbox/guilds/:guild/members/:user',
      { says: 'Lets a person, or a bot, leave.', takes: nothing },
      (_given, { guild, user }) => {
        guildNamed(guild).removeMember(userNamed(world, user));
        return { done: true };
      },
    ),
    endpoint(
      'POST /sandbox/guilds/:guild/bots',
      {
        says: 'Adds a bot, as an invite link would. Its token is `sandbox.<name>`.',
        takes: z.object({ bot: botName, permissions: z.array(right).default([...usualBotRights]) }),
        example: { bot: 'my-bot' },
      },
      ({ bot, permissions }, { guild }) => {
        const { id, userId, token } = createBot(world, bot);
        guildNamed(guild).addBot(bot, { permissions });
        return { applicationId: id, id: userId, name: bot, token };
      },
    ),
    endpoint(
      'POST /sandbox/people',
      {
        says: 'Makes a person, or changes one who is there.',
        takes: z.object({
          name,
          locale: locale.optional(),
          directMessages: z.enum(['open', 'closed']).optional(),
        }),
        example: { name: 'Mara', locale: Locale.German, directMessages: 'closed' },
      },
      (given) => {
        const user = personNamed(world, given.name);
        const person = new Person(box, user);
        if (given.locale !== undefined) person.speaksIn(given.locale);
        if (given.directMessages !== undefined)
          person.closesDirectMessages(given.directMessages === 'closed');
        return { id: user.id, name: nameOf(user) };
      },
    ),
  ];
}

/** @throws Refused */
function categoryNamed({ guild }: GuildHandle, wanted: string): ReturnType<GuildHandle['createChannel']> {
  const categories = [...guild.channels.values()].filter((one) => one.type === ChannelType.GuildCategory);
  const found = categories.find((one) => one.id === wanted || one.name === wanted);
  if (found) return found;
  throw new Refused(
    `There is no category ${wanted} in ${guild.name}. Categories: ${listed(categories.map((one) => one.name))}.`,
  );
}

function roleOrUser({ world }: Box, { guild }: GuildHandle, wanted: string): { readonly id: string } {
  const known = [...guild.roles.values()].find((role) => role.id === wanted || role.name === wanted);
  return known ?? userNamed(world, wanted);
}
