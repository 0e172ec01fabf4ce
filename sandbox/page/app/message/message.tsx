/** One message as its reader sees it: who wrote it and when, everything it holds, and what can be done with it. */
import { useState } from 'preact/hooks';
import { MessageFlags } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { WithMenu } from '../menu/menu.tsx';
import { useMessageMenu } from '../menu/message-menu.ts';
import type { MessageActs } from '../menu/message-menu.ts';
import { PersonButton } from '../menu/person.tsx';
import { nameOf, useAround } from './around.ts';
import { Avatar } from './avatar.tsx';
import { Body } from './body.tsx';
import { Byline } from './byline.tsx';
import { EditBox } from './edit-box.tsx';
import { RepliedTo, Invoked } from './origin.tsx';
import { Reactions } from './reactions.tsx';
import { SystemMessage } from './system.tsx';
import { ThreadLink } from './thread-link.tsx';
import { isSystem } from './system-words.ts';

export interface MessageProps {
  readonly message: APIMessage;
  /** Follows one by the same author: without head and picture. */
  readonly grouped?: boolean | undefined;
  readonly acts: MessageActs;
}

export function Message({ message, grouped = false, acts }: MessageProps) {
  const { acting, people } = useAround();
  const [editing, setEditing] = useState(false);
  const [reacting, setReacting] = useState(false);
  const parts = useMessageMenu(message, acts, {
    edit: () => setEditing(true),
    react: () => setReacting(true),
  });
  if (isSystem(message.type)) return <SystemMessage message={message} />;

  const flags = message.flags ?? 0;
  const ephemeral = (flags & MessageFlags.Ephemeral) !== 0;
  const person = people.get(message.author.id) ?? { user: message.author };
  const name = nameOf(person);
  const calledFor = message.mention_everyone || message.mentions.some(({ id }) => id === acting.userId);
  const headless = grouped && !message.referenced_message && !message.interaction;
  const look = [
    'message',
    headless && 'message-grouped',
    calledFor && 'message-called',
    ephemeral && 'message-ephemeral',
  ];

  return (
    <WithMenu label="Message" parts={parts}>
      {({ asked, fromButton, open }) => (
        <article
          class={look.filter(Boolean).join(' ')}
          aria-label={`${name}, ${new Date(message.timestamp).toLocaleTimeString()}`}
          data-message={message.id}
          {...asked}
        >
          <RepliedTo message={message} />
          <Invoked message={message} />
          {!headless && (
            <PersonButton id={message.author.id} class="message-avatar">
              <Avatar id={message.author.id} name={name} />
              <span class="unseen">{name}</span>
            </PersonButton>
          )}
          <Byline message={message} person={person} unseen={headless} />
          {editing ? (
            <EditBox message={message} onDone={() => setEditing(false)} />
          ) : (
            <Body message={message} />
          )}
          <Reactions message={message} adding={reacting} onAdding={setReacting} />
          <ThreadLink message={message} />
          {ephemeral && (
            <p class="message-private">
              <span aria-hidden="true">👁</span> Only you can see this ·{' '}
              <button type="button" class="link-button" onClick={() => acts.dismiss?.(message)}>
                Dismiss message
              </button>
            </p>
          )}
          {!ephemeral && (
            <div class="message-tools">
              {acts.mayReact && (
                <button type="button" aria-label="Add reaction" onClick={() => setReacting(true)}>
                  <span aria-hidden="true">☺</span>
                </button>
              )}
              {acts.reply && (
                <button type="button" aria-label="Reply" onClick={() => acts.reply?.(message)}>
                  <span aria-hidden="true">↩</span>
                </button>
              )}
              <button
                type="button"
                aria-label="More"
                aria-haspopup="menu"
                aria-expanded={open}
                onClick={fromButton}
              >
                <span aria-hidden="true">⋯</span>
              </button>
            </div>
          )}
        </article>
      )}
    </WithMenu>
  );
}
