/** What people do in the settings of a server, as far as they may: its channels, its roles, who may use which command. */
import { z } from 'zod';
import type { Act } from './api-act.ts';
import { deed } from './api-act.ts';

const ofChannel = z.object({ channel: z.string() });
const lobby = { channel: '#lobby' };
const role = z.object({ to: z.string(), role: z.string() });
const moderator = { to: 'Mara', role: 'Moderator' };

export const settingActs: Readonly<Record<string, Act>> = {
  'delete-channel': deed('Deletes a channel.', ofChannel, lobby, (actor, { channel }) =>
    actor.deletesChannel(channel),
  ),
  'open-channel': deed('Lets everybody look into a channel.', ofChannel, lobby, (actor, { channel }) =>
    actor.opensToEveryone(channel),
  ),
  'close-channel': deed(
    'Lets only those look into a channel who are let in by role or by name.',
    ofChannel,
    lobby,
    (actor, { channel }) => actor.closesToEveryone(channel),
  ),
  'give-role': deed('Gives somebody a role.', role, moderator, (actor, body) =>
    actor.gives(body.role, body.to),
  ),
  'take-role': deed('Takes a role from somebody.', role, moderator, (actor, body) =>
    actor.takes(body.role, body.to),
  ),
  decide: deed(
    'Decides who may use a command and where, as administrators do in the settings.',
    z.object({
      command: z.string(),
      rules: z.array(
        z.union([
          z.strictObject({ role: z.string(), allowed: z.boolean() }),
          z.strictObject({ user: z.string(), allowed: z.boolean() }),
          z.strictObject({ channel: z.string(), allowed: z.boolean() }),
          z.strictObject({ all: z.enum(['members', 'channels']), allowed: z.boolean() }),
        ]),
      ),
    }),
    { command: '/group', rules: [{ channel: '#lobby', allowed: false }] },
    (actor, body) => actor.decidesOn(body.command, body.rules),
  ),
};
