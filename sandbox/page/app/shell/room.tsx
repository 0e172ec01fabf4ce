/** The open channel: its header, its messages, and the box to write in. */
import { useState } from 'preact/hooks';
import { ChannelType } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { Composer } from '../compose/composer.tsx';
import type { StartedCommand } from '../compose/composer.tsx';
import type { MessageActs } from '../menu/message-menu.ts';
import { nameOf, useAround } from '../message/around.ts';
import type { SeatChannel } from '../../wire.ts';
import { MessageList } from './message-list.tsx';
import { useStanding } from './person.ts';
import { signOf } from './sign.tsx';
import { closedBecause, may } from './rights.ts';
import { ThreadStarter } from './thread-starter.tsx';

/** How many more each time somebody scrolls to the top. */
const page = 50;

export function Room({
  channel,
  started,
}: {
  readonly channel: SeatChannel;
  readonly started: StartedCommand | undefined;
}) {
  const { seat } = useStanding();
  const { acting, people } = useAround();
  const [replyTo, setReplyTo] = useState<APIMessage>();
  const [starting, setStarting] = useState<APIMessage>();
  const shown = seat.shown.messages.value;
  const sign = signOf(channel.type).sign;
  const open = closedBecause(channel) === undefined;
  const acts: MessageActs = {
    mayReact: may(channel, 'AddReactions'),
    mayDelete: channel.guildId !== null && may(channel, 'ManageMessages'),
    reply: open ? setReplyTo : undefined,
    startThread:
      channel.type === ChannelType.GuildText && may(channel, 'CreatePublicThreads') ? setStarting : undefined,
    dismiss: ({ id }) => void seat.does('hide', { messageId: id }),
  };
  const typing = (seat.shown.typing.value ?? []).map((id) => {
    const person = people.get(id);
    return person ? nameOf(person) : 'Somebody';
  });

  return (
    <div class="room">
      {starting && <ThreadStarter message={starting} onClose={() => setStarting(undefined)} />}
      {shown?.channelId === channel.id ? (
        <MessageList
          channel={channel}
          shown={shown}
          userId={acting.userId}
          actsOn={() => acts}
          onRead={(upTo) => void seat.does('read', { channelId: channel.id, upTo }).catch(() => undefined)}
          onOlder={() => seat.look({ channelId: channel.id, limit: shown.messages.length + page })}
        />
      ) : (
        <p class="messages-frame" />
      )}
      <Composer
        channelName={`${sign === '@' ? '@' : '#'}${channel.name}`}
        closed={closedBecause(channel)}
        typing={typing}
        replyTo={replyTo}
        onReplied={() => setReplyTo(undefined)}
        started={started}
      />
    </div>
  );
}
