/** Threads and forums as Discord writes them. Source: resources/channel. */
import { ChannelFlags, ChannelType, ForumLayoutType } from 'discord-api-types/v10';
import type {
  APIGuildForumDefaultReactionEmoji,
  APIGuildForumTag,
  APIThreadMember,
  APIThreadMetadata,
  SortOrderType,
} from 'discord-api-types/v10';
import type { Channel, ForumSettings, Thread, ThreadMember } from './entities.ts';
import type { Store } from './store.ts';

/** Of a member in a thread: how they want to be told, which only clients show. */
const noFlags: number = 0;

/** Beyond this many members a thread is not counted. */
const counted = 50;

export interface ThreadFields {
  owner_id: string;
  member_count: number;
  message_count: number;
  total_message_sent: number;
  thread_metadata: APIThreadMetadata;
  applied_tags?: string[];
  member?: APIThreadMember;
}

export interface ForumFields {
  available_tags: APIGuildForumTag[];
  default_reaction_emoji: APIGuildForumDefaultReactionEmoji | null;
  default_sort_order: SortOrderType | null;
  default_forum_layout?: ForumLayoutType;
}

/** With `viewerId`, says how that user is in the thread. */
export function threadFields(
  store: Store,
  channel: Channel,
  thread: Thread,
  viewerId: string | undefined,
): ThreadFields {
  const members = store.threads.membersOf(channel.id);
  const own = viewerId === undefined ? undefined : members.get(viewerId);
  return {
    owner_id: thread.ownerId,
    member_count: Math.min(members.size, counted),
    message_count: thread.messageCount,
    total_message_sent: thread.totalSent,
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: new Date(thread.archiveChangedAt).toISOString(),
      auto_archive_duration: thread.autoArchive,
      locked: thread.locked,
      create_timestamp: new Date(thread.createdAt).toISOString(),
      ...(channel.type === ChannelType.PrivateThread ? { invitable: thread.invitable } : {}),
    },
    ...(isPost(store, channel) ? { applied_tags: [...thread.appliedTags] } : {}),
    ...(own ? { member: threadMemberWire(own) } : {}),
  };
}

export function threadMemberWire(member: ThreadMember): APIThreadMember & { id: string; user_id: string } {
  return {
    id: member.threadId,
    user_id: member.userId,
    join_timestamp: new Date(member.joinedAt).toISOString(),
    flags: noFlags,
  };
}

export function forumFields(channel: Channel): ForumFields {
  const forum = forumOf(channel);
  const { defaultReaction } = forum;
  return {
    available_tags: forum.tags.map(({ id, name, moderated, emojiId, emojiName }) => ({
      id,
      name,
      moderated,
      emoji_id: emojiId,
      emoji_name: emojiName,
    })),
    default_reaction_emoji: defaultReaction && {
      emoji_id: defaultReaction.emojiId,
      emoji_name: defaultReaction.emojiName,
    },
    default_sort_order: forum.defaultSortOrder,
    ...(channel.type === ChannelType.GuildForum ? { default_forum_layout: forum.defaultLayout } : {}),
  };
}

/** PINNED on posts; REQUIRE_TAG and HIDE_MEDIA_DOWNLOAD_OPTIONS on forums and media channels. */
export function flagsOf({ thread, forum }: Channel): number {
  return (
    (thread?.pinned ? ChannelFlags.Pinned : 0) |
    (forum?.requiresTag ? ChannelFlags.RequireTag : 0) |
    (forum?.hidesDownloads ? ChannelFlags.HideMediaDownloadOptions : 0)
  );
}

/** Does it stand in a forum or media channel? */
function isPost(store: Store, channel: Channel): boolean {
  const parent = channel.parentId === null ? undefined : store.channels.get(channel.parentId);
  return channel.thread !== undefined && parent !== undefined && isThreadOnly(parent);
}

/** Its settings, or those of one that nobody has set up yet. */
export function forumOf({ forum }: Channel): ForumSettings {
  return forum ?? plainForum;
}

export const plainForum: ForumSettings = {
  tags: [],
  requiresTag: false,
  hidesDownloads: false,
  defaultReaction: null,
  defaultSortOrder: null,
  defaultLayout: ForumLayoutType.NotSet,
};

/** A channel that holds nothing but threads. */
export function isThreadOnly({ type }: Pick<Channel, 'type'>): boolean {
  return type === ChannelType.GuildForum || type === ChannelType.GuildMedia;
}
