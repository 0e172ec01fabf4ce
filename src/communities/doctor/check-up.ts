/** The check-up of one community: asks Discord and the database how things stand, and has them examined. */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { communities } from '#db/communities.ts';
import { directClosedSince, refusedSince } from '#db/deliveries-report.ts';
import type { Area } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import type { Discord } from '#src/platform/discord/outbound.ts';
import { after, days } from '#src/platform/durations.ts';
import { helplinesOf } from '../helplines/checking.ts';
import type { ServerState } from '../set-up.ts';
import type { CommunityRecord } from '../types.ts';
import { examine } from './checks.ts';
import type { Examined } from './checks.ts';
import type { CommandRules, ShownTo } from './commands-seen.ts';
import type { Finding } from './findings.ts';

export interface CheckUpNeeds {
  readonly discord: Discord;
  /** The id of the application whose commands they are. */
  readonly application: string;
  /** How the server stands at this moment. */
  readonly serverState: (guild: string) => Promise<ServerState>;
  readonly areas: readonly Pick<Area, 'requires' | 'places' | 'checks'>[];
  readonly intents: Examined['intents'];
  /** Whether members can reach private pages. */
  readonly pagesReachable: boolean;
}

export interface CheckedUp {
  readonly server: ServerState;
  readonly findings: readonly Finding[];
}

export type CheckUp = (community: Community, commands: readonly ShownTo[]) => Promise<CheckedUp>;

/** As long as deliveries are remembered. */
export const refusalsKeptFor = days(30);

export function checkUp(needs: CheckUpNeeds): CheckUp {
  const { discord, application, serverState, areas, intents, pagesReachable } = needs;
  return async (community, commands) => {
    const [server, holders, commandRules, known] = await Promise.all([
      serverState(community.guild),
      discord.roleMemberCounts(community.guild),
      commandRulesIn(discord, application, community.guild),
      community.transaction(async (tx) => ({
        record: await communities.record(tx),
        refused: await refusedSince(tx, after(community.now(), -refusalsKeptFor)),
        directClosed: await directClosedSince(tx, after(community.now(), -refusalsKeptFor)),
        places: (await Promise.all(areas.map((area) => area.places(tx)))).flat(),
      })),
    ]);
    const found = await Promise.all(areas.map((area) => area.checks(community, { discord, server })));
    const findings = examine({
      ofAreas: found.flat(),
      server,
      holders,
      record: known.record,
      places: known.places,
      startMessageThere: await startMessageThere(discord, server, known.record),
      requires: areas.map(({ requires }) => requires),
      commands,
      commandRules,
      intents,
      pagesReachable,
      helplines: await helplinesOf(community, known.record?.country),
      refused: known.refused.reduce((sum, { count }) => sum + count, 0),
      directClosed: known.directClosed,
    });
    return { server, findings };
  };
}

async function commandRulesIn(
  discord: Discord,
  application: string,
  guild: string,
): Promise<readonly CommandRules[]> {
  const said = await discord.commandRules(application, guild);
  if (said.length === 0) return [];
  const names = new Map((await discord.commands(application)).map(({ id, name }) => [id, name]));
  return said.flatMap(({ id, permissions: rules }): CommandRules[] => {
    if (id === application) return [{ name: undefined, rules }];
    const name = names.get(id);
    return name === undefined ? [] : [{ name, rules }];
  });
}

async function startMessageThere(
  discord: Discord,
  { channels }: ServerState,
  record: CommunityRecord | undefined,
): Promise<boolean> {
  const { startChannel, startMessage } = record ?? {};
  if (startChannel === undefined || !channels.some(({ id }) => id === startChannel)) return false;
  if (startMessage === undefined) return false;
  try {
    await discord.message(startChannel, startMessage);
    return true;
  } catch (error) {
    const gone = [RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel] as const;
    if (refusedWith(error, ...gone)) return false;
    // What the bot cannot look at may well be there, and that it cannot look is a finding of its own.
    if (refusedWith(error, RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.MissingPermissions))
      return true;
    throw error;
  }
}
