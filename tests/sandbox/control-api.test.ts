import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Sandbox } from '#sandbox/index.ts';
import { box, stage } from './stage.ts';
import { identified } from './wire.ts';

const description = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        summary: z.string().min(5),
        parameters: z.array(z.object({ name: z.string(), in: z.enum(['path', 'query']) })),
        requestBody: z
          .object({
            required: z.boolean(),
            content: z.object({
              'application/json': z.object({
                schema: z.object({ required: z.array(z.string()).optional() }),
                example: z.unknown().optional(),
              }),
            }),
          })
          .optional(),
      }),
    ),
  ),
});

/** `call('POST /sandbox/guilds', body)`. */
function calling(
  sandbox: Sandbox,
): (line: string, body?: unknown) => Promise<{ status: number; body: unknown }> {
  return async (line, body) => {
    const [method = '', path = ''] = line.split(' ');
    const answer = await fetch(`${sandbox.url}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  };
}

test('a world is made from nothing over HTTP, and a bot joins it while it is connected', async () => {
  const sandbox = await box();
  const call = calling(sandbox);
  expect((await call('POST /sandbox/guilds', { name: 'The Long Road', owner: 'Robin' })).status).toBe(200);
  const guild = '/sandbox/guilds/The%20Long%20Road';
  await call(`POST ${guild}/roles`, { name: 'Moderator', permissions: ['ManageMessages'] });
  await call(`POST ${guild}/channels`, { name: 'lobby' });
  await call(`POST ${guild}/channels`, { name: 'staff', onlyFor: ['Moderator'] });
  await call(`POST ${guild}/members`, { person: 'Theo', roles: ['Moderator'] });
  await call(`POST ${guild}/members`, { person: 'Mara' });
  const names = async (who: string) =>
    z
      .array(z.object({ name: z.string() }))
      .parse((await call(`GET /sandbox/view/${who}/channels`)).body)
      .map((one) => one.name);
  expect([await names('Theo'), await names('Mara')]).toEqual([['#lobby', '#staff'], ['#lobby']]);

  const line = await identified(sandbox, 1, { bot: 'newcomer' });
  expect((await call(`POST ${guild}/bots`, { bot: 'newcomer' })).body).toMatchObject({
    name: 'newcomer',
    token: 'sandbox.newcomer',
  });
  expect((await line.event('GUILD_CREATE')).d).toMatchObject({ name: 'The Long Road', member_count: 4 });

  await call(`DELETE ${guild}/members/Mara`);
  await call('POST /sandbox/people', { name: 'Theo', locale: 'de', directMessages: 'closed' });
  expect((await call('GET /sandbox/people')).body).toMatchObject([
    { name: 'Robin', communities: [{ owner: true }] },
    { name: 'Theo', locale: 'de', directMessages: 'closed', communities: [{ roles: ['Moderator'] }] },
    { name: 'Mara', communities: [] },
  ]);
});

test('what cannot be done is refused with what can be', async () => {
  const call = calling((await stage()).sandbox);
  const refusals = [
    await call('POST /sandbox/guilds/Nowhere/roles', { name: 'x' }),
    await call('POST /sandbox/guilds/The%20Long%20Road/roles', { name: 'x', permissions: ['Fly'] }),
    await call('POST /sandbox/guilds/The%20Long%20Road/members', { person: 'Ada', roles: ['Queen'] }),
    await call('POST /sandbox/act/Ada/fly', {}),
    await call('POST /sandbox/act/Ada/send', { channel: '#lobby', text: 'x', guild: 'Elsewhere' }),
  ];
  expect(refusals).toMatchObject([
    { status: 400, body: { error: 'There is no community Nowhere. There are: The Long Road.' } },
    { status: 400, body: { error: expect.stringContaining('ViewChannel') } },
    { status: 400, body: { error: expect.stringMatching(/no role Queen .* Moderator/) } },
    { status: 400, body: { error: expect.stringContaining('What people can do: run,') } },
    { status: 400, body: { error: 'Ada is not in Elsewhere. Communities: The Long Road.' } },
  ]);
});

test('requests of bots are listed, newest last', async () => {
  const at = await stage();
  await at.ask('GET /users/@me');
  await at.ask(`GET /channels/${at.lobby}`);
  expect((await calling(at.sandbox)('GET /sandbox/requests?last=1')).body).toMatchObject([
    { route: 'GET /channels/:channel', status: 200, bot: 'kindred' },
  ]);
});

test('the description names every call, and each checks what it says it takes', async () => {
  const at = await stage();
  const call = calling(at.sandbox);
  const { paths } = description.parse((await call('GET /sandbox/openapi.json')).body);
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(['/sandbox/', '/sandbox/guilds', '/sandbox/act/{user}/press', '/sandbox/clock']),
  );

  const fill = (path: string) =>
    path
      .replace('{user}', 'Ada')
      .replace('{guild}', at.guild.id)
      .replace('{channel}', '%23lobby')
      .replace('{act}', 'fly');
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, { requestBody, parameters }] of Object.entries(operations)) {
      expect(parameters.filter((one) => one.in === 'path').map((one) => `{${one.name}}`)).toEqual(
        path.match(/\{\w+\}/g) ?? [],
      );
      const required = requestBody?.content['application/json'].schema.required ?? [];
      if (required.length === 0) continue;
      const { status, body } = await call(`${method.toUpperCase()} ${fill(path)}`, {});
      expect([path, status]).toEqual([path, 400]);
      for (const field of required)
        expect([path, JSON.stringify(body)]).toEqual([path, expect.stringContaining(field)]);
    }
  }
});

test('what actors can do, the control API can: speak, plan, block, go by another name', async () => {
  const at = await stage();
  const act = calling(at.sandbox);
  at.guild.createChannel({ name: 'room', type: 2 });
  const done = { status: 200, body: { done: true } };
  expect(await act('POST /sandbox/act/Ada/join-voice', { channel: '#room', muted: true })).toEqual(done);
  expect(await act('POST /sandbox/act/Ada/nickname', { nick: 'Ada (nights)' })).toEqual(done);
  expect(await act('POST /sandbox/act/Ada/block', { bot: 'kindred' })).toEqual(done);
  const event = {
    name: 'Walk',
    where: 'The old bridge',
    startsAt: '2040-05-04T10:00:00Z',
    endsAt: '2040-05-04T12:00:00Z',
  };
  expect((await act('POST /sandbox/act/Robin/create-event', event)).status).toBe(200);
  expect(await act('POST /sandbox/act/Ada/interested', { event: 'Walk' })).toEqual(done);
  expect((await act('GET /sandbox/view/Ada/events')).body).toMatchObject([
    { name: 'Walk', where: 'The old bridge', interested: 1, amInterested: true },
  ]);
  const member = (await at.ask(`GET /guilds/${at.guild.id}/members/${at.ada.id}`)).body;
  expect(member['nick']).toBe('Ada (nights)');
  const voice = await at.ask(`GET /guilds/${at.guild.id}/voice-states/${at.ada.id}`);
  expect(voice.body).toMatchObject({ self_mute: true, user_id: at.ada.id });
});

test('and change what is set: channels, and who has which role', async () => {
  const at = await stage();
  const act = calling(at.sandbox);
  const done = { status: 200, body: { done: true } };
  expect(await act('POST /sandbox/act/Robin/open-channel', { channel: '#staff' })).toEqual(done);
  expect(at.ada.channels()).toContain('#staff');
  expect(await act('POST /sandbox/act/Robin/close-channel', { channel: '#staff' })).toEqual(done);
  expect(await act('POST /sandbox/act/Robin/give-role', { to: 'Ada', role: 'Moderator' })).toEqual(done);
  expect(at.ada.channels()).toContain('#staff');
  expect(await act('POST /sandbox/act/Robin/take-role', { to: 'Ada', role: 'Moderator' })).toEqual(done);
  expect(await act('POST /sandbox/act/Robin/delete-channel', { channel: '#staff' })).toEqual(done);
  expect(await act('POST /sandbox/act/Ada/delete-channel', { channel: '#lobby' })).toMatchObject({
    status: 400,
    body: { error: 'Ada may not delete #lobby.' },
  });
});
