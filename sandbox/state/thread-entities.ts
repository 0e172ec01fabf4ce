/** What threads, and the channels that hold nothing but threads, have beyond other channels. */

export interface Thread {
  /** Who started it. */
  readonly ownerId: string;
  readonly createdAt: number;
  archived: boolean;
  locked: boolean;
  /** Minutes without activity. */
  autoArchive: number;
  /** When it was last archived, unarchived, or given another time to archive; milliseconds since 1970. */
  archiveChangedAt: number;
  /** May those who are no moderators bring others in? Private threads only. */
  invitable: boolean;
  /** Without the first message and without deleted ones. */
  messageCount: number;
  /** Deleted ones too. */
  totalSent: number;
  appliedTags: readonly string[];
  /** At the top of its forum; it is not archived by itself. */
  pinned: boolean;
}

export interface ThreadMember {
  readonly threadId: string;
  readonly userId: string;
  readonly joinedAt: number;
}

export interface ForumTag {
  readonly id: string;
  readonly name: string;
  /** Only those with MANAGE_THREADS put it on a post or take it off. */
  readonly moderated: boolean;
  readonly emojiId: string | null;
  readonly emojiName: string | null;
}

/** What forums and media channels have beyond other channels. */
export interface ForumSettings {
  readonly tags: readonly ForumTag[];
  /** A post must carry a tag. */
  readonly requiresTag: boolean;
  readonly hidesDownloads: boolean;
  readonly defaultReaction: { readonly emojiId: string | null; readonly emojiName: string | null } | null;
  readonly defaultSortOrder: number | null;
  readonly defaultLayout: number;
}
