/** Answers a request for members (op 8) in chunks. Source: events/gateway-events, "Request Guild Members", "Rate Limited". */
import { GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { isList, isObject } from '../json.ts';
import type { Guild, Member } from '../state/entities.ts';
import { isThere, presenceWire } from '../state/presences.ts';
import { memberWire } from '../state/wire.ts';
import type { World } from '../state/world.ts';
import type { Session } from './session.ts';

const chunkSize = 1_000;
const mostIds = 100;
const mostByPrefix = 100;
/** Bytes. */
const longestNonce = 32;

type Request = Readonly<Record<string, unknown>>;

/** Hands an event to the session. */
type Deliver = (event: GatewayDispatchEvents, data: object) => void;

export class MemberRequests {
  readonly #world: World;
  /** Milliseconds between two requests for everybody in one guild; 0 where nothing is limited. */
  readonly #allEveryMs: number;
  /** When everybody was last asked for, by `application:guild`, in real time. */
  readonly #allAskedAt = new Map<string, number>();

  constructor(world: World, allEveryMs: number) {
    this.#world = world;
    this.#allEveryMs = allEveryMs;
  }

  /** Requests that break a rule stay without an answer, as on Discord. */
  answer(session: Session, request: unknown, deliver: Deliver): void {
    if (!isObject(request)) return;
    const asked = request['guild_id'];
    const guildId = isList(asked) && asked.length === 1 ? asked[0] : asked;
    const guild = typeof guildId === 'string' ? this.#world.store.guilds.get(guildId) : undefined;
    if (!guild?.members.has(session.identity.application.userId)) return;
    const nonce = nonceOf(request);
    const ids = request['user_ids'] === undefined ? undefined : [request['user_ids']].flat().map(String);
    if (ids && ids.length > mostIds) return;
    const everybody = !ids && request['query'] === '' && Number(request['limit']) === 0;
    if (everybody && !mayAskForAll(session)) return;
    const wait = everybody ? this.#wait(session, guild) : 0;
    if (wait > 0) {
      deliver(GatewayDispatchEvents.RateLimited, {
        opcode: GatewayOpcodes.RequestGuildMembers,
        retry_after: wait / 1000,
        meta: { guild_id: guild.id, ...nonce },
      });
      return;
    }
    const found = ids
      ? [...new Set(ids)].flatMap((id) => guild.members.get(id) ?? [])
      : everybody
        ? [...guild.members.values()]
        : byPrefix(this.#world, guild, request);
    if (!found) return;
    const missing = ids ? { not_found: ids.filter((id) => !guild.members.has(id)) } : {};
    this.#sendChunks(
      session,
      guild,
      found,
      { presences: request['presences'], ...missing, ...nonce },
      deliver,
    );
  }

  #sendChunks(
    { identity }: Session,
    guild: Guild,
    found: readonly Member[],
    { presences, ...rest }: { readonly presences: unknown },
    deliver: Deliver,
  ): void {
    const { store } = this.#world;
    const withPresences = presences === true && (identity.intents & GatewayIntentBits.GuildPresences) !== 0;
    const chunks = Math.max(1, Math.ceil(found.length / chunkSize));
    for (let index = 0; index < chunks; index += 1) {
      const some = found.slice(index * chunkSize, (index + 1) * chunkSize);
      const there = some.filter(({ userId }) => isThere(this.#world, userId));
      deliver(GatewayDispatchEvents.GuildMembersChunk, {
        guild_id: guild.id,
        members: some.map((member) => memberWire(store, member)),
        chunk_index: index,
        chunk_count: chunks,
        ...(withPresences ? { presences: there.map(({ userId }) => presenceWire(this.#world, userId)) } : {}),
        ...rest,
      });
    }
  }

  /** Milliseconds until everybody may be asked for again; 0 counts the request. In real time: clients wait in it. */
  #wait({ identity }: Session, guild: Guild): number {
    const key = `${identity.application.id}:${guild.id}`;
    const now = Date.now();
    const wait = (this.#allAskedAt.get(key) ?? 0) + this.#allEveryMs - now;
    if (wait > 0) return wait;
    this.#allAskedAt.set(key, now);
    return 0;
  }
}

function mayAskForAll({ identity }: Session): boolean {
  return (identity.intents & GatewayIntentBits.GuildMembers) !== 0;
}

/** One that is too long is left out of the answer. */
function nonceOf({ nonce }: Request): { readonly nonce?: string } {
  return typeof nonce === 'string' && Buffer.byteLength(nonce) <= longestNonce ? { nonce } : {};
}

function byPrefix(world: World, guild: Guild, request: Request): readonly Member[] | undefined {
  const { query, limit } = request;
  if (typeof query !== 'string' || limit === undefined || Number(limit) > mostByPrefix) return undefined;
  const names = (member: Member): string[] => [
    member.nick ?? '',
    world.store.users.get(member.userId)?.username ?? '',
  ];
  return guild.members
    .values()
    .filter((member) => names(member).some((name) => name.toLowerCase().startsWith(query.toLowerCase())))
    .take(Number(limit) === 0 ? mostByPrefix : Number(limit))
    .toArray();
}
