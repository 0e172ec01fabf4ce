/** Asks what a thread is to be called, and starts it from the message. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { APIMessage } from 'discord-api-types/v10';
import { useTrying } from '../message/trying.ts';
import { useStanding } from './person.ts';

interface ThreadStarterProps {
  readonly message: APIMessage;
  readonly onClose: () => void;
}

export function ThreadStarter({ message, onClose }: ThreadStarterProps) {
  const { seat, go } = useStanding();
  const { pending, trouble, trying } = useTrying();
  const [name, setName] = useState(message.content.slice(0, 40));
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const start = async (): Promise<void> => {
    const { channelId } = await seat.does('startThread', {
      channelId: message.channel_id,
      name,
      messageId: message.id,
    });
    onClose();
    go({ at: 'channel', id: channelId });
  };
  return (
    <dialog ref={dialog} class="starter" aria-label="Create thread" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void trying('start', start);
        }}
      >
        <label>
          Name of the thread
          <input value={name} maxLength={100} onInput={(event) => setName(event.currentTarget.value)} />
        </label>
        {trouble !== undefined && <p role="alert">{trouble}</p>}
        <p class="starter-buttons">
          <button type="button" class="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class="button button-primary" disabled={pending.size > 0}>
            Create thread
          </button>
        </p>
      </form>
    </dialog>
  );
}
