/** An embed: a card with a coloured edge. */
import type { APIEmbed } from 'discord-api-types/v10';
import { Markdown } from './markdown/markdown.tsx';
import { Media } from './media.tsx';
import { placed } from './placed.ts';
import { roleColour } from './around.ts';
import { timeInWords } from './time.ts';

export function Embed({ embed }: { readonly embed: APIEmbed }) {
  const edge = roleColour({ color: embed.color ?? 0 });
  return (
    <div class="embed" style={edge ? { borderInlineStartColor: edge } : {}}>
      <div class="embed-words">
        {embed.author && (
          <p class="embed-author">
            <Linked url={embed.author.url} words={embed.author.name} />
          </p>
        )}
        {embed.title && (
          <p class="embed-title">
            <Linked url={embed.url} words={embed.title} />
          </p>
        )}
        {embed.description && <Markdown text={embed.description} />}
        {embed.fields && embed.fields.length > 0 && (
          <dl class="embed-fields">
            {placed(embed.fields).map(({ item: field, key }) => (
              <div key={key} class={field.inline ? 'embed-inline' : ''}>
                <dt>
                  <Markdown text={field.name} />
                </dt>
                <dd>
                  <Markdown text={field.value} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {embed.thumbnail && <Media class="embed-thumbnail" url={embed.thumbnail.url} alt="" />}
      {embed.image && <Media class="embed-image" url={embed.image.url} alt="" />}
      <Foot embed={embed} />
    </div>
  );
}

function Foot({ embed: { footer, timestamp } }: { readonly embed: APIEmbed }) {
  if (!footer && !timestamp) return null;
  const at = timestamp === undefined ? undefined : Date.parse(timestamp);
  return (
    <p class="embed-foot">
      {footer?.text}
      {footer && at !== undefined && ' · '}
      {at !== undefined && <time dateTime={timestamp}>{timeInWords(at, 'f', at)}</time>}
    </p>
  );
}

function Linked({ url, words }: { readonly url: string | undefined; readonly words: string }) {
  if (!url || !/^https?:\/\//i.test(url)) return <>{words}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}
