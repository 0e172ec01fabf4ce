/** Discord's markdown on the page: nodes of the view, never HTML from a string. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { placed } from '../placed.ts';
import { parseMarkdown } from './parse.ts';
import type { Mark, Marks } from './parse.ts';
import { ChannelMention, CommandMention, RoleMention, UserMention } from './mentions.tsx';
import { Spoiler } from './spoiler.tsx';
import { Timestamp } from './timestamp.tsx';

export function Markdown({ text }: { readonly text: string }) {
  const marks = useMemo(() => parseMarkdown(text), [text]);
  return <div class="markdown">{shown(marks)}</div>;
}

function shown(marks: Marks): ComponentChildren {
  return placed(marks).map(({ item, key }) => <Marked key={key} mark={item} />);
}

function Marked({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case 'text':
      return <>{mark.text}</>;
    case 'break':
      return <br />;
    case 'bold':
      return <strong>{shown(mark.inside)}</strong>;
    case 'italic':
      return <em>{shown(mark.inside)}</em>;
    case 'underline':
      return <u>{shown(mark.inside)}</u>;
    case 'strike':
      return <s>{shown(mark.inside)}</s>;
    case 'spoiler':
      return <Spoiler>{shown(mark.inside)}</Spoiler>;
    case 'quote':
      return <blockquote>{shown(mark.inside)}</blockquote>;
    case 'subtext':
      return <small class="subtext">{shown(mark.inside)}</small>;
    case 'heading':
      return <Heading level={mark.level}>{shown(mark.inside)}</Heading>;
    case 'code':
      return <code>{mark.text}</code>;
    case 'codeBlock':
      return (
        <pre data-language={mark.language || undefined}>
          <code>{mark.text}</code>
        </pre>
      );
    case 'list':
      return <List start={mark.start} items={mark.items} />;
    case 'link':
      return (
        <a href={mark.href} target="_blank" rel="noopener noreferrer">
          {shown(mark.inside)}
        </a>
      );
    case 'user':
      return <UserMention id={mark.id} />;
    case 'role':
      return <RoleMention id={mark.id} />;
    case 'channel':
      return <ChannelMention id={mark.id} />;
    case 'everyone':
      return <span class="mention">{mark.text}</span>;
    case 'command':
      return <CommandMention id={mark.id} name={mark.name} />;
    case 'time':
      return <Timestamp at={mark.at} style={mark.style} />;
    case 'emoji':
      return <span class="custom-emoji">:{mark.name}:</span>;
  }
}

/** All of one rank, right under the page's own title, so that no message breaks the order of headings; the size tells their level. */
function Heading({ level, children }: { readonly level: 1 | 2 | 3; readonly children: ComponentChildren }) {
  return <h2 class={`heading heading-${level}`}>{children}</h2>;
}

function List({ start, items }: { readonly start: number | undefined; readonly items: readonly Marks[] }) {
  const shownItems = placed(items).map(({ item, key }) => <li key={key}>{shown(item)}</li>);
  return start === undefined ? <ul>{shownItems}</ul> : <ol start={start}>{shownItems}</ol>;
}
