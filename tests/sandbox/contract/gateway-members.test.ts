/** Members that a bot asks for over the gateway (op 8). */
import { expect } from 'vitest';
import { stage } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { identified } from '../wire.ts';
import type { Json, Line } from '../wire.ts';
import { rule } from './rule.ts';

const page = 'events/gateway-events';
const [guilds, members, presences] = [1, 1 << 1, 1 << 8];
const nobody = '100000000000000001';

/** What comes back for one request; nothing where it stays without an answer. */
async function asked(at: Stage, line: Line, request: object): Promise<readonly Json[]> {
  const before = line.frames.length;
  line.send(8, { guild_id: at.guild.id, ...request });
  line.send(1, null);
  await line.next((frame) => frame.op === 11 && line.frames.indexOf(frame) >= before);
  return line.frames
    .slice(before)
    .filter(({ t }) => t === 'GUILD_MEMBERS_CHUNK' || t === 'RATE_LIMITED')
    .map(({ d }) => d);
}

const sizes = (chunks: readonly Json[]): number[] =>
  chunks.map((one) => Object.keys(one['members'] ?? {}).length);
const ids = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => String(BigInt(nobody) + BigInt(n)));

rule('Gateway', 'members asked for by id come with those that were not found', page, async () => {
  const at = await stage();
  const line = await identified(at.sandbox, guilds);
  expect(await asked(at, line, { user_ids: [at.ada.id, nobody], limit: 0 })).toMatchObject([
    {
      guild_id: at.guild.id,
      members: [{ user: { id: at.ada.id } }],
      not_found: [nobody],
      chunk_index: 0,
      chunk_count: 1,
    },
  ]);
});

rule('Gateway', 'members are found by the beginning of their name, whatever its case', page, async () => {
  const at = await stage();
  const line = await identified(at.sandbox, guilds);
  expect(await asked(at, line, { query: 'AD', limit: 10 })).toMatchObject([
    { members: [{ user: { id: at.ada.id } }] },
  ]);
});

rule('Gateway', 'a prefix gives at most a hundred members', page, async () => {
  const at = await stage();
  for (let n = 0; n < 120; n += 1) at.sandbox.user(`p${n}`).in(at.guild);
  const line = await identified(at.sandbox, guilds);
  expect(sizes(await asked(at, line, { query: 'p', limit: 100 }))).toEqual([100]);
});

rule('Gateway', 'a limit above a hundred is not answered', page, async () => {
  const at = await stage();
  expect(await asked(at, await identified(at.sandbox, guilds), { query: 'p', limit: 101 })).toEqual([]);
});

rule('Gateway', 'a prefix without a limit is not answered', page, async () => {
  const at = await stage();
  expect(await asked(at, await identified(at.sandbox, guilds), { query: 'a' })).toEqual([]);
});

rule('Gateway', 'a request takes at most a hundred ids', page, async () => {
  const at = await stage();
  const line = await identified(at.sandbox, guilds);
  expect(await asked(at, line, { user_ids: ids(101), limit: 0 })).toEqual([]);
  expect(sizes(await asked(at, line, { user_ids: ids(100), limit: 0 }))).toEqual([0]);
});

rule('Gateway', 'a request names one guild', page, async () => {
  const at = await stage();
  const line = await identified(at.sandbox, guilds);
  expect(await asked(at, line, { guild_id: [at.guild.id, at.guild.id], user_ids: [at.ada.id] })).toEqual([]);
});

rule('Gateway', 'a guild that the bot is not in is not answered', page, async () => {
  const at = await stage();
  const other = at.sandbox.createGuild({ name: 'Elsewhere', owner: at.sandbox.user('Robin') });
  const line = await identified(at.sandbox, guilds);
  expect(await asked(at, line, { guild_id: other.id, user_ids: [at.ada.id] })).toEqual([]);
});

rule('Gateway', 'all members need GUILD_MEMBERS', page, async () => {
  const at = await stage();
  const [without, knows] = [
    await identified(at.sandbox, guilds),
    await identified(at.sandbox, guilds | members),
  ];
  const everybody = { query: '', limit: 0 };
  expect([await asked(at, without, everybody), sizes(await asked(at, knows, everybody))]).toEqual([[], [3]]);
});

rule('Gateway', 'members come in chunks of a thousand', page, async () => {
  const at = await stage();
  for (let n = 0; n < 1000; n += 1) at.sandbox.user(`p${n}`).in(at.guild);
  const chunks = await asked(at, await identified(at.sandbox, guilds | members), { query: '', limit: 0 });
  expect(sizes(chunks)).toEqual([1000, 3]);
  expect(chunks.map((one) => [one['chunk_index'], one['chunk_count']])).toEqual([
    [0, 2],
    [1, 2],
  ]);
});

rule('Gateway', 'a nonce of up to 32 bytes comes back, a longer one does not', page, async () => {
  const at = await stage();
  const line = await identified(at.sandbox, guilds);
  const nonceOf = async (nonce: string): Promise<unknown> =>
    (await asked(at, line, { user_ids: [at.ada.id], nonce }))[0]?.['nonce'];
  expect([await nonceOf('é'.repeat(16)), await nonceOf('é'.repeat(17))]).toEqual(['é'.repeat(16), undefined]);
});

rule('Gateway', 'presences come along where asked for and GUILD_PRESENCES is there', page, async () => {
  const at = await stage();
  at.sandbox.user('Ada').appears('online');
  const request = { user_ids: [at.ada.id], presences: true };
  const [without] = await asked(at, await identified(at.sandbox, guilds), request);
  const [withThem] = await asked(at, await identified(at.sandbox, guilds | presences), request);
  expect([without?.['presences'], withThem?.['presences']]).toMatchObject([
    undefined,
    [{ user: { id: at.ada.id }, status: 'online' }],
  ]);
});

rule('Gateway', 'everybody in one guild once in thirty seconds, else RATE_LIMITED', page, async () => {
  const at = await stage({ limits: 'real' });
  const line = await identified(at.sandbox, guilds | members);
  expect(sizes(await asked(at, line, { query: '', limit: 0 }))).toEqual([3]);
  const [limited] = await asked(at, line, { query: '', limit: 0, nonce: 'n' });
  expect(limited).toEqual({
    opcode: 8,
    retry_after: expect.any(Number),
    meta: { guild_id: at.guild.id, nonce: 'n' },
  });
  expect(Number(limited?.['retry_after'])).toBeGreaterThan(25);
});

rule('Gateway', 'that limit leaves requests by id alone', page, async () => {
  const at = await stage({ limits: 'real' });
  const line = await identified(at.sandbox, guilds | members);
  await asked(at, line, { query: '', limit: 0 });
  expect(sizes(await asked(at, line, { user_ids: [at.ada.id] }))).toEqual([1]);
});
