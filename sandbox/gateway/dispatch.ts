/** Who may know of an event: by intent, shard, membership, the channel's permissions, and the content intent. */
import { GatewayIntentBits } from 'discord-api-types/v10';
import { mayReadContent, withoutContent } from '../state/message-wire.ts';
import { canView, rightsInGuild } from '../state/visibility.ts';
import type { Announcement, World } from '../state/world.ts';
import { has } from '../state/permissions.ts';
import { wants } from './intents.ts';
import type { Session } from './session.ts';

/** Serialises an event at most once in full and once without its content, however many listen. Returns how many heard it. */
export function dispatch(world: World, sessions: Iterable<Session>, announcement: Announcement): number {
  let data: object | undefined;
  let full: string | undefined;
  let bare: string | undefined;
  let heard = 0;
  for (const session of sessions) {
    if (!mayHear(world, session, announcement)) continue;
    data ??= announcement.data();
    heard += 1;
    if (readsContent(session, announcement))
      session.dispatch(announcement.event, (full ??= JSON.stringify(data)));
    else session.dispatch(announcement.event, (bare ??= JSON.stringify(withoutContent(data))));
  }
  return heard;
}

function mayHear(world: World, session: Session, about: Announcement): boolean {
  const { application, intents } = session.identity;
  if (about.applicationId !== undefined && about.applicationId !== application.id) return false;
  if (!wants(intents, about.intents) || !session.covers(about.guildId)) return false;
  if (about.guildId !== undefined && !world.store.guilds.get(about.guildId)?.members.has(application.userId))
    return false;
  if (
    about.right !== undefined &&
    about.guildId !== undefined &&
    !has(rightsInGuild(world, application.userId, about.guildId), about.right)
  )
    return false;
  if (about.channelId === undefined) return true;
  const channel = world.store.channels.get(about.channelId);
  return channel !== undefined && canView(world, application.userId, channel);
}

function readsContent(session: Session, { message }: Announcement): boolean {
  if (!message || (session.identity.intents & GatewayIntentBits.MessageContent) !== 0) return true;
  return mayReadContent(message, session.identity.application.userId);
}
