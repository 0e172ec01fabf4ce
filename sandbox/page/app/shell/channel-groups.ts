/** A server's channels as its list shows them: by category, each channel with the open threads that one is in. Pure. */
import { ChannelType } from 'discord-api-types/v10';
import type { SeatChannel } from '../../wire.ts';

export interface ChannelRow {
  readonly channel: SeatChannel;
  readonly threads: readonly SeatChannel[];
}

export interface ChannelGroup {
  /** Null for what stands above all categories. */
  readonly category: SeatChannel | null;
  readonly rows: readonly ChannelRow[];
}

const threadTypes: readonly ChannelType[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

export function isThread(channel: SeatChannel): boolean {
  return threadTypes.includes(channel.type);
}

/** @param channels in the server's own order */
export function grouped(channels: readonly SeatChannel[]): ChannelGroup[] {
  const categories = channels.filter((channel) => channel.type === ChannelType.GuildCategory);
  const rowsUnder = (parentId: string | null): ChannelRow[] =>
    channels
      .filter(
        (channel) =>
          channel.parentId === parentId && channel.type !== ChannelType.GuildCategory && !isThread(channel),
      )
      .map((channel) => ({
        channel,
        threads: channels.filter(
          (one) => isThread(one) && one.parentId === channel.id && one.joined && !one.archived,
        ),
      }));
  return [
    { category: null, rows: rowsUnder(null) },
    ...categories.map((category) => ({ category, rows: rowsUnder(category.id) })),
  ].filter(({ category, rows }) => category !== null || rows.length > 0);
}

/** The first one that can be read, where somebody comes in. */
export function firstReadable(channels: readonly SeatChannel[]): SeatChannel | undefined {
  return channels.find(
    ({ type }) => type === ChannelType.GuildText || type === ChannelType.GuildAnnouncement,
  );
}
