/** Who may speak to the box: programs on this machine, and bots with a token. */
import type { IncomingHttpHeaders } from 'node:http';
import { botByToken } from '../state/bots.ts';
import type { Application } from '../state/entities.ts';
import type { World } from '../state/world.ts';
import { refusal } from './errors.ts';

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Keeps web pages of other sites from driving the box, also through a name that they point at this machine. */
export function fromThisMachine(headers: IncomingHttpHeaders): boolean {
  const { host, origin } = headers;
  if (host === undefined || !loopback.test(host)) return false;
  return origin === undefined || origin === `http://${host}`;
}

/** @throws ApiError 401 for a token that makes no bot */
export function botOf(world: World, authorization: string | undefined): Application {
  const token = authorization?.startsWith('Bot ') ? authorization.slice('Bot '.length) : undefined;
  const bot = token === undefined ? undefined : botByToken(world, token);
  if (!bot) throw refusal('unauthorized');
  return bot;
}

/** Source: reference, "User Agent". */
export function hasBotUserAgent(headers: IncomingHttpHeaders): boolean {
  return headers['user-agent']?.startsWith('DiscordBot (') ?? false;
}
