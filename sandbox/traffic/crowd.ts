/** Many guilds with many people, made fast: to see a bot among thousands. */
import { z } from 'zod';
import type { Box } from '../box.ts';
import { personNamed } from '../control/person.ts';
import { addBot, createBot } from '../state/bots.ts';
import { createChannel } from '../state/channels.ts';
import { createGuild } from '../state/guilds.ts';
import { joinGuild } from '../state/members.ts';
import { allPermissions } from '../state/permissions.ts';

export const crowdShape = z.strictObject({
  guilds: z.int().positive().max(10_000).default(1),
  /** In each guild, its owner included. */
  members: z.int().positive().max(100_000).default(100),
  channels: z.int().nonnegative().max(500).default(10),
  /** Joins each guild last, so that it is told of one guild instead of every member; with every right. */
  bot: z.string().optional(),
  /** People and guilds are called after it. */
  name: z.string().min(1).max(60).default('Crowd'),
});
export type CrowdPlan = z.input<typeof crowdShape>;

/** The ids of the guilds. People of one crowd are the same ones in all its guilds. */
export function raiseCrowd({ world }: Pick<Box, 'world'>, plan: CrowdPlan): readonly string[] {
  const { guilds, members, channels, bot, name } = crowdShape.parse(plan);
  const people = Array.from({ length: members }, (_, n) => personNamed(world, `${name} ${n + 1}`).id);
  const [ownerId = '', ...others] = people;
  return Array.from({ length: guilds }, (_each, n) => {
    const guild = createGuild(world, { name: `${name} ${n + 1}`, ownerId });
    for (let place = 0; place < channels; place += 1)
      createChannel(world, guild, { name: `room-${place + 1}` });
    for (const id of others) joinGuild(world, guild, id);
    if (bot !== undefined) addBot(world, guild, createBot(world, bot), allPermissions);
    return guild.id;
  });
}
