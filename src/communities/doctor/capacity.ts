/** What Discord has room for, and what is nearly full (docs: resources/channel, resources/guild). Pure. */
import { ChannelType } from 'discord-api-types/v10';
import type { ClosedPlace } from '#src/platform/area.ts';
import type { ServerState } from '../set-up.ts';
import type { Finding, FindingCode } from './findings.ts';

const limits = { channels: 500, category: 50, overwrites: 1000, roles: 250, threads: 1000 } as const;
/** From here on it is said, so that there is time to make room. */
const nearly = 0.8;

function filling(code: FindingCode, count: number, limit: number, channel?: string): Finding[] {
  if (count < limit * nearly) return [];
  return [{ code, level: count >= limit ? 'hurts' : 'soon', count, limit, ...(channel && { channel }) }];
}

/** @param places - those whose overwrites grow with their members */
export function capacityFindings(
  { channels, roles, threads }: ServerState,
  places: readonly ClosedPlace[],
): Finding[] {
  const ours = new Set(places.map(({ channel }) => channel));
  const own = channels.filter(({ id }) => ours.has(id));
  const within = (category: string) =>
    channels.filter((channel) => 'parent_id' in channel && channel.parent_id === category);
  // A category that Kindred filled to the last place is as it should be: the next group gets another one.
  const categories = channels.filter(
    ({ id, type }) => type === ChannelType.GuildCategory && !within(id).every((inner) => ours.has(inner.id)),
  );
  return [
    ...filling('channels_full', channels.length, limits.channels),
    ...categories.flatMap(({ id }) => filling('category_full', within(id).length, limits.category, id)),
    ...own.flatMap(({ id, permission_overwrites: all = [] }) =>
      filling('overwrites_full', all.length, limits.overwrites, id),
    ),
    ...filling('roles_full', roles.length, limits.roles),
    ...filling('threads_full', threads.length, limits.threads),
  ];
}
