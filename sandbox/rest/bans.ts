/** Bans of a guild. Source: resources/guild, "Get Guild Bans" to "Bulk Guild Ban". */
import type { APIBan } from 'discord-api-types/v10';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import { noContent, ok, route } from '../http/route.ts';
import type { Call, Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { pageSize } from '../limits/paging.ts';
import { ban, banIn, bansOf, unban } from '../state/bans.ts';
import type { Ban, Guild } from '../state/entities.ts';
import { byAge, olderThan } from '../state/snowflakes.ts';
import { userById } from '../state/wire.ts';
import type { World } from '../state/world.ts';
import { guildFor } from './guards.ts';
import { ranksAbove } from './members-rank.ts';

const { BanMembers, ManageGuild } = PermissionFlagsBits;

/** Seconds: messages of the last seven days can go with somebody. */
const longestSweep = 604_800;
const secondsADay = 86_400;
const mostAtOnce = 200;
const mostListed = 1000;

export const banRoutes: readonly Route[] = [
  route('GET', '/guilds/:guild/bans', (call) => {
    const guild = guildFor(call, call.params.guild, BanMembers);
    const limit = pageSize(call.query, 1000, mostListed);
    const before = call.query.get('before');
    const after = call.query.get('after');
    const all = bansOf(call.world, guild.id)
      .toSorted((left, right) => byAge({ id: left.userId }, { id: right.userId }))
      .filter(
        ({ userId }) =>
          (before === null || olderThan(userId, before)) && (after === null || olderThan(after, userId)),
      );
    const page = before !== null && after === null ? all.slice(-limit) : all.slice(0, limit);
    return ok(page.map((one) => banWire(call.world, one)));
  }),
  route('GET', '/guilds/:guild/bans/:user', (call) => {
    const guild = guildFor(call, call.params.guild, BanMembers);
    return ok(banWire(call.world, banFor(call, guild, call.params.user)));
  }),
  route('PUT', '/guilds/:guild/bans/:user', (call) => {
    const guild = guildFor(call, call.params.guild, BanMembers);
    const form = new Form(call.body ?? {});
    const days = form.integer('delete_message_days', { min: 0, max: 7 }) ?? 0;
    const seconds = readSweep(form) ?? days * secondsADay;
    form.finish();
    if (!call.world.store.users.has(call.params.user)) throw refusal('unknownUser');
    if (!mayBan(call, guild, call.params.user)) throw refusal('missingPermissions');
    ban(call.world, guild, call.params.user, seconds, call.doer);
    return noContent;
  }),
  route('DELETE', '/guilds/:guild/bans/:user', (call) => {
    const guild = guildFor(call, call.params.guild, BanMembers);
    unban(call.world, guild, banFor(call, guild, call.params.user), call.doer);
    return noContent;
  }),
  route('POST', '/guilds/:guild/bulk-ban', (call) => {
    const guild = guildFor(call, call.params.guild, BanMembers | ManageGuild);
    const form = new Form(call.body);
    const ids = form.values('user_ids', { required: true, max: mostAtOnce })?.map(String) ?? [];
    const seconds = readSweep(form) ?? 0;
    form.finish();
    const asked = [...new Set(ids)];
    const banned = asked.filter(
      (id) => call.world.store.users.has(id) && !banIn(call.world, guild.id, id) && mayBan(call, guild, id),
    );
    if (banned.length === 0) throw refusal('failedToBan');
    for (const id of banned) ban(call.world, guild, id, seconds, call.doer);
    return ok({ banned_users: banned, failed_users: asked.filter((id) => !banned.includes(id)) });
  }),
];

function readSweep(form: Form): number | undefined {
  return form.integer('delete_message_seconds', { min: 0, max: longestSweep });
}

/** People who are not members can be banned by anybody with the right. */
function mayBan(call: Call<object>, guild: Guild, userId: string): boolean {
  const member = guild.members.get(userId);
  return !member || ranksAbove(call, guild, member);
}

/** @throws ApiError 10026 */
function banFor(call: Call<object>, guild: Guild, userId: string): Ban {
  const found = banIn(call.world, guild.id, userId);
  if (!found) throw refusal('unknownBan');
  return found;
}

function banWire(world: World, { reason, userId }: Ban): APIBan {
  return { reason, user: userById(world.store, userId) };
}
