/** Users, and direct messages to them. */
import { refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { pageSize } from '../limits/paging.ts';
import { readUsername } from '../limits/users.ts';
import { renameBot } from '../state/bots.ts';
import { openDirectChannel } from '../state/channels.ts';
import { leaveGuild } from '../state/members.ts';
import { olderThan } from '../state/snowflakes.ts';
import { rightsInGuild } from '../state/visibility.ts';
import { channelWire, guildWire, selfWire, userWire } from '../state/wire.ts';
import { guildFor } from './guards.ts';

export const userRoutes: readonly Route[] = [
  route('GET', '/users/@me', ({ world, bot }) => ok(selfWire(world.store, bot.userId))),
  route('PATCH', '/users/@me', ({ world, bot, body }) => {
    const form = new Form(body);
    const username = readUsername(form);
    form.finish();
    if (username !== undefined) renameBot(world, bot, username);
    return ok(selfWire(world.store, bot.userId));
  }),
  route('GET', '/users/@me/guilds', ({ world, bot, query }) => {
    const limit = pageSize(query, 200, 200);
    const before = query.get('before');
    const after = query.get('after');
    const mine = [...world.store.guilds.values()].filter(
      (guild) =>
        guild.members.has(bot.userId) &&
        (before === null || olderThan(guild.id, before)) &&
        (after === null || olderThan(after, guild.id)),
    );
    const counted = query.get('with_counts') === 'true';
    return ok(
      mine.slice(0, limit).map((guild) => {
        const { id, name, icon, banner, features } = guildWire(guild);
        return {
          id,
          name,
          icon,
          banner,
          owner: guild.ownerId === bot.userId,
          permissions: rightsInGuild(world, bot.userId, guild.id).toString(),
          features,
          ...(counted ? { approximate_member_count: guild.members.size, approximate_presence_count: 0 } : {}),
        };
      }),
    );
  }),
  route('DELETE', '/users/@me/guilds/:guild', (call) => {
    const guild = guildFor(call, call.params.guild);
    leaveGuild(call.world, guild, call.bot.userId);
    return noContent;
  }),
  route('GET', '/users/:user', ({ world, params }) => {
    const user = world.store.users.get(params.user);
    if (!user) throw refusal('unknownUser');
    return ok(userWire(user));
  }),
  /** Succeeds even where the person refuses messages: sending is what fails. */
  route('POST', '/users/@me/channels', ({ world, box, bot, body }) => {
    const form = new Form(body);
    const id = form.id('recipient_id', { required: true });
    form.finish();
    const user = id === undefined ? undefined : world.store.users.get(id);
    if (!user) throw refusal('unknownUser');
    if (user.id === bot.userId) throw refusal('invalidRecipient');
    if (!world.store.directChannel(user.id, bot.userId) && !box.limits.admitHidden('dm-opens', bot.id))
      throw refusal('openingDmsTooFast');
    return ok(channelWire(world.store, openDirectChannel(world, user.id, bot.userId)));
  }),
];
