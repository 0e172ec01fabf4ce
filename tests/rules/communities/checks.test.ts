import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIGuildChannel, APIThreadChannel } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { examine, maySee } from '#src/communities/doctor/checks.ts';
import type { Examined } from '#src/communities/doctor/checks.ts';
import { findingCodes } from '#src/communities/doctor/findings.ts';
import type { Finding, FindingCode } from '#src/communities/doctor/findings.ts';
import { linesOf } from '#src/communities/helplines/status.ts';
import { checkUpShown, namesFor } from '#src/communities/messages/check-up.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { buttonsOf, faultsOf, textOf } from '#tests/rules/discord/shown.ts';
import {
  talk,
  id,
  guild,
  staff,
  startHere,
  group,
  bot,
  botRole,
  moderators,
  leads,
  role,
  overwrite,
  channel,
  closed,
  letIn,
  roles,
  channels,
  now,
  record,
  place,
  well,
  server,
  swapped,
  without,
  many,
} from './a-check-up.ts';

const { ViewChannel, SendMessages, ManageRoles, ManageEvents, Administrator } = PermissionFlagsBits;
const t = createTranslations().for('en-US');

test('a server where all is well has no findings', () => expect(examine(well)).toEqual([]));

const broken: readonly [string, Partial<Examined>, Partial<Finding> & { code: FindingCode }][] = [
  ['nobody has run /setup', { record: undefined }, { code: 'not_set_up', level: 'hurts' }],
  [
    'the bot may not manage roles',
    server({ roles: roles.with(3, role(botRole, talk, 3)) }),
    { code: 'permissions', level: 'hurts', names: ['ManageRoles'] },
  ],
  [
    'the bot may not write in a group',
    server({ channels: swapped(channel(group, closed, overwrite(bot, ViewChannel, SendMessages))) }),
    { code: 'permissions_here', channel: group, names: ['SendMessages'] },
  ],
  ['the staff channel is gone', server({ channels: without(staff) }), { code: 'staff_gone', mend: 'make' }],
  [
    'everybody reads the staff channel',
    server({ channels: swapped(channel(staff, letIn)) }),
    { code: 'staff_open', channel: staff, mend: 'close', level: 'hurts' },
  ],
  ['a role is gone', server({ roles: roles.toSpliced(1, 1) }), { code: 'role_gone', mend: 'make' }],
  ['nobody moderates', { holders: { [leads]: 1 } }, { code: 'nobody_moderates', level: 'hurts' }],
  ['nobody leads', { holders: { [moderators]: 1 } }, { code: 'nobody_leads', level: 'hurts' }],
  [
    'a group was opened',
    server({ channels: swapped(channel(group, letIn)) }),
    { code: 'place_open', channel: group, mend: 'close', level: 'hurts' },
  ],
  [
    'a group was opened to a role',
    server({ channels: swapped(channel(group, closed, letIn, overwrite(id(21), ViewChannel, 0n))) }),
    { code: 'place_strangers', channel: group, mend: 'look', level: 'hurts' },
  ],
  [
    'the channel of a group is gone',
    server({ channels: without(group) }),
    { code: 'places_gone', count: 1, mend: 'look', level: 'hurts' },
  ],
  [
    'the channel for newcomers is gone',
    server({ channels: without(startHere) }),
    { code: 'start_gone', mend: 'make' },
  ],
  ['the message for newcomers is gone', { startMessageThere: false }, { code: 'start_gone', mend: 'make' }],
  ['Discord refused something', { refused: 3 }, { code: 'refused', count: 3, mend: 'again' }],
  [
    'direct messages are closed, which is nothing to try again',
    { directClosed: 4 },
    { code: 'direct_closed', level: 'soon', count: 4 },
  ],
  [
    'pages cannot be reached, and health is shown nowhere else',
    { pagesReachable: false },
    { code: 'health_off', level: 'hurts' },
  ],
  [
    'pages cannot be reached, and health is shown in Discord',
    { pagesReachable: false, record: { ...record, healthDataMode: 'discord' } },
    { code: 'pages_off', level: 'hurts' },
  ],
  ['no country is chosen', { record: { ...record, country: undefined } }, { code: 'helplines_none' }],
  [
    'nothing is known of the country',
    { record: { ...record, country: 'TV' }, helplines: undefined },
    { code: 'helplines_unknown', names: ['TV'] },
  ],
  [
    'nobody has checked a helpline',
    { helplines: linesOf('CA', new Map(), now) },
    { code: 'helplines_unchecked', level: 'soon', count: 1 },
  ],
  [
    'a helpline was checked long ago',
    { helplines: linesOf('CA', new Map([['988', new Date('2025-11-21T12:00:00Z')]]), now) },
    { code: 'helplines_stale', level: 'soon', count: 1 },
  ],
  [
    'a helpline is hidden',
    { helplines: linesOf('ZA', new Map(), now) },
    { code: 'helplines_hidden', level: 'hurts', count: 1 },
  ],
  [
    'health answers are in Discord although pages work',
    { record: { ...record, healthDataMode: 'discord' } },
    { code: 'health_in_discord', level: 'soon' },
  ],
  [
    'the server is nearly full',
    server({ channels: [...channels, ...many(397)] }),
    { code: 'channels_full', count: 400, limit: 500, level: 'soon' },
  ],
  [
    'the server is full',
    server({ channels: [...channels, ...many(497)] }),
    { code: 'channels_full', count: 500, level: 'hurts' },
  ],
  [
    'a category of theirs is nearly full',
    server({
      channels: [
        ...channels,
        { id: id(50), type: ChannelType.GuildCategory } as APIGuildChannel,
        ...many(40, id(50)),
      ],
    }),
    { code: 'category_full', channel: id(50), count: 40, limit: 50 },
  ],
  [
    'a group has many overwrites',
    server({
      channels: swapped(
        channel(
          group,
          closed,
          letIn,
          ...Array.from({ length: 798 }, (_, n) => overwrite(id(2000 + n), 0n, SendMessages)),
        ),
      ),
    }),
    { code: 'overwrites_full', channel: group, count: 800 },
  ],
  [
    'there are many roles',
    server({ roles: [...roles, ...Array.from({ length: 196 }, (_, n) => role(id(3000 + n), 0n, 0))] }),
    { code: 'roles_full', count: 200, limit: 250 },
  ],
  [
    'many threads are open',
    server({ threads: Array.from({ length: 800 }, (_, n) => ({ id: id(4000 + n) }) as APIThreadChannel) }),
    { code: 'threads_full', count: 800, limit: 1000, level: 'soon' },
  ],
  [
    'a role stands above the bot',
    server({ roles: roles.with(1, role(moderators, 0n, 9)) }),
    { code: 'role_above', role: moderators, level: 'soon' },
  ],
  [
    'an older role stands at the height of the bot',
    server({
      roles: [
        ...roles.slice(0, 1),
        role(moderators, 0n, 1),
        role(leads, ManageEvents, 2),
        role(id(9), talk | ManageRoles, 2),
      ],
      bot: { user: bot, roles: [id(9)] },
    }),
    { code: 'role_above', role: leads, level: 'soon' },
  ],
  [
    'the role of a large group stands above the bot',
    {
      ...server({ roles: [...roles, role(id(22), 0n, 9)] }),
      places: [{ ...place, role: id(22) }],
    },
    { code: 'way_in_above', role: id(22), level: 'hurts' },
  ],
  [
    'leads do not see their command',
    server({ roles: roles.with(2, role(leads, 0n, 2)) }),
    { code: 'command_hidden', role: leads, names: ['/lead'] },
  ],
  [
    'an intent is missing',
    { requires: [{ permissions: [], intents: [{ name: 'GUILD_MEMBERS', say: () => '' }] }] },
    { code: 'intent', names: ['GUILD_MEMBERS'], level: 'soon' },
  ],
  [
    'an area found something by itself',
    { ofAreas: [{ level: 'hurts', mend: 'look', say: () => ({ what: '', whom: '', step: '' }) }] },
    { code: 'area', mend: 'look', level: 'hurts' },
  ],
];

