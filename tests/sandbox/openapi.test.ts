import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { route } from '#sandbox/http/route.ts';
import { DescriptionCheck } from '#sandbox/openapi/check.ts';
import { Document } from '#sandbox/openapi/document.ts';
import { undescribed } from '#sandbox/openapi/overlay.ts';
import { Validators } from '#sandbox/openapi/validators.ts';
import { routes } from '#sandbox/rest/routes.ts';
import { description } from '../harness/description.ts';
import { stage } from './stage.ts';

/** A field that only Discord's description checks; the box itself never looks at it. */
const broken = { content: 'x', shared_client_theme: 'purple' };

describe.runIf(description !== undefined)('held to Discord’s own description', () => {
  const path = description ?? '';

  test('a request that it refuses and the box takes is kept', async () => {
    const at = await stage({ openapi: { path, strict: false } });
    expect((await at.ask(`POST /channels/${at.lobby}/messages`, { body: broken })).status).toBe(200);
    expect(at.sandbox.deviations).toEqual([
      {
        side: 'request',
        where: 'POST /channels/:channel/messages',
        error: expect.stringContaining('shared_client_theme'),
      },
    ]);
  });

  test('when strict it is refused, with the tree of a form error, and nothing happens', async () => {
    const at = await stage({ openapi: { path, strict: true } });
    expect(await at.ask(`POST /channels/${at.lobby}/messages`, { body: broken })).toMatchObject({
      status: 400,
      body: { code: 50035, errors: { shared_client_theme: { _errors: [{ code: expect.any(String) }] } } },
    });
    expect((await at.ask(`GET /channels/${at.lobby}/messages`)).body).toEqual([]);
    expect(at.sandbox.deviations).toEqual([]);
  });

  test('a query is held to it as well', async () => {
    const at = await stage({ openapi: { path, strict: true } });
    expect(await at.ask(`GET /guilds/${at.guild.id}/audit-logs?limit=many`)).toMatchObject({
      status: 400,
      body: { errors: { limit: { _errors: [expect.anything()] } } },
    });
  });

  test('a broken answer is kept: a field of the wrong kind, a status that it does not know, a body that is not due', () => {
    const check = new DescriptionCheck(path, false);
    const answering = (line: string, answer: object) => {
      const [method, template] = line.split(' ') as ['GET', '/'];
      const handle = check.watch(route(method, template, () => ({ status: 200, ...answer }))).handle;
      handle({ query: new URLSearchParams(), files: [], params: {} } as object as Parameters<
        typeof handle
      >[0]);
    };
    answering('GET /gateway', { body: { url: 5 } });
    answering('GET /gateway', { status: 201, body: { url: 'wss://example.org' } });
    answering('PUT /channels/:channel/pins/:message', { status: 204, body: {} });
    answering('GET /gateway', { body: { url: 'wss://example.org' } });
    expect(check.deviations.map(({ where, error }) => `${where}: ${error}`)).toEqual([
      'GET /gateway 200: url: This value must be string.',
      'GET /gateway 201: The description knows only 200 here.',
      'PUT /channels/:channel/pins/:message 204: The answer has a body.',
    ]);
  });

  test('a broken event is kept, once somebody hears it', () => {
    const check = new DescriptionCheck(path, false);
    const event = check.event({
      event: GatewayDispatchEvents.GuildRoleCreate,
      intents: 1,
      data: () => ({ role: { id: '1' } }),
    });
    expect(check.deviations).toEqual([]);
    event.data();
    expect(check.deviations).toMatchObject([{ side: 'event', where: 'GUILD_ROLE_CREATE' }]);
  });

  test('unions go by the field that tells their members apart', () => {
    const validators = new Validators(new Document(path));
    const faults = (type: number, label: unknown) =>
      validators
        .of('request', 'a message', () => validators.document.schema('MessageCreateRequest'))({
          components: [{ type: 1, components: [{ type, style: 1, custom_id: 'a', label }] }],
        })
        .map((fault) => fault.instancePath);
    expect(faults(2, 'Go')).toEqual([]);
    expect(faults(2, 'x'.repeat(81))).toContain('/components/0/components/0/label');
    expect(faults(99, 'Go')).toContain('/components/0/components/0/type');
  });

  test('every route of the box is in it, or in the list of those that it leaves out', () => {
    const document = new Document(path);
    const missing = routes.map((each) => each.template).filter((each) => !document.operation(each));
    expect(new Set(missing)).toEqual(new Set(missing.filter((each) => each in undescribed)));
    for (const template of Object.keys(undescribed)) expect(document.operation(template)).toBeUndefined();
  });
});

test('without it nothing is checked, and nothing kept', async () => {
  const at = await stage({ openapi: undefined });
  expect((await at.ask(`POST /channels/${at.lobby}/messages`, { body: broken })).status).toBe(200);
  expect(at.sandbox.deviations).toEqual([]);
});

test('a file that is no such description ends the start', async () => {
  await expect(stage({ openapi: new URL(import.meta.url).pathname })).rejects.toThrow(/JSON/);
});
