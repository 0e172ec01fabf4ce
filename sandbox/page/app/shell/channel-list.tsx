/** A server's channels by category, threads under their channel, and the way to its events. */
import { useState } from 'preact/hooks';
import { ChannelType } from 'discord-api-types/v10';
import type { SeatChannel } from '../../wire.ts';
import type { ChannelGroup } from './channel-groups.ts';
import { grouped, isThread } from './channel-groups.ts';
import { WithChannelMenu } from './channel-menu.tsx';
import { Icon } from './icons.tsx';
import { Marks, marksInWords } from './marks.tsx';
import { useStanding } from './person.ts';
import { useRoving } from './roving.ts';
import { Sign, signOf } from './sign.tsx';

export function ChannelList({ onGo }: { readonly onGo: () => void }) {
  const { seat, name, guildId, place, hrefOf } = useStanding();
  const roving = useRoving<HTMLElement>();
  const server = seat.shown.guilds.value?.find(({ guild }) => guild.id === guildId);
  const channels = (seat.shown.channels.value ?? []).filter((channel) => channel.guildId === guildId);
  const events = (seat.shown.events.value ?? []).filter(({ event }) => event.guild_id === guildId);
  return (
    <nav class="channels" aria-label={`${name}’s channels`} {...roving}>
      <h2 class="channels-title">{server?.guild.name}</h2>
      <div class="channels-scroll">
        {guildId !== undefined && (
          <a
            class="channel-link"
            href={hrefOf({ at: 'events', guildId })}
            aria-current={place.at === 'events' ? 'page' : undefined}
            data-rove
            onClick={onGo}
          >
            <span class="channel-sign">
              <Icon name="calendar" />
            </span>
            <span class="channel-name">Events</span>
            {events.length > 0 && <span class="channel-count">{events.length}</span>}
          </a>
        )}
        {grouped(channels).map((group) => (
          <Group key={group.category?.id ?? ''} group={group} onGo={onGo} />
        ))}
      </div>
    </nav>
  );
}

function Group({
  group: { category, rows },
  onGo,
}: {
  readonly group: ChannelGroup;
  readonly onGo: () => void;
}) {
  const [closed, setClosed] = useState(false);
  const { open } = useStanding();
  // A closed category still shows what is unread in it, and where one is.
  const shown = rows.filter(({ channel }) => !closed || channel.unread || channel.id === open?.id);
  return (
    <section class="channel-group" aria-label={category?.name ?? 'Without a category'}>
      {category && (
        <button
          type="button"
          class="category"
          aria-expanded={!closed}
          data-rove
          onClick={() => setClosed(!closed)}
        >
          <span class="category-sign" aria-hidden="true">
            {closed ? '▸' : '▾'}
          </span>
          {category.name}
        </button>
      )}
      <ul>
        {shown.map(({ channel, threads }) => (
          <li key={channel.id}>
            <ChannelLink channel={channel} onGo={onGo} />
            {channel.type === ChannelType.GuildVoice && channel.users.length > 0 && (
              <ul class="in-voice" aria-label={`In ${channel.name}`}>
                {channel.users.map((user) => (
                  <li key={user.id}>{user.global_name ?? user.username}</li>
                ))}
              </ul>
            )}
            {threads.length > 0 && (
              <ul>
                {threads.map((thread) => (
                  <li key={thread.id}>
                    <ChannelLink channel={thread} onGo={onGo} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChannelLink({ channel, onGo }: { readonly channel: SeatChannel; readonly onGo: () => void }) {
  const { hrefOf, open } = useStanding();
  const { word } = signOf(channel.type);
  const here = open?.id === channel.id;
  const look = ['channel-link', channel.unread && !here && 'is-unread', isThread(channel) && 'is-thread'];
  return (
    <WithChannelMenu channel={channel}>
      {({ asked }) => (
        <a
          class={look.filter(Boolean).join(' ')}
          href={hrefOf({ at: 'channel', id: channel.id })}
          aria-current={here ? 'page' : undefined}
          aria-label={`${channel.name}, ${word}${marksInWords(channel.unread && !here, channel.mentions)}`}
          data-rove
          onClick={onGo}
          {...asked}
        >
          <Sign type={channel.type} />
          <span class="channel-name">{channel.name}</span>
          <Marks unread={channel.unread && !here} mentions={channel.mentions} />
        </a>
      )}
    </WithChannelMenu>
  );
}
