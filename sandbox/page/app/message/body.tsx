/** What a message holds, from its text down to its buttons. */
import { MessageFlags, StickerFormatType } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { Attachments } from './attachments.tsx';
import { Components } from './components/components.tsx';
import { Embed } from './embed.tsx';
import { placed } from './placed.ts';
import { Markdown } from './markdown/markdown.tsx';

export function Body({ message }: { readonly message: APIMessage }) {
  const flags = message.flags ?? 0;
  if (flags & MessageFlags.Loading)
    return (
      <output class="message-thinking">
        <span class="thinking-dots" aria-hidden="true" />{' '}
        {message.author.global_name ?? message.author.username} is thinking…
      </output>
    );
  return (
    <div class="message-body">
      {message.content !== '' && <Markdown text={message.content} />}
      {message.edited_timestamp !== null && (
        <small class="message-edited" title={new Date(message.edited_timestamp).toLocaleString()}>
          (edited)
        </small>
      )}
      {!(flags & MessageFlags.IsComponentsV2) && <Attachments attachments={message.attachments} />}
      {!(flags & MessageFlags.SuppressEmbeds) &&
        placed(message.embeds).map(({ item, key }) => <Embed key={key} embed={item} />)}
      {message.sticker_items?.map(({ id, name, format_type: format }) => (
        <p key={id} class="message-sticker">
          Sticker: {name} {format === StickerFormatType.GIF ? '(moving)' : ''}
        </p>
      ))}
      <Components message={message} />
    </div>
  );
}
