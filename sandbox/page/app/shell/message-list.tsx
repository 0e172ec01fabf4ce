/** The open channel's messages: stays at the newest until somebody scrolls away, then offers the way back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { APIMessage } from 'discord-api-types/v10';
import { Message } from '../message/message.tsx';
import type { MessageActs } from '../menu/message-menu.ts';
import type { SeatChannel, SeatMessages } from '../../wire.ts';
import { isEphemeral, rowsOf } from './message-rows.ts';
import { Sign, signOf } from './sign.tsx';
import { useScroll } from './scroll.ts';

interface MessageListProps {
  readonly channel: SeatChannel;
  readonly shown: SeatMessages;
  readonly userId: string;
  readonly actsOn: (message: APIMessage) => MessageActs;
  readonly onRead: (upTo: string) => void;
  readonly onOlder: () => void;
}

export function MessageList({ channel, shown, userId, actsOn, onRead, onOlder }: MessageListProps) {
  const { messages, hasOlder } = shown;
  // Where they had read to when they came in: the line stays there while they look.
  const [readUpTo] = useState(channel.readUpTo ?? undefined);
  const latest = messages.findLast((message) => !isEphemeral(message))?.id;
  const { boxRef, atEnd, onScroll, toEnd } = useScroll(messages, hasOlder ? onOlder : undefined);
  const toldRef = useRef<string | undefined>(undefined);

  useLayoutEffect(() => {
    if (!atEnd || latest === undefined || toldRef.current === latest) return;
    toldRef.current = latest;
    onRead(latest);
  });

  return (
    <div class="messages-frame">
      <div
        ref={boxRef}
        class="messages"
        role="log"
        aria-label={`Messages in ${channel.name}`}
        // Where the skip link leads.
        tabIndex={-1}
        onScroll={onScroll}
      >
        {!hasOlder && <Beginning channel={channel} />}
        {rowsOf(messages, { userId, readUpTo }).map(({ message, grouped, day, fresh }) => (
          <div key={message.id}>
            {day !== null && <p class="divider">{day}</p>}
            {fresh && (
              <p class="divider divider-new">
                New<span class="unseen"> messages</span>
              </p>
            )}
            <Message message={message} grouped={grouped} acts={actsOn(message)} />
          </div>
        ))}
      </div>
      {!atEnd && (
        <button type="button" class="to-latest" onClick={toEnd}>
          Jump to the latest <span aria-hidden="true">↓</span>
        </button>
      )}
    </div>
  );
}

function Beginning({ channel }: { readonly channel: SeatChannel }) {
  const { word } = signOf(channel.type);
  return (
    <p class="beginning">
      <Sign type={channel.type} />
      <strong>{channel.name}</strong>
      <span>
        This is where the{' '}
        {word === 'direct messages' ? `direct messages with ${channel.name} begin` : `${word} begins`}.
      </span>
    </p>
  );
}