test('health answers are nowhere to be seen where neither pages nor Discord show them', () => {
  const off = (healthDataMode: 'page' | 'discord') =>
    examine({ ...well, pagesReachable: false, record: { ...record, healthDataMode } }).map(
      ({ code }) => code,
    );
  expect(off('page')).toEqual(['health_off']);
  expect(off('discord')).toEqual(['pages_off']);
});

test.each(broken)('%s', (_what, changed, finding) => {
  expect(examine({ ...well, ...changed })).toEqual([expect.objectContaining(finding)]);
});

describe('who is let in as they should be', () => {
  const letsIn = (one: string) =>
    server({ channels: swapped(channel(group, closed, letIn, overwrite(one, ViewChannel, 0n))) });

  test.each([
    ['somebody in the group', id(20), undefined],
    ['moderators', moderators, undefined],
    ['the group’s own role', id(22), id(22)],
  ])('%s', (_who, one, ownRole) => {
    expect(examine({ ...well, ...letsIn(one), places: [{ ...place, role: ownRole }] })).toEqual([]);
  });
});

test('roles that are younger than the bot’s stand below it, also at its height', () => {
  const level = [role(guild, talk, 0), ...roles.slice(1).map((one) => ({ ...one, position: 1 }))];
  expect(examine({ ...well, ...server({ roles: level }) })).toEqual([]);
});

