/** The page's side in Node: seats over their sockets, and the page itself as a browser or a program asks for it. */
import { afterAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { sample, startSandbox } from '#sandbox/index.ts';
import type { Deed, Deeds, Slices, ToPage } from '#sandbox/page/wire.ts';

const sandbox = await startSandbox({ sample: true, limits: 'off' });
afterAll(() => sandbox.close());

const { lobby, staff } = sample.channels;
const guild = sandbox.guild(sample.guild.id);
const person = (name: string) => sandbox.user(name).in(guild);

interface TestSeat {
  readonly shown: Partial<Slices>;
  /** Names of the slices, push by push. */
  readonly pushes: string[][];
  does<D extends Deed>(deed: D, what: Deeds[D]): Promise<unknown>;
  readonly socket: WebSocket;
}

async function sits(as: string): Promise<TestSeat> {
  const socket = new WebSocket(`${sandbox.url.replace('http', 'ws')}/sandbox/seat?as=${as}`);
  const shown: Partial<Slices> = {};
  const pushes: string[][] = [];
  const waiting = new Map<number, { resolve: (done: unknown) => void; reject: (error: Error) => void }>();
  socket.on('message', (data: Buffer) => {
    const heard = JSON.parse(data.toString()) as ToPage;
    if ('slices' in heard) {
      Object.assign(shown, heard.slices);
      pushes.push(Object.keys(heard.slices));
    } else if ('refused' in heard) waiting.get(heard.id)?.reject(new Error(heard.refused));
    else waiting.get(heard.id)?.resolve(heard.done);
  });
  await vi.waitFor(() => expect(shown.self).toBeDefined());
  let next = 0;
  return {
    shown,
    pushes,
    socket,
    does(deed, what) {
      const { promise, resolve, reject } = Promise.withResolvers<unknown>();
      next += 1;
      waiting.set(next, { resolve, reject });
      socket.send(JSON.stringify({ ...what, id: next, deed }));
      return promise;
    },
  };
}

test('a seat shows what its person sees, and nothing else', async () => {
  const mara = await sits('mara');
  const theo = await sits('theo');
  const names = (seat: TestSeat) => seat.shown.channels?.map(({ name }) => name);
  expect(names(mara)?.slice(0, 2)).toEqual(['welcome', 'lobby']);
  expect(names(mara)).not.toContain('staff');
  expect(names(theo)).toContain('staff');
  await expect(mara.does('look', { channelId: staff.id, limit: 50 })).rejects.toThrow('not theirs to see');
  expect(mara.shown.self?.people.map(({ name, what }) => [name, what])).toContainEqual([
    'Imani',
    'community lead',
  ]);
});

test('only the slices that changed are sent', async () => {
  const sol = await sits('sol');
  await sol.does('look', { channelId: lobby.id, limit: 50 });
  sol.pushes.length = 0;
  person('June').sends('#lobby', 'One more piece.');
  await vi.waitFor(() => expect(sol.shown.messages?.messages.at(-1)?.content).toBe('One more piece.'));
  expect(sol.pushes).toEqual([['channels', 'messages']]);
});

test('older messages come on demand', async () => {
  for (let line = 0; line < 30; line += 1) person('June').sends('#welcome', `Line ${line}`);
  const wen = await sits('wen');
  const { welcome } = sample.channels;
  await wen.does('look', { channelId: welcome.id, limit: 10 });
  expect(wen.shown.messages).toMatchObject({ hasOlder: true, messages: { length: 10 } });
  await wen.does('look', { channelId: welcome.id, limit: 100 });
  expect(wen.shown.messages).toMatchObject({
    hasOlder: false,
    messages: { length: person('Wen').sees('#welcome').length },
  });
});

test('what others write is unread until it was read, and calls whom it names', async () => {
  const priya = await sits('priya');
  const there = () => priya.shown.channels?.find(({ id }) => id === lobby.id);
  await priya.does('read', { channelId: lobby.id, upTo: String(2n ** 63n - 1n) });
  expect(there()).toMatchObject({ unread: false });
  const theo = await sits('theo');
  const before = theo.shown.channels?.find(({ id }) => id === lobby.id)?.mentions ?? 0;
  const said = person('Sol').sends('#lobby', `Good morning <@${sample.people.theo.id}>`);
  const forTheo = () => theo.shown.channels?.find(({ id }) => id === lobby.id);
  await vi.waitFor(() => expect(forTheo()).toMatchObject({ unread: true, mentions: before + 1 }));
  await theo.does('read', { channelId: lobby.id, upTo: said.id });
  expect(forTheo()).toMatchObject({ unread: false, mentions: 0 });
});

test('people change and delete what they wrote, and only moderators what others did', async () => {
  const [mara, theo] = [await sits('mara'), await sits('theo')];
  const own = person('Mara').sends('#lobby', 'Speling');
  await mara.does('edit', { messageId: own.id, content: 'Spelling' });
  expect(person('Sol').sees('#lobby').at(-1)).toMatchObject({ text: 'Spelling', edited: true });
  await expect(theo.does('edit', { messageId: own.id, content: 'No' })).rejects.toThrow('Only who wrote');
  const other = person('Sol').sends('#lobby', 'Mine');
  await expect(mara.does('remove', { messageId: other.id })).rejects.toThrow('may not delete');
  await theo.does('remove', { messageId: other.id });
  await mara.does('remove', { messageId: own.id });
  const ids = person('Sol')
    .sees('#lobby')
    .map(({ id }) => id);
  expect(ids).not.toContain(own.id);
  expect(ids).not.toContain(other.id);
});

test('an alert of automatic moderation stands in somebody’s name, and is not theirs to delete', async () => {
  const [mara, theo] = [await sits('mara'), await sits('theo')];
  guild.addBot('watcher', { permissions: ['Administrator'] });
  const made = await fetch(`${sandbox.url}/api/v10/guilds/${guild.id}/auto-moderation/rules`, {
    method: 'POST',
    headers: {
      authorization: `Bot ${sandbox.bot('watcher').token}`,
      'content-type': 'application/json',
      'user-agent': 'DiscordBot (https://example.org, 1)',
    },
    body: JSON.stringify({
      name: 'Look for it',
      event_type: 1,
      trigger_type: 1,
      trigger_metadata: { keyword_filter: ['zebra'] },
      actions: [{ type: 2, metadata: { channel_id: lobby.id } }],
      enabled: true,
    }),
  });
  expect(made.status).toBe(200);
  const said = person('Mara').sends('#lobby', 'A zebra.');
  const alert = person('Sol')
    .sees('#lobby')
    .findLast(({ author, id }) => author === said.author && id !== said.id);
  const messageId = alert?.id ?? '';
  expect(alert?.text).toContain('zebra');
  await expect(mara.does('remove', { messageId })).rejects.toThrow('may not delete');
  await theo.does('remove', { messageId });
  expect(person('Sol').sees('#lobby')).not.toContainEqual(expect.objectContaining({ id: messageId }));
});

test('a reaction goes on and off', async () => {
  const mara = await sits('mara');
  const said = person('Sol').sends('#lobby', 'Tea?');
  const reactions = () => person('Sol').sees('#lobby').at(-1)?.reactions;
  await mara.does('react', { messageId: said.id, emoji: '👍' });
  expect(reactions()).toEqual([{ emoji: '👍', count: 1 }]);
  await mara.does('react', { messageId: said.id, emoji: '👍' });
  expect(reactions()).toEqual([]);
});

test('who is writing shows until it is sent', async () => {
  const [mara, sol] = [await sits('mara'), await sits('sol')];
  await mara.does('look', { channelId: lobby.id, limit: 50 });
  await sol.does('type', { channelId: lobby.id });
  await vi.waitFor(() => expect(mara.shown.typing).toEqual([sample.people.sol.id]));
  await sol.does('send', { channelId: lobby.id, content: 'Done.', files: [], replyTo: null });
  await vi.waitFor(() => expect(mara.shown.typing).toEqual([]));
});

test('an admin opens, closes and deletes a channel and gives a role; a member does none of it', async () => {
  const [mara, imani] = [await sits('mara'), await sits('imani')];
  const { id: channelId } = guild.createChannel({ name: 'spare' });
  const there = (seat: TestSeat) => seat.shown.channels?.find(({ id }) => id === channelId);
  await vi.waitFor(() => expect(there(mara)).toMatchObject({ seenByAll: true }));
  await expect(mara.does('showToEveryone', { channelId, shown: false })).rejects.toThrow('may not change');
  await imani.does('showToEveryone', { channelId, shown: false });
  await vi.waitFor(() => expect(there(mara)).toBeUndefined());
  // She closed it to herself as well: nobody is let in by role or name.
  expect(there(imani)).toBeUndefined();
  const robin = await sits('robin');
  await robin.does('showToEveryone', { channelId, shown: true });
  await expect(mara.does('deleteChannel', { channelId })).rejects.toThrow('may not delete');
  await imani.does('deleteChannel', { channelId });
  await vi.waitFor(() => expect(there(robin)).toBeUndefined());

  const role = { guildId: guild.id, userId: sample.people.mara.id, roleId: sample.roles.nightOwl.id };
  await expect(mara.does('giveRole', { ...role, given: true })).rejects.toThrow('may not give or take');
  await imani.does('giveRole', { ...role, given: true });
  expect(guild.guild.members.get(sample.people.mara.id)?.roleIds).toContain(sample.roles.nightOwl.id);
  await imani.does('giveRole', { ...role, given: false });
});

test('nobody sits for somebody who is not here, and gibberish ends the line', async () => {
  const closed = (socket: WebSocket) =>
    new Promise<number>((resolve) => {
      socket.once('close', resolve);
    });
  const nobody = new WebSocket(`${sandbox.url.replace('http', 'ws')}/sandbox/seat?as=nobody`);
  expect(await closed(nobody)).toBe(4404);
  const mara = await sits('mara');
  mara.socket.send('gibberish');
  expect(await closed(mara.socket)).toBe(1007);
});

test('a page of another site gets no seat', async () => {
  const stranger = new WebSocket(`${sandbox.url.replace('http', 'ws')}/sandbox/seat?as=mara`, {
    origin: 'https://example.org',
  });
  const failed = await new Promise<Error>((resolve) => {
    stranger.once('error', resolve);
  });
  expect(failed.message).toMatch(/hang up|ECONNRESET/);
});

test('a browser gets the page under a strict policy, a program the control API', async () => {
  const page = await fetch(`${sandbox.url}/sandbox/`, { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'self'/);
  const html = await page.text();
  const script = /src="(\/sandbox\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
  const asset = await fetch(sandbox.url + script);
  expect(asset.headers.get('content-type')).toMatch('text/javascript');
  expect((await fetch(`${sandbox.url}/sandbox/assets/none.js`)).status).toBe(404);
  const api = await fetch(`${sandbox.url}/sandbox/`);
  expect(api.headers.get('content-type')).toMatch('application/json');
});

test('somebody sets their Discord to another language, and everybody at the page knows', async () => {
  const [wen, theo] = [await sits('wen'), await sits('theo')];
  const languageOfWen = (seat: TestSeat) =>
    seat.shown.self?.people.find(({ handle }) => handle === 'wen')?.locale;
  expect(languageOfWen(wen)).toBe('de');
  await wen.does('speakIn', { locale: 'es-419' });
  expect(languageOfWen(wen)).toBe('es-419');
  await vi.waitFor(() => expect(languageOfWen(theo)).toBe('es-419'));
});
