/** Bots: a token of the form `sandbox.<name>` is enough to be one; in a guild each has a role of its own. */
import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import type { APIApplication } from 'discord-api-types/v10';
import type { Application, Guild, Member } from './entities.ts';
import { createRole, guildCreateEvent } from './guilds.ts';
import { announceEverywhere, joinGuild } from './members.ts';
import { selfWire } from './wire.ts';
import type { World } from './world.ts';

const tokenPattern = /^sandbox\.([\w-]{1,32})$/;

/** All privileged intents: a new bot's owner has switched them on. */
const allPrivileged = (1 << 1) | (1 << 8) | (1 << 15);

/** The bot behind a token, made at its first use; `undefined` for any other token. */
export function botByToken(world: World, token: string): Application | undefined {
  const present = world.store.applicationsByToken.get(token);
  if (present) return present;
  const name = tokenPattern.exec(token)?.[1];
  return name === undefined ? undefined : createBot(world, name);
}

export interface BotIds {
  readonly application: string;
  readonly user: string;
}

/** Its application and its user have different ids, as the oldest bots on Discord do: mixing them up shows at once. */
export function createBot(world: World, name: string, ids?: BotIds): Application {
  const token = `sandbox.${name}`;
  const present = world.store.applicationsByToken.get(token);
  if (present) return present;
  const userId = ids?.user ?? world.ids.next();
  world.store.put('user', {
    id: userId,
    username: name,
    globalName: null,
    bot: true,
    locale: 'en-US',
    dmsClosed: false,
  });
  const application: Application = {
    id: ids?.application ?? world.ids.next(),
    userId,
    name,
    token,
    privilegedIntents: allPrivileged,
  };
  world.store.put('application', application);
  return application;
}

/** The user's name; its application keeps its own, and its token stays. */
export function renameBot(world: World, bot: Application, username: string): void {
  const user = world.store.users.get(bot.userId);
  if (!user || user.username === username) return;
  user.username = username;
  world.store.put('user', user);
  world.announce({
    event: GatewayDispatchEvents.UserUpdate,
    data: () => selfWire(world.store, user.id),
    intents: 0,
    applicationId: bot.id,
  });
  announceEverywhere(world, user.id);
}

export function describeApplication(
  world: World,
  bot: Application,
  about: Readonly<Partial<APIApplication>>,
): Application {
  bot.about = { ...bot.about, ...about };
  world.store.put('application', bot);
  return bot;
}

/** Adds a bot with the role it brings along, at the top of the list unless told otherwise. */
export function addBot(
  world: World,
  guild: Guild,
  application: Application,
  permissions: bigint,
  roleId?: string,
): Member {
  const present = guild.members.get(application.userId);
  if (present) return present;
  const position = Math.max(...[...guild.roles.values()].map((role) => role.position)) + 1;
  const role = createRole(world, guild, {
    id: roleId,
    name: application.name,
    permissions,
    position,
    botId: application.userId,
  });
  const member = joinGuild(world, guild, application.userId, [role.id]);
  world.announce({
    event: GatewayDispatchEvents.GuildCreate,
    data: () => guildCreateEvent(world, guild, application.userId),
    intents: GatewayIntentBits.Guilds,
    guildId: guild.id,
    applicationId: application.id,
  });
  return member;
}
