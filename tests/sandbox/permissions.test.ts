import fc from 'fast-check';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Channel, Guild, Member, Overwrite } from '#sandbox/state/entities.ts';
import { allPermissions, channelPermissions, has } from '#sandbox/state/permissions.ts';

const everyone = '100';
const roles = ['201', '202', '203'];
const person = '300';

const rights = fc.bigInt({ min: 0n, max: (1n << 53n) - 1n });
/** Without ADMINISTRATOR, which would hide every other rule. */
const plain = rights.map((bits) => bits & ~PermissionFlagsBits.Administrator);
const overwrite = (id: string, type: 0 | 1) =>
  fc.record({ id: fc.constant(id), type: fc.constant(type), allow: plain, deny: plain });
const overwrites = fc
  .tuple(overwrite(everyone, 0), ...roles.map((id) => overwrite(id, 0)), overwrite(person, 1))
  .chain((all) => fc.subarray(all));
const bases = fc.tuple(plain, plain, plain, plain);

function scene(
  base: readonly bigint[],
  held: readonly string[],
  list: readonly Overwrite[],
): { guild: Guild; member: Member; channel: Channel } {
  const role = (id: string, permissions: bigint, position: number) =>
    [
      id,
      {
        id,
        guildId: everyone,
        name: id,
        permissions,
        position,
        color: 0,
        hoist: false,
        mentionable: false,
        botId: null,
      },
    ] as const;
  const member: Member = {
    guildId: everyone,
    userId: person,
    roleIds: held,
    nick: null,
    joinedAt: 0,
    timedOutUntil: null,
    pending: false,
  };
  const guild: Guild = {
    id: everyone,
    name: '',
    ownerId: '999',
    locale: 'en-US',
    members: new Map([[person, member]]),
    channels: new Map(),
    rights: new Map(),
    roles: new Map([
      role(everyone, base[0] ?? 0n, 0),
      ...roles.map((id, index) => role(id, base[index + 1] ?? 0n, index + 1)),
    ]),
  };
  const channel: Channel = {
    id: '400',
    type: 0,
    guildId: everyone,
    name: 'c',
    topic: null,
    parentId: null,
    position: 0,
    nsfw: false,
    slowmode: 0,
    overwrites: list,
    recipientIds: [],
    lastMessageId: null,
    lastPinAt: null,
  };
  return { guild, member, channel };
}

/** The steps as Discord's documentation lists them, bit by bit. Source: topics/permissions, "Permission Overwrites". */
function mayBit(
  bit: bigint,
  base: readonly bigint[],
  held: readonly string[],
  list: readonly Overwrite[],
): boolean {
  let may = [
    base[0] ?? 0n,
    ...roles.map((id, index) => (held.includes(id) ? (base[index + 1] ?? 0n) : 0n)),
  ].some((one) => has(one, bit));
  const step = (those: readonly Overwrite[]): void => {
    if (those.some((one) => has(one.deny, bit))) may = false;
    if (those.some((one) => has(one.allow, bit))) may = true;
  };
  step(list.filter((one) => one.id === everyone));
  step(list.filter((one) => held.includes(one.id)));
  step(list.filter((one) => one.id === person));
  return may;
}

test('whoever sees a channel has in it what the documented steps give, apart from what sending implies', () => {
  const { ViewChannel, SendMessages } = PermissionFlagsBits;
  fc.assert(
    fc.property(
      bases,
      fc.subarray(roles),
      overwrites,
      fc.constantFrom(...Object.values(PermissionFlagsBits)),
      (base, held, list, bit) => {
        const { guild, member, channel } = scene(base, held, list);
        const found = channelPermissions(guild, member, channel, 0);
        // Who may not send loses more than sending: what the steps give is then the most that may be left.
        const sees = mayBit(ViewChannel, base, held, list);
        const most = sees && mayBit(bit, base, held, list);
        const least = most && mayBit(SendMessages, base, held, list);
        expect(sees || found === 0n).toBe(true);
        expect([least, most]).toContain(has(found, bit));
      },
    ),
  );
});

test('without sending there are no files, embeds or mass mentions', () => {
  const { ViewChannel, AttachFiles, EmbedLinks, MentionEveryone, AddReactions } = PermissionFlagsBits;
  const { guild, member, channel } = scene(
    [ViewChannel | AttachFiles | EmbedLinks | MentionEveryone | AddReactions],
    [],
    [],
  );
  expect(channelPermissions(guild, member, channel, 0)).toBe(ViewChannel | AddReactions);
});

test('owners and administrators may do everything, whatever the overwrites say', () => {
  fc.assert(
    fc.property(bases, overwrites, (base, list) => {
      const administrator = scene([PermissionFlagsBits.Administrator, ...base], [], list);
      expect(channelPermissions(administrator.guild, administrator.member, administrator.channel, 0)).toBe(
        allPermissions,
      );
      const owner = scene(base, [], list);
      owner.guild.ownerId = person;
      expect(channelPermissions(owner.guild, owner.member, owner.channel, 0)).toBe(allPermissions);
    }),
  );
});
