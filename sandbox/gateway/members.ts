/** Answers a request for members (op 8) in chunks. Source: events/gateway-events, "Request Guild Members". */
import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import { isList, isObject } from '../json.ts';
import type { Member } from '../state/entities.ts';
import { memberWire } from '../state/wire.ts';
import type { World } from '../state/world.ts';
import type { Session } from './session.ts';

const chunkSize = 1_000;
const mostIds = 100;
const mostByPrefix = 100;

/** Requests that break a rule stay without an answer, as on Discord. */
export function answerMemberRequest(world: World, session: Session, request: unknown): void {
  if (!isObject(request)) return;
  const asked = request['guild_id'];
  const guildId = isList(asked) ? asked[0] : asked;
  const guild = typeof guildId === 'string' ? world.store.guilds.get(guildId) : undefined;
  if (!guild?.members.has(session.identity.application.userId)) return;
  const ids = request['user_ids'] === undefined ? undefined : [request['user_ids']].flat().map(String);
  if (ids && ids.length > mostIds) return;
  const found = ids
    ? ids.flatMap((id) => guild.members.get(id) ?? [])
    : byPrefix(world, session, [...guild.members.values()], request);
  if (!found) return;
  const chunks = Math.max(1, Math.ceil(found.length / chunkSize));
  for (let index = 0; index < chunks; index += 1) {
    const chunk = {
      guild_id: guild.id,
      members: found
        .slice(index * chunkSize, (index + 1) * chunkSize)
        .map((member) => memberWire(world.store, member)),
      chunk_index: index,
      chunk_count: chunks,
      ...(ids ? { not_found: ids.filter((id) => !guild.members.has(id)) } : {}),
      ...(typeof request['nonce'] === 'string' && request['nonce'].length <= 32
        ? { nonce: request['nonce'] }
        : {}),
    };
    session.dispatch(GatewayDispatchEvents.GuildMembersChunk, JSON.stringify(chunk));
  }
}

/** An empty prefix without a limit means everybody, and that needs the members intent. */
function byPrefix(
  world: World,
  session: Session,
  all: readonly Member[],
  request: Readonly<Record<string, unknown>>,
): readonly Member[] | undefined {
  const query = request['query'] ?? '';
  if (typeof query !== 'string') return undefined;
  const limit = Number(request['limit'] ?? 0);
  if (query === '' && limit === 0)
    return (session.identity.intents & GatewayIntentBits.GuildMembers) === 0 ? undefined : all;
  if (limit > mostByPrefix) return undefined;
  const names = (member: Member): string[] => [
    member.nick ?? '',
    world.store.users.get(member.userId)?.username ?? '',
  ];
  return all
    .filter((member) => names(member).some((name) => name.toLowerCase().startsWith(query.toLowerCase())))
    .slice(0, limit === 0 ? mostByPrefix : limit);
}
