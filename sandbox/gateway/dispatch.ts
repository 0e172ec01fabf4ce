/** Who may know of an event: by intent, shard, membership, the channel's permissions, and the content intent. */
import { GatewayDispatchEvents, GatewayIntentBits } from 'discord-api-types/v10';
import { mayReadContent, withoutContent } from '../state/message-wire.ts';
import { canView, rightsInGuild } from '../state/visibility.ts';
import type { Announcement, World } from '../state/world.ts';
import { has } from '../state/permissions.ts';
import type { Guild } from '../state/entities.ts';
import { guildCreateFor } from './guild-create.ts';
import { wants } from './intents.ts';
import type { Session } from './session.ts';

type Deliver = (session: Session, event: GatewayDispatchEvents, data: string) => void;

/** Serialises an event at most once in full and once without its content, however many listen; a new guild looks different to each. */
export function dispatch(
  world: World,
  sessions: Iterable<Session>,
  announcement: Announcement,
  deliver: Deliver,
): void {
  let data: object | undefined;
  let full: string | undefined;
  let bare: string | undefined;
  for (const session of sessions) {
    if (!mayHear(world, session, announcement)) continue;
    data ??= announcement.data();
    const guild = newGuildOf(world, announcement);
    if (guild)
      deliver(session, announcement.event, JSON.stringify(guildCreateFor(world, guild, session, data)));
    else if (readsContent(session, announcement))
      deliver(session, announcement.event, (full ??= JSON.stringify(data)));
    else {
      bare ??= JSON.stringify(announcement.withheld?.() ?? withoutContent(data));
      deliver(session, announcement.event, bare);
    }
  }
}

function newGuildOf(world: World, { event, guildId }: Announcement): Guild | undefined {
  if (event !== GatewayDispatchEvents.GuildCreate || guildId === undefined) return undefined;
  return world.store.guilds.get(guildId);
}

function mayHear(world: World, session: Session, about: Announcement): boolean {
  const { application, intents } = session.identity;
  if (about.applicationId !== undefined && about.applicationId !== application.id) return false;
  if (about.exceptId !== undefined && about.exceptId === application.id) return false;
  if (!wants(intents, about.intents) || !session.covers(about.guildId)) return false;
  if (about.guildId !== undefined && !world.store.guilds.get(about.guildId)?.members.has(application.userId))
    return false;
  if (
    about.right !== undefined &&
    about.guildId !== undefined &&
    !has(rightsInGuild(world, application.userId, about.guildId), about.right)
  )
    return false;
  if (
    about.anyRight !== undefined &&
    about.guildId !== undefined &&
    (rightsInGuild(world, application.userId, about.guildId) & about.anyRight) === 0n
  )
    return false;
  if (about.channelId === undefined) return true;
  const channel = world.store.channels.get(about.channelId);
  return channel !== undefined && canView(world, application.userId, channel);
}

function readsContent(session: Session, { message, withheld }: Announcement): boolean {
  if ((session.identity.intents & GatewayIntentBits.MessageContent) !== 0) return true;
  if (!message) return withheld === undefined;
  return mayReadContent(message, session.identity.application.userId);
}
