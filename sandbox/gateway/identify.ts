/** Who identifies, and whether they may. Source: events/gateway-events, "Identify"; codes: topics/opcodes-and-status-codes. */
import { GatewayCloseCodes } from 'discord-api-types/v10';
import { z } from 'zod';
import { botByToken } from '../state/bots.ts';
import type { Presence } from '../state/presences.ts';
import type { World } from '../state/world.ts';
import { privilegedIntents, validIntents } from './intents.ts';
import { presenceOf, presenceShape } from './presence.ts';
import type { Identity } from './session.ts';

/** Members up to which a guild counts as small, and is sent whole to those who know presences. */
const usualThreshold = 50;

const shape = z.object({
  token: z.string(),
  properties: z.object({}),
  compress: z.boolean().optional(),
  large_threshold: z.int().min(50).max(250).default(usualThreshold),
  presence: presenceShape.optional(),
  intents: z.unknown().optional(),
  shard: z.unknown().optional(),
});

export interface Identified {
  readonly identity: Identity;
  /** How the bot wants to appear. */
  readonly presence: Presence | undefined;
  /** Did it say which shard it is? */
  readonly sharded: boolean;
}

/** Or the code with which its connection is closed. */
export function identifiedBy(world: World, payload: unknown): Identified | GatewayCloseCodes {
  const parsed = shape.safeParse(payload);
  if (!parsed.success) return GatewayCloseCodes.DecodeError;
  const { token, intents, presence, shard: wanted, large_threshold: largeThreshold } = parsed.data;
  const application = botByToken(world, token.replace(/^Bot /, ''));
  if (!application) return GatewayCloseCodes.AuthenticationFailed;
  const sharded = wanted !== undefined && wanted !== null;
  const [shard, shards] = sharded ? shardOf(wanted) : [0, 1];
  if (shard === undefined || shards === undefined) return GatewayCloseCodes.InvalidShard;
  if (!validIntents(intents)) return GatewayCloseCodes.InvalidIntents;
  if ((intents & privilegedIntents & ~application.privilegedIntents) !== 0)
    return GatewayCloseCodes.DisallowedIntents;
  return {
    identity: { application, intents, shard, shards, largeThreshold },
    presence: presence && presenceOf(presence),
    sharded,
  };
}

const pair = z.tuple([z.coerce.number().int().min(0), z.coerce.number().int().min(1)]);

/** `[shard, shards]`; nothing for a pair that makes no sense. */
function shardOf(value: unknown): readonly [number, number] | readonly [] {
  const parsed = pair.safeParse(value);
  return parsed.success && parsed.data[0] < parsed.data[1] ? parsed.data : [];
}
