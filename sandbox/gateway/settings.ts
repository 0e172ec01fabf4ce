/** What Discord allows on the gateway. Where its pages give no number, or two, it can be set. */

export interface GatewaySettings {
  /** Milliseconds between heartbeats; Discord's own are about 41,250. */
  readonly heartbeatIntervalMs: number;
  /** Milliseconds for which a lost session can be resumed; Discord says "a few minutes", people saw 90 seconds. */
  readonly resumeWindowMs: number;
  /** Bytes in one frame of a bot: 4,096 by the documentation; more than 15 KiB was seen to pass. Source: events/gateway, "Sending Events". */
  readonly largestFrame: number;
  /** Frames of a bot in a minute, on one connection. Source: events/gateway, "Rate Limiting". */
  readonly framesAMinute: number;
  /** Changes of presence in twenty seconds. Source: events/gateway-events, "Update Presence". */
  readonly presencesIn20s: number;
  /** Guilds on one shard beyond which Discord demands sharding. Source: events/gateway, "Sharding". */
  readonly guildsOnAShard: number;
  /** Sessions that a bot may start in a day. Source: events/gateway, "Session Start Limit". */
  readonly sessionStarts: number;
  /** Milliseconds between two requests for all members of one guild. Source: events/gateway-events, "Request Guild Members". */
  readonly allMembersEveryMs: number;
}

export const realGateway: GatewaySettings = {
  heartbeatIntervalMs: 41_250,
  resumeWindowMs: 90_000,
  largestFrame: 4_096,
  framesAMinute: 120,
  presencesIn20s: 5,
  guildsOnAShard: 2_500,
  sessionStarts: 1_000,
  allMembersEveryMs: 30_000,
};
