/** The page's shell, as far as it is pure: addresses, and how channels, messages and members are put in order. */
import { ChannelType } from 'discord-api-types/v10';
import type { APIMessage, APIRole } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstReadable, grouped } from '#sandbox/page/app/shell/channel-groups.ts';
import { byRole } from '#sandbox/page/app/shell/member-groups.ts';
import { rowsOf } from '#sandbox/page/app/shell/message-rows.ts';
import { closedBecause, rolesToGive } from '#sandbox/page/app/shell/rights.ts';
import { readRoute, writeRoute } from '#sandbox/page/app/shell/route.ts';
import type { Route } from '#sandbox/page/app/shell/route.ts';
import { founderOf, guestIn, serversOf } from '#sandbox/page/app/shell/servers.ts';
import type { Actable, SeatChannel, SeatGuild, SeatMember } from '#sandbox/page/wire.ts';

describe('an address', () => {
  test.each([
    ['', []],
    ['#/', []],
    ['#/as/mara', [{ as: 'mara', place: { at: 'start' } }]],
    ['#/as/mara/channel/12', [{ as: 'mara', place: { at: 'channel', id: '12' } }]],
    [
      '#/as/mara/direct/with/theo/events/9',
      [
        { as: 'mara', place: { at: 'direct' } },
        { as: 'theo', place: { at: 'events', guildId: '9' } },
      ],
    ],
    ['#/as/mara/nowhere/1', [{ as: 'mara', place: { at: 'start' } }]],
  ])('%s is read', (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
  });

  test('is read as it was written, whatever people are called', () => {
    const place = fc.oneof(
      fc.constant({ at: 'start' } as const),
      fc.constant({ at: 'direct' } as const),
      fc.stringMatching(/^\d{17,20}$/).map((id) => ({ at: 'channel', id }) as const),
    );
    const view = fc.record({ as: fc.string({ minLength: 1, unit: 'grapheme' }), place });
    fc.assert(
      fc.property(fc.array(view, { maxLength: 2 }), (route: Route) => {
        expect(readRoute(writeRoute(route))).toEqual(route);
      }),
    );
  });
});

const channel = (id: string, more: Partial<SeatChannel> = {}): SeatChannel => ({
  id,
  guildId: '1',
  type: ChannelType.GuildText,
  name: id,
  topic: null,
  parentId: null,
  slowmode: 0,
  nsfw: false,
  permissions: String(1 << 11),
  seenByAll: true,
  unread: false,
  mentions: 0,
  readUpTo: null,
  archived: false,
  locked: false,
  joined: false,
  tags: [],
  thread: null,
  users: [],
  ...more,
});

describe('channels', () => {
  test('stand under their category, threads that one is in under their channel', () => {
    const thread = { type: ChannelType.PublicThread, parentId: 'b' };
    const groups = grouped([
      channel('a'),
      channel('cat', { type: ChannelType.GuildCategory }),
      channel('b', { parentId: 'cat' }),
      channel('in', { ...thread, joined: true }),
      channel('out', thread),
      channel('old', { ...thread, joined: true, archived: true }),
    ]);
    const shape = groups.map(({ category, rows }) => [
      category?.name,
      rows.map((row) => [row.channel.name, row.threads.map(({ name }) => name)]),
    ]);
    expect(shape).toEqual([
      [undefined, [['a', []]]],
      ['cat', [['b', ['in']]]],
    ]);
  });

  test('somebody who comes in begins in the first one with words in it', () => {
    const voice = channel('v', { type: ChannelType.GuildVoice });
    expect(firstReadable([voice, channel('a')])?.id).toBe('a');
    expect(firstReadable([voice])).toBeUndefined();
  });

  test('say why nothing can be written there', () => {
    expect(closedBecause(channel('a'))).toBeUndefined();
    expect(closedBecause(channel('a', { permissions: '1024' }))).toMatch(/permission/);
    expect(closedBecause(channel('a', { locked: true }))).toMatch(/locked/);
    expect(
      closedBecause(channel('a', { locked: true, permissions: String((1n << 34n) | (1n << 11n)) })),
    ).toBe(undefined);
  });
});

const message = (id: string, author: string, timestamp: string, more: Partial<APIMessage> = {}): APIMessage =>
  ({ id, author: { id: author }, type: 0, timestamp, flags: 0, ...more }) as APIMessage;

