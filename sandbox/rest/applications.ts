/** The bot's own application. Source: resources/application. */
import type { APIApplication } from 'discord-api-types/v10';
import { ok, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import { Form } from '../limits/form.ts';
import { describeApplication } from '../state/bots.ts';
import { applicationWire } from '../state/wire.ts';

const mostTags = 5;
const longestTag = 20;
const longestDescription = 400;

export const applicationRoutes: readonly Route[] = [
  route('GET', '/applications/@me', ({ world, bot }) => ok(applicationWire(world.store, bot))),
  route('GET', '/oauth2/applications/@me', ({ world, bot }) => ok(applicationWire(world.store, bot))),
  route('PATCH', '/applications/@me', ({ world, bot, body }) => {
    const form = new Form(body);
    const about = readApplication(form);
    form.finish();
    return ok(applicationWire(world.store, describeApplication(world, bot, about)));
  }),
];

function readApplication(form: Form): Partial<APIApplication> {
  const tags = form.values('tags', { max: mostTags })?.map(String);
  if (tags?.some((tag) => tag.length > longestTag || tag.length === 0))
    form.fail('tags', 'BASE_TYPE_BAD_LENGTH', `A tag takes 1 to ${longestTag} characters.`);
  const given = {
    description: form.isNull('description') ? '' : form.text('description', { max: longestDescription }),
    custom_install_url: form.text('custom_install_url', { max: 2048 }),
    role_connections_verification_url: form.text('role_connections_verification_url', { max: 512 }),
    interactions_endpoint_url: form.text('interactions_endpoint_url', { max: 512 }),
    tags,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
