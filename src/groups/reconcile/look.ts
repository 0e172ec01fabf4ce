/** One look at a community's groups: what is kept is compared with what stands on Discord, and what differs is put right. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as care from '#db/group-care.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import type { Discord } from '#src/platform/discord/outbound.ts';
import { hallNumber } from '#src/platform/discord/hall/place.ts';
import { requireSettings } from '../deliveries/closed-channel.ts';
import { applySteps } from './apply.ts';
import { lookKind } from './ask-for-look.ts';
import { keptGroups } from './kept.ts';
import { plan } from './plan.ts';
import type { Kept, Step } from './plan.ts';
import { seenServer } from './seen.ts';
import type { SeenServer } from './seen.ts';

/** Channels that seem to be gone are asked for one by one before anything is made anew, so many in one look. */
const missingAtOnce = 50;

export const look = deliveryKind({
  name: lookKind.name,
  // A later look sees all that this one would.
  load: async (tx, row) => ((await care.latestRun(tx)) === row.version ? keptGroups(tx) : undefined),
  async send(kept, { community, discord, bot }) {
    const server = await lookAt(community, discord, { bot, hall: hallOf(kept) });
    return { server, steps: await certain(plan(kept, server), discord) };
  },
  async record(tx, { server, steps }, _kept, row, community) {
    const sure = steps.some(isOpening) ? await withoutPassing(tx, steps, server) : steps;
    await applySteps(tx, community, sure, { ref: row.subject, run: row.version });
  },
});

/** The channel that private threads hang under, where there is one. */
function hallOf({ categories }: Kept): string | undefined {
  return categories.find(({ number }) => number === hallNumber)?.channel ?? undefined;
}

async function lookAt(
  community: Community,
  discord: Discord,
  { bot, hall }: { bot: string; hall: string | undefined },
): Promise<SeenServer> {
  const { guild } = community;
  const { moderatorRole } = requireSettings(community);
  const [channels, roles, open, archived] = await Promise.all([
    discord.guildChannels(guild),
    discord.guildRoles(guild),
    hall === undefined ? [] : discord.activeThreads(guild),
    // The newest hundred. Others are asked for one by one, as whatever seems to be gone is.
    hall === undefined ? [] : discord.archivedThreads(hall, 'private').catch(noHall),
  ]);
  return seenServer({ guild, bot, moderatorRole }, channels, roles, [...open, ...archived]);
}

const { UnknownChannel, MissingAccess, MissingPermissions } = RESTJSONErrorCodes;

/** Its threads went with it, or cannot be listed: the other groups are looked at all the same. */
function noHall(error: unknown): [] {
  if (!refusedWith(error, UnknownChannel, MissingAccess, MissingPermissions)) throw error;
  return [];
}

/** A list may be wrong for a moment. Nothing is made anew that Discord does not say is gone. */
async function certain(steps: readonly Step[], discord: Discord): Promise<readonly Step[]> {
  const kept: Step[] = [];
  let asked = 0;
  for (const step of steps) {
    if (!('channel' in step)) kept.push(step);
    else if (asked < missingAtOnce) {
      asked += 1;
      if (await isGone(step.channel, discord)) kept.push(step);
    }
  }
  return kept;
}

async function isGone(channel: string, discord: Discord): Promise<boolean> {
  try {
    await discord.channel(channel);
    return false;
  } catch (error) {
    if (refusedWith(error, UnknownChannel)) return true;
    if (refusedWith(error, MissingAccess)) return false;
    throw error;
  }
}

const isOpening = (step: Step): boolean => step.do === 'close' && step.toOthers;

/** Somebody who joined or left between the two readings is no stranger: what is open must be so by what is kept now, too. */
async function withoutPassing(
  tx: GuildTx,
  steps: readonly Step[],
  server: SeenServer,
): Promise<readonly Step[]> {
  const now: Kept = await keptGroups(tx);
  const still = new Set(
    plan(now, server).flatMap((step) => (step.do === 'close' && step.toOthers ? [step.group] : [])),
  );
  return steps.filter((step) => step.do !== 'close' || !step.toOthers || still.has(step.group));
}
