/** In a channel's header: opens its menu, for those who can do something with it. */
import type { SeatChannel } from '../../wire.ts';
import { isInHand, WithChannelMenu } from './channel-menu.tsx';

export function ChannelButton({ channel }: { readonly channel: SeatChannel }) {
  if (!isInHand(channel)) return null;
  return (
    <WithChannelMenu channel={channel}>
      {({ open, fromButton }) => (
        <button
          type="button"
          class="bar-button"
          aria-label="Change this channel"
          title="Change this channel"
          aria-haspopup="menu"
          aria-expanded={open}
          onClick={fromButton}
        >
          <span aria-hidden="true">⋯</span>
        </button>
      )}
    </WithChannelMenu>
  );
}
