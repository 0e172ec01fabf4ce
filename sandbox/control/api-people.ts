/** What people are, do and see, over HTTP. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Box } from '../box.ts';
import type { Guild, User } from '../state/entities.ts';
import { has } from '../state/permissions.ts';
import { rightsIn } from '../state/visibility.ts';
import { acts } from './api-acts.ts';
import { tapBody } from './api-bodies.ts';
import type { Endpoint } from './endpoint.ts';
import { endpoint, nothing } from './endpoint.ts';
import { nameOf, userNamed, visibleChannels } from './lookup.ts';
import { MemberActor } from './member.ts';
import { listed, Refused } from './refused.ts';
import { Tap } from './tap.ts';
import type { SeenModal } from './view.ts';

interface Standing {
  readonly actor: MemberActor;
  readonly user: User;
  readonly guild: Guild | undefined;
}

/** Where somebody stands, for those who are in several communities: by id or by name; the first unless told otherwise. */
const inGuild = z.object({ guild: z.string().optional() });

export function peopleEndpoints(box: Box): readonly Endpoint[] {
  const { world } = box;
  /** The modal that somebody has open; a client shows one at a time. */
  const open = new Map<string, SeenModal>();

  const stand = (person: string, { guild: wanted }: z.infer<typeof inGuild>): Standing => {
    const user = userNamed(world, person);
    const mine = [...world.store.guilds.values()].filter((guild) => guild.members.has(user.id));
    const guild =
      wanted === undefined ? mine[0] : mine.find((one) => one.id === wanted || one.name === wanted);
    if (wanted !== undefined && !guild)
      throw new Refused(
        `${nameOf(user)} is not in ${wanted}. Communities: ${listed(mine.map((one) => one.name))}.`,
      );
    return { actor: new MemberActor(box, user, guild), user, guild };
  };

  const doing = Object.entries(acts).map(([name, act]) => {
    const takes = act.schema.extend(inGuild.shape);
    const about = { says: act.says, takes, example: act.example };
    return endpoint(`POST /sandbox/act/:user/${name}`, about, async (given, params) => {
      const { actor, user } = stand(params.user, inGuild.parse(given));
      const done = await act.run(actor, given, open.get(user.id));
      if (!(done instanceof Tap)) return done;
      if (done.modal) open.set(user.id, done.modal);
      await done.settled().catch(() => undefined);
      return tapBody(done);
    });
  });

  return [
    endpoint('GET /sandbox/people', { says: 'Everybody who is no bot.', takes: nothing }, () =>
      [...world.store.users.values()]
        .filter((user) => !user.bot)
        .map((user) => ({
          id: user.id,
          name: nameOf(user),
          locale: user.locale,
          directMessages: user.dmsClosed ? 'closed' : 'open',
          communities: [...world.store.guilds.values()].flatMap((guild) => {
            const member = guild.members.get(user.id);
            const roles = member?.roleIds.map((id) => guild.roles.get(id)?.name ?? id) ?? [];
            return member ? [{ name: guild.name, owner: guild.ownerId === user.id, roles }] : [];
          }),
        })),
    ),
    ...doing,
    endpoint(
      'POST /sandbox/act/:user/:act',
      { says: 'Anything else: refused, with the list of what people can do.', takes: nothing },
      (_given, { act }) => {
        throw new Refused(`Nobody can ${act} here. What people can do: ${listed(Object.keys(acts))}.`);
      },
    ),
    endpoint(
      'GET /sandbox/view/:user/channels',
      { says: 'The channels that they can see.', takes: inGuild },
      (given, params) => {
        const { user, guild } = stand(params.user, given);
        if (!guild) return [];
        return visibleChannels(world, guild, user).map((channel) => ({
          id: channel.id,
          name: `#${channel.name}`,
          category: channel.parentId === null ? null : (guild.channels.get(channel.parentId)?.name ?? null),
          topic: channel.topic,
          canWrite: has(rightsIn(world, user.id, channel), PermissionFlagsBits.SendMessages),
        }));
      },
    ),
    endpoint(
      'GET /sandbox/view/:user/channels/:channel',
      {
        says: 'What they see in a channel, oldest first: `#name` (with %23 for #), an id, or `@bot` for direct messages.',
        takes: inGuild,
      },
      (given, { user, channel }) => stand(user, given).actor.sees(channel),
    ),
    endpoint(
      'GET /sandbox/view/:user/threads',
      { says: 'The threads that they can see.', takes: inGuild },
      (given, { user }) => stand(user, given).actor.threads(),
    ),
    endpoint(
      'GET /sandbox/view/:user/events',
      { says: 'The events that they can see, soonest first.', takes: inGuild },
      (given, { user }) => stand(user, given).actor.events(),
    ),
    endpoint(
      'GET /sandbox/view/:user/direct-messages',
      { says: 'What bots wrote to them in private, oldest first.', takes: inGuild },
      (given, { user }) => stand(user, given).actor.directMessages(),
    ),
  ];
}
