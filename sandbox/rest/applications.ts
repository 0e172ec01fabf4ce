/** The bot's own application. */
import { ok, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { applicationWire } from '../state/wire.ts';

export const applicationRoutes: readonly Route[] = [
  route('GET', '/applications/@me', ({ world, bot }) => ok(applicationWire(world.store, bot))),
  route('GET', '/oauth2/applications/@me', ({ world, bot }) => ok(applicationWire(world.store, bot))),
];
