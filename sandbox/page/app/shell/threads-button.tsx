/** In a channel's header: all its threads that this person can see, whether they are in them or not. */
import { useState } from 'preact/hooks';
import type { SeatChannel } from '../../wire.ts';
import { Float } from '../menu/float.tsx';
import { Icon } from './icons.tsx';
import { useStanding } from './person.ts';
import { ThreadRows } from './thread-rows.tsx';

export function ThreadsButton({ channel }: { readonly channel: SeatChannel }) {
  const { seat } = useStanding();
  const [by, setBy] = useState<Element>();
  const threads = (seat.shown.channels.value ?? []).filter(
    (one) => one.thread !== null && one.parentId === channel.id,
  );
  if (threads.length === 0) return null;
  return (
    <>
      <button
        type="button"
        class="bar-button"
        aria-label={`Threads, ${threads.length}`}
        title="Threads"
        aria-expanded={by !== undefined}
        onClick={({ currentTarget }) => setBy(by ? undefined : currentTarget)}
      >
        <Icon name="thread" />
      </button>
      {by && (
        <Float by={by} label="Threads" kind="dialog" onClose={() => setBy(undefined)}>
          <ThreadRows threads={threads} label={`Threads in ${channel.name}`} />
        </Float>
      )}
    </>
  );
}