describe('messages', () => {
  const rows = (messages: readonly APIMessage[], readUpTo?: string) =>
    rowsOf(messages, { userId: 'me', readUpTo, zone: 'Europe/Berlin', locale: 'en' });

  test('of one author stand together for seven minutes of one day', () => {
    const shown = rows([
      message('1', 'a', '2026-03-10T21:50:00Z'),
      message('2', 'a', '2026-03-10T21:56:00Z'),
      message('3', 'a', '2026-03-10T22:10:00Z'),
      message('4', 'b', '2026-03-10T22:11:00Z'),
      message('5', 'b', '2026-03-10T23:01:00Z'),
    ]);
    expect(shown.map(({ grouped, day }) => [grouped, day])).toEqual([
      [false, 'March 10, 2026'],
      [true, null],
      [false, null],
      [false, null],
      [false, 'March 11, 2026'],
    ]);
  });

  test('the first new one of somebody else is marked, and begins a group of its own', () => {
    const at = '2026-03-10T12:00:00Z';
    const all = [
      message('1', 'a', at),
      message('2', 'me', at),
      message('3', 'a', at, { flags: 64 }),
      message('4', 'a', at),
      message('5', 'a', at),
    ];
    expect(rows(all, '1').map((row) => row.fresh)).toEqual([false, false, false, true, false]);
    expect(rows(all, '1')[3]?.grouped).toBe(false);
    expect(rows(all).some((row) => row.fresh)).toBe(false);
  });
});

test('members stand under their highest role that is shown apart, those who are away at the end', () => {
  const role = (id: string, position: number, hoist: boolean): APIRole =>
    ({ id, name: id, position, hoist }) as APIRole;
  const one = (name: string, roles: readonly string[], online = true): SeatMember => ({
    member: { user: { id: name, username: name }, roles } as unknown as SeatMember['member'],
    online,
    here: true,
  });
  const groups = byRole(
    [one('Sol', []), one('Imani', ['mod', 'lead']), one('Ada', ['plain']), one('bot', ['mod'], false)],
    [role('mod', 1, true), role('lead', 2, true), role('plain', 3, false)],
  );
  expect(groups.map(({ title, members }) => [title, members.map(({ member }) => member.user.id)])).toEqual([
    ['lead', ['Imani']],
    ['Online', ['Ada', 'Sol']],
    ['Offline', ['bot']],
  ]);
});

describe('servers', () => {
  const person = (name: string, what: string, at: string): Actable => ({
    id: name,
    handle: name,
    name,
    what,
    server: { id: at, name: at },
    locale: 'en-US',
  });
  const bare = [person('Ines', 'member', 'new'), person('Noor', 'server owner', 'new')];
  const settled = [
    person('Mara', 'member', 'old'),
    person('Theo', 'moderator', 'old'),
    person('Robin', 'server owner', 'old'),
  ];

  test('stand in the order of their people', () => {
    const [mara, ...others] = settled;
    const mixed = [...(mara ? [mara] : []), ...bare, ...others];
    expect(serversOf(mixed)).toEqual([
      { id: 'old', name: 'old', people: settled },
      { id: 'new', name: 'new', people: bare },
    ]);
  });

  test('are founded by their owner while nobody else has a task', () => {
    const [first, second] = serversOf([...bare, ...settled]);
    expect([first && founderOf(first)?.name, second && founderOf(second)?.name]).toEqual(['Noor', undefined]);
    expect([first && guestIn(first)?.name, second && guestIn(second)?.name]).toEqual(['Noor', 'Mara']);
  });
});

describe('roles to give', () => {
  const role = (id: string, position: number, more: Partial<APIRole> = {}): APIRole =>
    ({ id, name: id, position, managed: false, ...more }) as APIRole;
  const server = (has: readonly string[], permissions: bigint, owner = 'nobody'): SeatGuild =>
    ({
      guild: {
        id: 'all',
        owner_id: owner,
        roles: [
          role('all', 0),
          role('low', 1),
          role('own', 2),
          role('high', 3),
          role('bot', 1, { managed: true }),
        ],
      },
      member: { user: { id: 'me' }, roles: has },
      permissions: String(permissions),
    }) as unknown as SeatGuild;
  const manages = 1n << 28n;

  test.each([
    ['with the right, those below', server(['own'], manages), ['low']],
    ['for the owner, all but those of bots', server([], manages, 'me'), ['high', 'own', 'low']],
    ['without the right, none', server(['own'], 0n), []],
    ['without a role of one’s own, none', server([], manages), []],
  ])('are, %s', (_who, seat, names) => {
    expect(rolesToGive(seat).map(({ name }) => name)).toEqual(names);
  });
});
