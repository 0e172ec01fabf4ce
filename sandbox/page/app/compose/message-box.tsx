/** Where a message is written. Enter sends, Shift+Enter begins a new line, a stroke at the start offers commands. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { APIMessage } from 'discord-api-types/v10';
import { moved } from '../menu/moved.ts';
import { useAround } from '../message/around.ts';
import { Icon } from '../shell/icons.tsx';
import { useTrying } from '../message/trying.ts';
import { matchingCommands } from './commands.ts';
import type { SlashCommand } from './commands.ts';
import { PickedFiles } from './picked-files.tsx';
import { SlashPicker } from './slash-picker.tsx';

/** Source: resources/message, "Create Message". */
const mostCharacters = 2000;

/** Discord's clients say so again no sooner. */
const typingEvery = 8000;

interface MessageBoxProps {
  readonly channelId: string;
  readonly label: string;
  readonly commands: readonly SlashCommand[];
  readonly replyTo: APIMessage | undefined;
  readonly onReplied: () => void;
  readonly onCommand: (command: SlashCommand) => void;
}

export function MessageBox({ channelId, label, commands, replyTo, onReplied, onCommand }: MessageBoxProps) {
  const { acting, drafts } = useAround();
  const boxRef = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const [text, setText] = useState(drafts.message(channelId));
  const [files, setFiles] = useState<readonly File[]>([]);
  const [active, setActive] = useState(0);
  const [hidden, setHidden] = useState(false);
  const saidTypingRef = useRef(-Infinity);
  const { pending, trouble, trying } = useTrying();
  const found = /^\/[^\n]*$/.test(text) && !hidden ? matchingCommands(commands, text.slice(1)) : [];
  const left = mostCharacters - text.length;

  useEffect(() => {
    if (replyTo) boxRef.current?.focus();
  }, [replyTo]);

  const write = (next: string) => {
    setText(next);
    setActive(0);
    setHidden(false);
    drafts.keepMessage(channelId, next);
    const exact = next.endsWith(' ') && commands.filter(({ name }) => `/${name} ` === next);
    if (exact && exact[0] && exact.length === 1) return onCommand(exact[0]);
    if (next === '' || next.startsWith('/') || performance.now() - saidTypingRef.current < typingEvery)
      return;
    saidTypingRef.current = performance.now();
    acting.type(channelId);
  };
  const send = async () => {
    if ((text.trim() === '' && files.length === 0) || left < 0) return;
    const more = { ...(files.length > 0 && { files }), ...(replyTo && { replyTo: replyTo.id }) };
    if (!(await trying('send', () => acting.send(channelId, text, more)))) return;
    write('');
    setFiles([]);
    saidTypingRef.current = -Infinity;
    if (replyTo) onReplied();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const next = event.key.startsWith('Arrow') ? moved(event.key, active, found.length) : undefined;
    const command = found[active];
    if (next !== undefined) setActive(next);
    else if (command && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) onCommand(command);
    else if (event.key === 'Escape' && found.length > 0) setHidden(true);
    else if (event.key === 'Escape' && replyTo) onReplied();
    else if (event.key === 'Enter' && !event.shiftKey) void send();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <form
      class="message-box"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {found.length > 0 && (
        <SlashPicker id={id} commands={found} active={active} onActive={setActive} onPick={onCommand} />
      )}
      <PickedFiles files={files} onChange={setFiles} />
      <div class="message-row">
        <label class="compose-tool compose-attach">
          <Icon name="plus" />
          <input
            type="file"
            multiple
            class="unseen"
            aria-label="Attach files"
            onChange={(event) => {
              setFiles([...files, ...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <textarea
          ref={boxRef}
          rows={1}
          aria-label={label}
          placeholder={label}
          value={text}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={found.length > 0 ? id : undefined}
          aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const pasted = [...(event.clipboardData?.files ?? [])];
            if (pasted.length > 0) setFiles([...files, ...pasted]);
          }}
        />
        <button
          type="submit"
          class="compose-tool compose-send"
          aria-label="Send message"
          aria-busy={pending.size > 0 || undefined}
          disabled={left < 0}
        >
          <span aria-hidden="true">➤</span>
        </button>
      </div>
      {left < 200 && <output class={left < 0 ? 'trouble' : 'compose-note'}>{left} characters left</output>}
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}
