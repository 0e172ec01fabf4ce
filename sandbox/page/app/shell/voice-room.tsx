/** A voice channel: who is in it, and the way in and out. Nobody is heard here. */
import type { SeatChannel } from '../../wire.ts';
import { Avatar } from '../message/avatar.tsx';
import { useAround } from '../message/around.ts';
import { useTrying } from '../message/trying.ts';
import { useStanding } from './person.ts';

export function VoiceRoom({ channel }: { readonly channel: SeatChannel }) {
  const { seat } = useStanding();
  const { acting } = useAround();
  const { pending, trouble, trying } = useTrying();
  const inside = channel.users.some(({ id }) => id === acting.userId);
  const turn = async (): Promise<void> => {
    await seat.does('speak', { guildId: channel.guildId ?? '', channelId: inside ? null : channel.id });
  };
  return (
    <div class="voice-room">
      {channel.users.length === 0 ? (
        <p>Nobody is here yet.</p>
      ) : (
        <ul aria-label={`In ${channel.name}`}>
          {channel.users.map(({ id, global_name, username }) => (
            <li key={id}>
              <Avatar id={id} name={global_name ?? username} size={28} /> {global_name ?? username}
            </li>
          ))}
        </ul>
      )}
      <button
        type="button"
        class="button button-primary"
        disabled={pending.size > 0}
        onClick={() => void trying('turn', turn)}
      >
        {inside ? 'Leave' : 'Join'}
      </button>
      {trouble !== undefined && <p role="alert">{trouble}</p>}
    </div>
  );
}
