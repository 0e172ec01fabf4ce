/** Bots: a token of the form `sandbox.<name>` is enough to be one. */
import type { Application } from './entities.ts';
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
