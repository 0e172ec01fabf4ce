/** A slash command being filled in: its options in order, the rest a press away, sent with Enter. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { CommandCall, OptionValues } from '../acting.ts';
import { useAround } from '../message/around.ts';
import { shownName } from '../message/shown-name.ts';
import { useTrying } from '../message/trying.ts';
import type { SlashCommand } from './commands.ts';
import { OptionField } from './option-field.tsx';
import { readOption } from './option-values.ts';
import type { Entry } from './option-values.ts';

interface CommandFormProps {
  readonly command: SlashCommand;
  readonly onRun: () => void;
  /** Back to the message box, with what was typed there. */
  readonly onLeave: () => void;
}

type Entries = Readonly<Record<string, Entry>>;

export function CommandForm({ command, onRun, onLeave }: CommandFormProps) {
  const { acting, channelId } = useAround();
  const formRef = useRef<HTMLFormElement>(null);
  const [entries, setEntries] = useState<Entries>({});
  const [added, setAdded] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const { pending, trouble, trying } = useTrying();
  const shown = command.options.filter(({ name, required }) => required || added.includes(name));
  const more = command.options.filter((option) => !shown.includes(option));

  const focusOn = (name: string | undefined) =>
    formRef.current
      ?.querySelector<HTMLElement>(name ? `[data-option="${name}"]` : '[data-option], [type=submit]')
      ?.focus();
  useLayoutEffect(() => focusOn(added.at(-1)), [command, added]);

  const callWith = (typing?: string): CommandCall => {
    const options: Record<string, OptionValues[string]> = {};
    for (const option of shown) {
      const read = readOption(option, entries[option.name]);
      if (read.kind === 'value') options[option.name] = read.value;
      // What is being typed goes to the bot as it stands, finished or not.
      if (option.name === typing) options[option.name] = entries[option.name]?.text ?? '';
    }
    return { commandId: command.commandId, path: command.path, options };
  };
  const wrongIn = (option: (typeof shown)[number]): string | undefined => {
    const read = readOption(option, entries[option.name]);
    return read.kind === 'wrong' ? read.words : undefined;
  };
  const send = async () => {
    setTried(true);
    const wrong = shown.find(wrongIn);
    if (wrong) return focusOn(wrong.name);
    if (channelId === undefined) return;
    if (await trying('run', () => acting.run(channelId, callWith()))) onRun();
  };
  const next = (name: string) => {
    const place = shown.findIndex((option) => option.name === name);
    const open = shown.slice(place + 1).find((option) => entries[option.name] === undefined);
    if (open) focusOn(open.name);
  };
  /** Where nothing is asked for, what somebody types on is meant for the first option. */
  const typesInto = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    const [first] = more;
    if (!first || key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return false;
    if (first.type !== ApplicationCommandOptionType.Attachment)
      setEntries((before) => ({ ...before, [first.name]: { text: key } }));
    setAdded([...added, first.name]);
    return true;
  };
  const leave = (name: string, by: 'escape' | 'backspace') => {
    if (by === 'backspace' && added.includes(name)) setAdded(added.filter((one) => one !== name));
    else onLeave();
  };

  return (
    <form
      ref={formRef}
      class="command-form"
      aria-label={`Command /${command.name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div class="chips">
        <span class="command-name">/{command.name}</span>
        {shown.map((option) => (
          <OptionField
            key={option.name}
            option={option}
            entry={entries[option.name] ?? { text: '' }}
            wrong={tried ? wrongIn(option) : undefined}
            call={callWith(option.name)}
            onChange={(entry) => setEntries((before) => ({ ...before, [option.name]: entry }))}
            onNext={() => next(option.name)}
            onSend={() => void send()}
            onLeave={(by) => leave(option.name, by)}
          />
        ))}
        {more.map((option) => (
          <button
            key={option.name}
            type="button"
            class="chip-more"
            title={option.description}
            onClick={() => setAdded([...added, option.name])}
          >
            <span aria-hidden="true">+</span>
            <span class="unseen">Add option</span> {shownName(option)}
          </button>
        ))}
      </div>
      <div class="compose-tools">
        <button type="button" class="compose-tool" aria-label="Leave the command" onClick={onLeave}>
          <span aria-hidden="true">✕</span>
        </button>
        <button
          type="submit"
          class="compose-tool compose-send"
          aria-label="Send command"
          aria-busy={pending.size > 0 || undefined}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onLeave();
            else if (typesInto(event)) event.preventDefault();
          }}
        >
          <span aria-hidden="true">➤</span>
        </button>
      </div>
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <output class="compose-note">{pending.size > 0 ? 'Sending command…' : ''}</output>
    </form>
  );
}
