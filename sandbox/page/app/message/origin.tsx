/** What a message answers: another message, or a command that somebody used. */
import type { APIMessage } from 'discord-api-types/v10';
import { nameOf, useAround } from './around.ts';
import { Avatar } from './avatar.tsx';
import { wordsOf } from './words-of.ts';

export function RepliedTo({ message }: { readonly message: APIMessage }) {
  const { people } = useAround();
  if (message.referenced_message === null)
    return <p class="origin">The message that this answers was deleted.</p>;
  const original = message.referenced_message;
  if (!original) return null;
  const name = nameOf(people.get(original.author.id) ?? { user: original.author });
  const words = wordsOf(original).split('\n')[0] || 'Press to see what this answers';
  return (
    <p class="origin">
      <Avatar id={original.author.id} name={name} size={16} />
      <span class="unseen">Reply to </span>
      <button type="button" class="origin-words" onClick={() => show(original.id)}>
        <strong>{name}</strong> {words}
      </button>
    </p>
  );
}

export function Invoked({ message }: { readonly message: APIMessage }) {
  const { people } = useAround();
  const used = message.interaction;
  if (!used) return null;
  const name = nameOf(people.get(used.user.id) ?? { user: used.user });
  return (
    <p class="origin">
      <Avatar id={used.user.id} name={name} size={16} />
      <span>
        <strong>{name}</strong> used <span class="origin-command">/{used.name}</span>
      </span>
    </p>
  );
}

/** Where the original is no longer on the page, nothing moves. */
function show(messageId: string): void {
  const original = document.querySelector<HTMLElement>(`[data-message="${CSS.escape(messageId)}"]`);
  original?.scrollIntoView({ block: 'center' });
  if (!matchMedia('(prefers-reduced-motion: reduce)').matches)
    original?.animate([{ background: 'var(--bg-called)' }, {}], 1200);
}
