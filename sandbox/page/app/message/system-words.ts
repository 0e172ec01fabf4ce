/** What Discord says itself, by type of message. Source: resources/message, "Message Types". */
import { MessageType } from 'discord-api-types/v10';

interface Said {
  readonly sign: string;
  /** After the author's name. */
  readonly words: (content: string, named: string | undefined) => string;
}

const said: Readonly<Partial<Record<MessageType, Said>>> = {
  [MessageType.RecipientAdd]: {
    sign: '→',
    words: (_, named) => `added ${named ?? 'somebody'} to the thread.`,
  },
  [MessageType.RecipientRemove]: {
    sign: '←',
    words: (_, named) => (named === undefined ? 'left the thread.' : `removed ${named} from the thread.`),
  },
  [MessageType.ChannelNameChange]: { sign: '✎', words: (content) => `changed the channel name: ${content}` },
  [MessageType.ChannelPinnedMessage]: { sign: '📌', words: () => 'pinned a message to this channel.' },
  [MessageType.UserJoin]: { sign: '→', words: () => 'joined the server.' },
  [MessageType.ThreadCreated]: { sign: '🧵', words: (content) => `started a thread: ${content}` },
  [MessageType.ThreadStarterMessage]: {
    sign: '🧵',
    words: () => 'wrote the message that this thread began with.',
  },
  [MessageType.StageStart]: { sign: '🎙', words: (content) => `started ${content}.` },
  [MessageType.StageEnd]: { sign: '🎙', words: (content) => `ended ${content}.` },
};

const written = new Set<MessageType>([
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
]);

/** Whether Discord wrote it, rather than a person or a bot. */
export function isSystem(type: MessageType): boolean {
  return !written.has(type);
}

/** @param named who was added or removed, where somebody was. */
export function systemWords(
  type: MessageType,
  content: string,
  named: string | undefined,
): { sign: string; words: string } {
  const { sign, words } = said[type] ?? {
    sign: '·',
    words: () => content || 'did something that this page has no words for.',
  };
  return { sign, words: words(content, named) };
}