test('every kind of finding is in the table', () => {
  expect(new Set(broken.map(([, , { code }]) => code))).toEqual(new Set(findingCodes));
});

test('what hurts somebody now comes first', () => {
  const found = examine({ ...well, holders: {}, refused: 1, directClosed: 1 });
  const codes = ['nobody_moderates', 'nobody_leads', 'refused', 'direct_closed'];
  expect(found.map(({ code }) => code)).toEqual(codes);
});

test('an administrator lacks nothing, and an administrator’s role sees every command', () => {
  const mighty = [
    role(botRole, Administrator, 9),
    role(leads, Administrator, 2),
    role(guild, talk, 0),
    role(moderators, 0n, 1),
  ];
  expect(examine({ ...well, ...server({ roles: mighty }) })).toEqual([]);
});

describe('who may know of a channel', () => {
  const caller = (permissions: bigint, ...held: string[]) => ({ id: id(77), roles: held, permissions });

  test('is who can see it', () => {
    expect(maySee(well.server, staff, caller(0n))).toBe(false);
    expect(maySee(well.server, startHere, caller(0n))).toBe(true);
    expect(maySee(well.server, staff, caller(Administrator))).toBe(true);
    expect(maySee(well.server, id(99), caller(0n))).toBe(false);
  });
});

describe('the card', () => {
  const findings = broken.map(
    ([, , finding]) => ({ level: 'soon', channel: group, role: leads, ...finding }) as const,
  );
  const names = namesFor((one) => one !== group, t);

  test.each(findings.map((finding, page) => ({ page, code: finding.code })))(
    'fits and says what, whom and how: $code',
    ({ page }) => {
      const message = checkUpShown({ findings, page: Math.floor(page / 3) }, names, t);
      expect(faultsOf(message)).toEqual([]);
      expect(textOf(message)).not.toContain(group);
      expect(textOf(message).match(/Whom it hurts:/g)?.length).toBeLessThanOrEqual(3);
    },
  );

  test('with nothing to say says so', () => {
    const message = checkUpShown({ findings: [], page: 4 }, names, t);
    expect(textOf(message)).toContain('Everything is as it should be');
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(['Look again', 'Settings']);
  });
});
