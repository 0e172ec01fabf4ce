/** Users, and direct messages to them. */
import { refusal } from '../http/errors.ts';
import { ok, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { openDirectChannel } from '../state/channels.ts';
import { channelWire, userById, userWire } from '../state/wire.ts';

export const userRoutes: readonly Route[] = [
  route('GET', '/users/@me', ({ world, bot }) =>
    ok({ ...userById(world.store, bot.userId), verified: true, mfa_enabled: true }),
  ),
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
    if (!world.store.directChannel(user.id, bot.userId) && !box.limits.admitHidden('dm-opens', bot.id))
      throw refusal('openingDmsTooFast');
    return ok(channelWire(world.store, openDirectChannel(world, user.id, bot.userId)));
  }),
];
