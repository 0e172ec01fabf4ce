/** The list of commands above the message box, while what is typed begins with a stroke. */
import { Listbox } from '../menu/listbox.tsx';
import { Avatar } from '../message/avatar.tsx';
import type { SlashCommand } from './commands.ts';

interface SlashPickerProps {
  readonly id: string;
  readonly commands: readonly SlashCommand[];
  readonly active: number;
  readonly onActive: (place: number) => void;
  readonly onPick: (command: SlashCommand) => void;
}

export function SlashPicker({ id, commands, active, onActive, onPick }: SlashPickerProps) {
  return (
    // Pressing a command must not take the focus from the message box.
    <div class="compose-float" onPointerDown={(event) => event.preventDefault()}>
      <p class="compose-title">Commands</p>
      <Listbox
        id={id}
        label="Commands"
        list={commands}
        keyOf={({ commandId, name }) => `${commandId} ${name}`}
        active={active}
        onActive={onActive}
        onPick={onPick}
      >
        {(command) => (
          <>
            <span class="choice-mark">
              <Avatar id={command.bot.id} name={command.bot.name} size={28} />
            </span>
            <span class="choice-words">
              <span>
                <strong>/{command.name}</strong> <Wanted command={command} />
              </span>
              <small>{command.description}</small>
            </span>
            <small class="slash-bot">{command.bot.name}</small>
          </>
        )}
      </Listbox>
      <output class="unseen">
        {commands.length} {commands.length === 1 ? 'command' : 'commands'}
      </output>
    </div>
  );
}

/** What it cannot do without. */
function Wanted({ command }: { readonly command: SlashCommand }) {
  const names = command.options.filter(({ required }) => required).map(({ name }) => name);
  return <span class="slash-options">{names.join('  ')}</span>;
}
