/** What is open, in the words of its channel, and the two drawers of a narrow pane. */
import type { SeatChannel } from '../../wire.ts';
import { ChannelButton } from './channel-button.tsx';
import { Icon } from './icons.tsx';
import { ThreadsButton } from './threads-button.tsx';
import { Sign, signOf } from './sign.tsx';

interface RoomHeaderProps {
  readonly title: string;
  readonly channel: SeatChannel | undefined;
  /** The channel that a thread belongs to. */
  readonly parent: SeatChannel | undefined;
  readonly membersShown: boolean;
  readonly onMembers: (() => void) | undefined;
}

export function RoomHeader({ title, channel, parent, membersShown, onMembers }: RoomHeaderProps) {
  const word = channel ? signOf(channel.type).word : '';
  return (
    <header class="room-header">
      {channel && <Sign type={channel.type} />}
      <h2>
        {parent && <span class="room-parent">{parent.name} › </span>}
        {title}
        {word !== '' && <span class="unseen">, {word}</span>}
      </h2>
      {channel?.topic ? <p class="room-topic">{channel.topic}</p> : <span class="room-topic" />}
      {channel && <ThreadsButton channel={channel} />}
      {channel && <ChannelButton channel={channel} />}
      {onMembers && (
        <button
          type="button"
          class="bar-button only-middling"
          aria-expanded={membersShown}
          aria-label="Member list"
          title="Member list"
          onClick={onMembers}
        >
          <Icon name="people" />
        </button>
      )}
    </header>
  );
}
