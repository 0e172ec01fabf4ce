/** The thread that grew from a message, for those who can see it. */
import type { APIMessage } from 'discord-api-types/v10';
import { useAround } from './around.ts';

export function ThreadLink({ message }: { readonly message: APIMessage }) {
  const channel = useAround().channels.get(message.thread?.id ?? '');
  if (!channel) return null;
  return (
    <a class="thread-link" href={channel.href}>
      <span aria-hidden="true">🧵</span> Thread: {channel.name}
    </a>
  );
}
