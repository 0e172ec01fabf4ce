/** The box at the foot of a channel: messages with files and replies, or a slash command. */
import { useState } from 'preact/hooks';
import type { APIMessage } from 'discord-api-types/v10';
import { nameOf, useAround } from '../message/around.ts';
import { CommandForm } from './command-form.tsx';
import { slashCommands } from './commands.ts';
import type { SlashCommand } from './commands.ts';
import { MessageBox } from './message-box.tsx';

/** A command asked for from elsewhere, such as a mention of it. Each asking is an object of its own. */
export interface StartedCommand {
  readonly commandId: string;
  readonly path: readonly string[];
}

export interface ComposerProps {
  /** With its sign: `#lobby`, `@kindred`. */
  readonly channelName: string;
  /** Why nothing can be written here; absent where it can. */
  readonly closed?: string | undefined;
  /** Who else is typing, by name. */
  readonly typing: readonly string[];
  readonly replyTo?: APIMessage | undefined;
  /** After the reply was sent, or was given up. */
  readonly onReplied: () => void;
  readonly started?: StartedCommand | undefined;
}

export function Composer(props: ComposerProps) {
  const { channelId } = useAround();
  return channelId === undefined ? null : <Open key={channelId} {...props} channelId={channelId} />;
}

function Open(props: ComposerProps & { readonly channelId: string }) {
  const { channelName, closed, typing, replyTo, onReplied, started } = props;
  const { commands, drafts, people } = useAround();
  const [command, setCommand] = useState<SlashCommand>();
  const [heeded, setHeeded] = useState<StartedCommand>();
  const all = slashCommands(commands);

  // Once for each asking, not again whenever the list of commands is drawn anew.
  if (started && started !== heeded) {
    const { commandId, path } = started;
    setHeeded(started);
    setCommand(all.find((one) => one.commandId === commandId && one.path.join(' ') === path.join(' ')));
  }

  if (closed !== undefined) return <p class="composer composer-closed">{closed}</p>;
  return (
    <div class="composer">
      {replyTo && (
        <div class="reply-bar">
          <span>
            Replying to <strong>{nameOf(people.get(replyTo.author.id) ?? { user: replyTo.author })}</strong>
          </span>
          <button type="button" class="compose-tool" aria-label="Stop replying" onClick={onReplied}>
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      )}
      {command ? (
        <CommandForm
          command={command}
          onRun={() => {
            drafts.keepMessage(props.channelId, '');
            setCommand(undefined);
          }}
          onLeave={() => setCommand(undefined)}
        />
      ) : (
        <MessageBox
          channelId={props.channelId}
          label={`Message ${channelName}`}
          commands={all}
          replyTo={replyTo}
          onReplied={onReplied}
          onCommand={setCommand}
        />
      )}
      <output class="typing">{typingInWords(typing)}</output>
    </div>
  );
}

/** As Discord counts them. */
function typingInWords(names: readonly string[]): string {
  if (names.length === 0) return '';
  if (names.length > 3) return 'Several people are typing…';
  const listed = new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
  return `${listed} ${names.length === 1 ? 'is' : 'are'} typing…`;
}
