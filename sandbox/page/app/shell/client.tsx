/** The inside of a pane: rail and channels, the room in the middle, members at the end. */
import { useState } from 'preact/hooks';
import { ChannelType } from 'discord-api-types/v10';
import type { StartedCommand } from '../compose/composer.tsx';
import { ModalDialog } from '../modal/modal-dialog.tsx';
import { EventList } from '../scheduled/event-list.tsx';
import type { SeatChannel } from '../../wire.ts';
import { ChannelList } from './channel-list.tsx';
import { Directs } from './directs.tsx';
import { Drawer } from './drawer.tsx';
import { Forum } from './forum.tsx';
import { MemberList } from './member-list.tsx';
import { useStanding } from './person.ts';
import { RoomHeader } from './room-header.tsx';
import { Room } from './room.tsx';
import { ServerRail } from './server-rail.tsx';
import { VoiceRoom } from './voice-room.tsx';

interface ClientProps {
  readonly started: StartedCommand | undefined;
  /** Is the drawer with servers and channels out? */
  readonly menu: boolean;
  readonly onMenu: (open: boolean) => void;
}

export function Client({ started, menu, onMenu }: ClientProps) {
  const { seat, place, open, guildId } = useStanding();
  const [members, setMembers] = useState(false);
  const inServer = open !== undefined && open.guildId !== null;
  const modal = seat.shown.modal.value;
  const away = (): void => onMenu(false);
  const parent = seat.shown.channels.value?.find(
    ({ id, type }) => id === open?.parentId && type !== ChannelType.GuildCategory,
  );
  return (
    <div class="client">
      {modal && <ModalDialog key={modal.interactionId} modal={modal} onClose={() => undefined} />}
      <Drawer side="start" open={menu} onClose={away}>
        <ServerRail onGo={() => undefined} />
        {guildId === undefined ? <Directs onGo={away} /> : <ChannelList onGo={away} />}
      </Drawer>
      <div class="middle">
        <RoomHeader
          title={open?.name ?? titleOf(place.at)}
          channel={open}
          parent={parent}
          membersShown={members}
          onMembers={inServer ? () => setMembers(!members) : undefined}
        />
        {open && <Opened channel={open} started={started} />}
        {place.at === 'events' && (
          <div class="calendar">
            <EventList
              events={(seat.shown.events.value ?? []).filter(({ event }) => event.guild_id === guildId)}
            />
          </div>
        )}
        {!open && place.at !== 'events' && (
          <p class="middle-nothing">{nothingIn(place.at, seat.shown.channels.value !== undefined)}</p>
        )}
      </div>
      {inServer && (
        <Drawer side="end" open={members} onClose={() => setMembers(false)}>
          <MemberList />
        </Drawer>
      )}
    </div>
  );
}

/** Forums hold posts and nothing else; who is in a voice channel stands above what is written there. */
function Opened({
  channel,
  started,
}: {
  readonly channel: SeatChannel;
  readonly started: StartedCommand | undefined;
}) {
  if (channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia)
    return <Forum key={channel.id} channel={channel} />;
  const voice = channel.type === ChannelType.GuildVoice || channel.type === ChannelType.GuildStageVoice;
  return (
    <>
      {voice && <VoiceRoom channel={channel} />}
      <Room key={channel.id} channel={channel} started={started} />
    </>
  );
}

function titleOf(at: string): string {
  if (at === 'direct') return 'Direct messages';
  return at === 'events' ? 'Events' : '';
}

function nothingIn(at: string, ready: boolean): string {
  if (!ready) return '';
  if (at === 'direct')
    return 'Direct messages that somebody has are in the list. To write to a bot, open its profile in a server.';
  if (at === 'channel') return 'This channel is gone, or is not theirs to see.';
  return 'There is no channel yet that this person can read.';
}
