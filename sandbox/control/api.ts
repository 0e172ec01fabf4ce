/** The control API under /sandbox/: everything that a person can do and see, over HTTP and in JSON. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Box } from '../box.ts';
import { has } from '../state/permissions.ts';
import { rightsIn } from '../state/visibility.ts';
import type { Guild, User } from '../state/entities.ts';
import type { Clock } from '../state/clock.ts';
import { acts } from './api-acts.ts';
import { tapBody } from './api-bodies.ts';
import { nameOf, userNamed, visibleChannels } from './lookup.ts';
import { MemberActor } from './member.ts';
import { listed, Refused } from './refused.ts';
import { Tap } from './tap.ts';
import type { SeenModal } from './view.ts';

/** A clock that the control API may set. */
interface SettableClock extends Clock {
  set(at: Date): void;
}

const params = z.object({
  user: z.string().optional(),
  channel: z.string().optional(),
  act: z.string().optional(),
});
const inGuild = z.object({ guild: z.string().optional() });
const clockBody = z.union([
  z.object({ now: z.iso.datetime({ offset: true }) }),
  z.object({ advance: z.number().positive() }),
]);

export function mountControl(app: FastifyInstance, box: Box): void {
  const { world } = box;
  /** The modal that somebody has open; a client shows one at a time. */
  const open = new Map<string, SeenModal>();

  const stand = (request: FastifyRequest): { actor: MemberActor; user: User; guild: Guild | undefined } => {
    const user = userNamed(world, params.parse(request.params).user ?? '');
    const { guild: wanted } = inGuild.parse(request.method === 'GET' ? request.query : (request.body ?? {}));
    const mine = [...world.store.guilds.values()].filter((guild) => guild.members.has(user.id));
    const guild =
      wanted === undefined ? mine[0] : mine.find((one) => one.id === wanted || one.name === wanted);
    if (wanted !== undefined && !guild)
      throw new Refused(
        `${nameOf(user)} is not in ${wanted}. Communities: ${listed(mine.map((one) => one.name))}.`,
      );
    return { actor: new MemberActor(box, user, guild), user, guild };
  };

  const answering =
    (handle: (request: FastifyRequest) => unknown) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      try {
        return await reply.send(await handle(request));
      } catch (error) {
        if (error instanceof Refused || error instanceof TypeError)
          return reply.code(400).send({ error: error.message });
        if (error instanceof z.ZodError)
          return reply
            .code(400)
            .send({ error: `The body does not fit: ${z.prettifyError(error).replaceAll('\n', ' ')}` });
        throw error;
      }
    };

  app.get(
    '/sandbox/',
    answering(() => ({
      what: 'Discord in a box: nothing here leaves this machine.',
      rest: `${world.origin()}/api`,
      communities: [...world.store.guilds.values()].map(({ id, name, members }) => ({
        id,
        name,
        members: members.size,
      })),
      bots: [...world.store.applications.values()].map((bot) => ({
        name: bot.name,
        token: bot.token,
        connected: box.gateway.isConnected(bot.id),
      })),
      people: 'GET /sandbox/people',
      act: Object.fromEntries(
        Object.entries(acts).map(([name, act]) => [`POST /sandbox/act/:user/${name}`, act.example]),
      ),
      view: [
        'GET /sandbox/view/:user/channels',
        'GET /sandbox/view/:user/channels/:channel',
        'GET /sandbox/view/:user/direct-messages',
      ],
      clock: ['GET /sandbox/clock', 'POST /sandbox/clock'],
    })),
  );

  app.get(
    '/sandbox/people',
    answering(() =>
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
  );

  app.post(
    '/sandbox/act/:user/:act',
    answering(async (request) => {
      const { actor, user } = stand(request);
      const name = params.parse(request.params).act ?? '';
      const act = acts[name];
      if (!act)
        throw new Refused(`Nobody can ${name} here. What people can do: ${listed(Object.keys(acts))}.`);
      const done = await act.run(actor, request.body ?? {}, open.get(user.id));
      if (!(done instanceof Tap)) return done;
      if (done.modal) open.set(user.id, done.modal);
      await done.settled().catch(() => undefined);
      return tapBody(done);
    }),
  );

  app.get(
    '/sandbox/view/:user/channels',
    answering((request) => {
      const { user, guild } = stand(request);
      if (!guild) return [];
      return visibleChannels(world, guild, user).map((channel) => ({
        id: channel.id,
        name: `#${channel.name}`,
        category: channel.parentId === null ? null : (guild.channels.get(channel.parentId)?.name ?? null),
        topic: channel.topic,
        canWrite: has(rightsIn(world, user.id, channel), 1n << 11n),
      }));
    }),
  );
  app.get(
    '/sandbox/view/:user/channels/:channel',
    answering((request) => stand(request).actor.sees(params.parse(request.params).channel ?? '')),
  );
  app.get(
    '/sandbox/view/:user/direct-messages',
    answering((request) => stand(request).actor.directMessages()),
  );

  app.get(
    '/sandbox/clock',
    answering(() => ({ now: world.clock.now().toISOString(), canBeSet: isSettable(world.clock) })),
  );
  app.post(
    '/sandbox/clock',
    answering((request) => {
      if (!isSettable(world.clock))
        throw new Refused('The clock is the machine’s own here and cannot be set.');
      const body = clockBody.parse(request.body);
      world.clock.set(
        'now' in body ? new Date(body.now) : new Date(world.clock.now().getTime() + body.advance),
      );
      return { now: world.clock.now().toISOString() };
    }),
  );
}

function isSettable(clock: Clock): clock is SettableClock {
  return 'set' in clock && typeof clock.set === 'function';
}
