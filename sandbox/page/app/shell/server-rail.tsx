/** The narrow rail: direct messages, then the servers, each with a mark for what is unread; below, those of other people. */
import type { ComponentChildren } from 'preact';
import { Avatar } from '../message/avatar.tsx';
import type { SeatChannel } from '../../wire.ts';
import { useStanding } from './person.ts';
import { guestIn, serversOf } from './servers.ts';
import { firstReadable } from './channel-groups.ts';
import type { Place } from './route.ts';
import { useRoving } from './roving.ts';
import { Marks, marksInWords } from './marks.tsx';

export function ServerRail({ onGo }: { readonly onGo: () => void }) {
  const { seat, name, place, guildId } = useStanding();
  const roving = useRoving<HTMLElement>();
  const channels = seat.shown.channels.value ?? [];
  const direct = channels.filter((channel) => channel.guildId === null);
  return (
    <nav class="rail" aria-label={`${name}’s servers`} {...roving}>
      <Stop
        label="Direct messages"
        to={{ at: 'direct' }}
        here={guildId === undefined && place.at !== 'start'}
        channels={direct}
        onGo={onGo}
      >
        <span class="rail-sign" aria-hidden="true">
          @
        </span>
      </Stop>
      <hr />
      {(seat.shown.guilds.value ?? []).map(({ guild }) => {
        const inside = channels.filter((channel) => channel.guildId === guild.id);
        const first = firstReadable(inside);
        return (
          <Stop
            key={guild.id}
            label={guild.name}
            to={first ? { at: 'channel', id: first.id } : { at: 'start' }}
            here={guild.id === guildId}
            channels={inside}
            onGo={onGo}
          >
            <ServerSign id={guild.id} name={guild.name} />
          </Stop>
        );
      })}
      <Elsewhere onGo={onGo} />
    </nav>
  );
}

/** Servers that this person is not in: to go there is to act as somebody who is. */
function Elsewhere({ onGo }: { readonly onGo: () => void }) {
  const { seat, hrefAs } = useStanding();
  const own = new Set((seat.shown.guilds.value ?? []).map(({ guild }) => guild.id));
  const others = serversOf(seat.shown.self.value?.people ?? []).filter(({ id }) => !own.has(id));
  if (others.length === 0) return null;
  return (
    <>
      <hr />
      {others.map((server) => {
        const guest = guestIn(server);
        if (!guest) return null;
        const label = `${server.name}, as ${guest.name}`;
        return (
          <a
            key={server.id}
            class="rail-stop is-elsewhere"
            href={hrefAs(guest.handle)}
            aria-label={label}
            title={label}
            data-rove
            onClick={onGo}
          >
            <ServerSign id={server.id} name={server.name} />
          </a>
        );
      })}
    </>
  );
}

function ServerSign({ id, name }: { readonly id: string; readonly name: string }) {
  return <Avatar id={id} name={name.replace(/^The /, '')} size={44} />;
}

interface StopProps {
  readonly label: string;
  readonly to: Place;
  readonly here: boolean;
  readonly channels: readonly SeatChannel[];
  readonly onGo: () => void;
  readonly children: ComponentChildren;
}

function Stop({ label, to, here, channels, onGo, children }: StopProps) {
  const { hrefOf } = useStanding();
  const unread = channels.some((channel) => channel.unread);
  const mentions = channels.reduce((sum, channel) => sum + channel.mentions, 0);
  return (
    <a
      class="rail-stop"
      href={hrefOf(to)}
      aria-current={here ? 'true' : undefined}
      aria-label={label + marksInWords(unread, mentions)}
      title={label}
      data-rove
      onClick={onGo}
    >
      {children}
      <Marks unread={unread && !here} mentions={mentions} />
    </a>
  );
}
