/** What stands before a channel's name. */
import { ChannelType } from 'discord-api-types/v10';
import type { IconName } from './icons.tsx';
import { Icon } from './icons.tsx';

export function Sign({ type }: { readonly type: ChannelType }) {
  const { sign } = signOf(type);
  return (
    <span class="channel-sign" aria-hidden="true">
      {sign === '#' || sign === '@' ? sign : <Icon name={sign} />}
    </span>
  );
}

/** Before its name, for the eye: a character or an icon; and what it is, for the ear. */
export function signOf(type: ChannelType): { readonly sign: '#' | '@' | IconName; readonly word: string } {
  switch (type) {
    case ChannelType.GuildVoice:
    case ChannelType.GuildStageVoice:
      return { sign: 'voice', word: 'voice channel' };
    case ChannelType.GuildForum:
    case ChannelType.GuildMedia:
      return { sign: 'forum', word: 'forum' };
    case ChannelType.PublicThread:
    case ChannelType.AnnouncementThread:
      return { sign: 'thread', word: 'thread' };
    case ChannelType.PrivateThread:
      return { sign: 'thread', word: 'private thread' };
    case ChannelType.DM:
      return { sign: '@', word: 'direct messages' };
    case ChannelType.GuildAnnouncement:
      return { sign: 'announcements', word: 'announcements' };
    case ChannelType.GuildText:
    case ChannelType.GuildCategory:
    case ChannelType.GuildDirectory:
    case ChannelType.GroupDM:
      return { sign: '#', word: 'channel' };
  }
}
