/** One's own message, being changed: Enter saves, Escape leaves it as it was. */
import { useState } from 'preact/hooks';
import type { APIMessage } from 'discord-api-types/v10';
import { useAround } from './around.ts';
import { useTrying } from './trying.ts';

export function EditBox({ message, onDone }: { readonly message: APIMessage; readonly onDone: () => void }) {
  const { acting } = useAround();
  const [text, setText] = useState(message.content);
  const { pending, trouble, trying } = useTrying();
  const save = async () => {
    if (text.trim() === '') return;
    if (text === message.content || (await trying('edit', () => acting.edit(message.id, text)))) onDone();
  };
  return (
    <form
      class="edit-box"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        class="field"
        aria-label="Edit message"
        rows={Math.min(8, text.split('\n').length + 1)}
        maxLength={2000}
        value={text}
        ref={(element) => element?.focus()}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone();
          else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
            event.preventDefault();
            void save();
          }
        }}
      />
      <div class="edit-tools">
        <button type="submit" class="button button-primary" aria-busy={pending.size > 0 || undefined}>
          Save
        </button>
        <button type="button" class="button" onClick={onDone}>
          Cancel
        </button>
      </div>
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}
