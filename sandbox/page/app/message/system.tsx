/** A line that Discord wrote: somebody joined, a thread began, a message was pinned; or an alert of AutoMod. */
import { MessageType } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';
import { nameOf, useAround } from './around.ts';
import { PersonButton } from '../menu/person.tsx';
import { systemWords } from './system-words.ts';
import { sentInWords } from './time.ts';

export function SystemMessage({ message }: { readonly message: APIMessage }) {
  const { people, now } = useAround();
  const name = nameOf(people.get(message.author.id) ?? { user: message.author });
  const [other] = message.mentions;
  const named = other && nameOf(people.get(other.id) ?? { user: other });
  const alert = message.type === MessageType.AutoModerationAction;
  const { sign, words } = systemWords(message.type, message.content, named);
  return (
    <article class="message message-system" aria-label="Server message" data-message={message.id}>
      <span class="system-sign" aria-hidden="true">
        {alert ? '⚠' : sign}
      </span>
      <div>
        {alert ? (
          <AutoModAlert message={message} author={name} />
        ) : (
          <p>
            <PersonButton id={message.author.id} class="byline-name">
              {name}
            </PersonButton>{' '}
            {words}
          </p>
        )}
        <time class="byline-time" dateTime={message.timestamp}>
          {sentInWords(Date.parse(message.timestamp), now.value)}
        </time>
      </div>
    </article>
  );
}

/** The fields are in an embed. Source: resources/message, "Embed Types", `auto_moderation_message`. */
function AutoModAlert({ message, author }: { readonly message: APIMessage; readonly author: string }) {
  const { channels } = useAround();
  const [embed] = message.embeds;
  const field = (name: string) => embed?.fields?.find((one) => one.name === name)?.value;
  const channel = channels.get(field('channel_id') ?? '');
  const keyword = field('keyword');
  return (
    <div class="automod">
      <p>
        <strong>AutoMod</strong> {field('flagged_message_id') ? 'flagged' : 'blocked'} a message
        {channel ? (
          <>
            {' '}
            in <a href={channel.href}>#{channel.name}</a>
          </>
        ) : null}
      </p>
      <blockquote>
        <strong>{author}</strong>
        <p>{embed?.description ?? message.content}</p>
      </blockquote>
      <p class="automod-rule">
        Rule: {field('rule_name') ?? 'unknown'}
        {keyword ? ` · Keyword: ${keyword}` : ''}
      </p>
    </div>
  );
}
