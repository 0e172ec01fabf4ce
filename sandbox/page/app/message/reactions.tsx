/** Reactions under a message: each a toggle with its count, and a small choice of more. */
import { useState } from 'preact/hooks';
import type { APIEmoji, APIMessage } from 'discord-api-types/v10';
import { Float } from '../menu/float.tsx';
import { useAround } from './around.ts';
import { useTrying } from './trying.ts';

/** Enough to be kind with; anything else comes from the keyboard of a phone. */
const offered = [
  ['👍', 'thumbs up'],
  ['❤️', 'heart'],
  ['🤗', 'hug'],
  ['😂', 'laughing'],
  ['😢', 'crying'],
  ['🎉', 'celebration'],
  ['🙏', 'thanks'],
  ['👀', 'looking'],
  ['💪', 'strength'],
  ['🌱', 'growing'],
  ['☕', 'tea'],
  ['✅', 'done'],
] as const;

interface ReactionsProps {
  readonly message: APIMessage;
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
}

export function Reactions({ message, adding, onAdding }: ReactionsProps) {
  const { acting } = useAround();
  const { pending, trouble, trying } = useTrying();
  const [row, setRow] = useState<HTMLDivElement | null>(null);
  const react = (emoji: string) => void trying(emoji, () => acting.react(message.id, emoji));
  const reactions = message.reactions ?? [];
  return (
    <div ref={setRow} class="reactions">
      {reactions.map(({ emoji, count, me }) => (
        <button
          key={keyOf(emoji)}
          type="button"
          class="reaction"
          aria-pressed={me}
          aria-busy={pending.has(keyOf(emoji)) || undefined}
          aria-label={`${emoji.name ?? 'emoji'}, ${count} ${count === 1 ? 'reaction' : 'reactions'}`}
          onClick={() => react(keyOf(emoji))}
        >
          <span>{emoji.id === null ? emoji.name : `:${emoji.name}:`}</span> <span>{count}</span>
        </button>
      ))}
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      {adding && row && (
        <Float by={row} label="Add reaction" kind="dialog" onClose={() => onAdding(false)}>
          <div class="reaction-choices">
            {offered.map(([emoji, name], place) => (
              <button
                key={emoji}
                type="button"
                aria-label={name}
                data-first={place === 0 || undefined}
                onClick={() => {
                  onAdding(false);
                  react(emoji);
                }}
              >
                {emoji}
              </button>
            ))}
          </div>
        </Float>
      )}
    </div>
  );
}

/** As the API takes it. Source: resources/message, "Create Reaction". */
function keyOf(emoji: Pick<APIEmoji, 'id' | 'name'>): string {
  return emoji.id === null ? (emoji.name ?? '') : `${emoji.name}:${emoji.id}`;
}
