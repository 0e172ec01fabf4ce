import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIGuildChannel, APIRole } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { findingsOf } from '#src/gatherings/checks.ts';
import type { Ping, Room } from '#src/gatherings/checks.ts';
import type { ServerSeen } from '#src/platform/area.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';

const { Connect, ManageChannels, MentionEveryone, MoveMembers, MuteMembers, ViewChannel } =
  PermissionFlagsBits;
const t = createTranslations().for('en-US');
const called = { channel: (id: string) => `#${id}`, role: (id: string) => `@${id}` };
const ping: Ping = { role: 'drawers', channel: 'lobby' };
const stage: Room = { kind: 'stage', channel: 'hall' };
const voice: Room = { kind: 'voice', channel: 'hall' };

/** A server on which the bot has some permissions, and others in one channel only. */
function server(own: bigint, { mentionable = false, here = 0n } = {}): ServerSeen {
  const channels = ['lobby', 'hall'].map((id) => ({
    id,
    permission_overwrites: [{ id: 'bot', type: 1, allow: `${here}`, deny: '0' }],
  }));
  const roles = [
    { id: 'server', permissions: `${ViewChannel}`, mentionable: false },
    { id: 'kindred', permissions: `${own}`, mentionable: false },
    { id: 'drawers', permissions: '0', mentionable },
  ];
  return {
    guild: 'server',
    channels: channels as unknown as APIGuildChannel[],
    roles: roles as unknown as APIRole[],
    bot: { user: 'bot', roles: ['kindred'] },
  };
}

const found = (what: { pings?: Ping[]; rooms?: Room[] }, seen: ServerSeen) =>
  findingsOf({ pings: [], rooms: [], ...what }, seen).map(
    ({ level, say }) => `${level}: ${say(t, called).what}`,
  );

test('a role can be notified that anybody may mention, or where Kindred may mention all', () => {
  const shut = [
    'hurts: @drawers is to be notified of events in #lobby, and Kindred may not mention it there.',
  ];
  expect(found({ pings: [ping] }, server(0n))).toEqual(shut);
  expect(found({ pings: [ping] }, server(0n, { mentionable: true }))).toEqual([]);
  expect(found({ pings: [ping] }, server(MentionEveryone))).toEqual([]);
  expect(found({ pings: [ping] }, server(0n, { here: MentionEveryone }))).toEqual([]);
  expect(found({ pings: [{ ...ping, role: 'gone' }] }, server(0n))).toEqual([
    'soon: A role that was chosen to be notified of events in #lobby is gone.',
  ]);
});

test('an event on a stage takes more rights than one in a voice channel', () => {
  const lacks = (names: string) => [
    `hurts: Events in #hall are to stand among the server’s own events. There, Kindred lacks: ${names}.`,
  ];
  expect(found({ rooms: [voice] }, server(Connect))).toEqual([]);
  expect(found({ rooms: [voice] }, server(0n))).toEqual(lacks('Connect'));
  expect(found({ rooms: [stage] }, server(Connect))).toEqual(
    lacks('Manage Channels, Mute Members, Move Members'),
  );
  expect(found({ rooms: [stage] }, server(ManageChannels, { here: MuteMembers }))).toEqual(
    lacks('Move Members'),
  );
  expect(found({ rooms: [stage] }, server(ManageChannels | MuteMembers | MoveMembers))).toEqual([]);
  expect(found({ rooms: [{ ...stage, channel: 'gone' }] }, server(0n))).toEqual([]);
});
