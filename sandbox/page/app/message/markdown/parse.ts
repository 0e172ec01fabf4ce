/** Discord's markdown as a tree of our own: every kind listed, nothing in it that a browser would run. */
import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { isInstant } from '../time.ts';
import type { TimeStyle } from '../time.ts';
import { lineRules } from './lines.ts';

export type Mark =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext';
      readonly inside: Marks;
    }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inside: Marks }
  | { readonly kind: 'codeBlock'; readonly language: string; readonly text: string }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly Marks[] }
  | { readonly kind: 'link'; readonly href: string; readonly inside: Marks }
  | { readonly kind: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly kind: 'everyone'; readonly text: '@everyone' | '@here' }
  | { readonly kind: 'command'; readonly name: string; readonly id: string }
  | { readonly kind: 'time'; readonly at: number; readonly style: TimeStyle }
  | { readonly kind: 'emoji'; readonly name: string };

export type Marks = readonly Mark[];

type Raw = Readonly<Record<string, unknown>>;

const parser = SimpleMarkdown.parserFor({ ...rulesExtended, ...lineRules });

export function parseMarkdown(text: string): Marks {
  return withoutLooseBreaks(marks(parser(text, { inline: true })));
}

function marks(nodes: unknown): Marks {
  const found: Mark[] = [];
  for (const node of Array.isArray(nodes) ? (nodes as Raw[]) : []) {
    const mark = markOf(node);
    const last = found.at(-1);
    if (mark.kind === 'text' && last?.kind === 'text')
      found[found.length - 1] = { kind: 'text', text: last.text + mark.text };
    else found.push(mark);
  }
  return found;
}

const wrapping: Readonly<Record<string, 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler'>> = {
  strong: 'bold',
  em: 'italic',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
};

const ids: Readonly<Record<string, 'user' | 'role' | 'channel'>> = {
  user: 'user',
  role: 'role',
  channel: 'channel',
};

/** Source: reference, "Guild Navigation Types". */
const places: Readonly<Record<string, string>> = {
  customize: 'Channels & Roles',
  browse: 'Browse Channels',
  guide: 'Server Guide',
};

function markOf(node: Raw): Mark {
  const type = word(node['type']);
  const wraps = wrapping[type];
  if (wraps) return { kind: wraps, inside: marks(node['content']) };
  const names = ids[type];
  if (names) return { kind: names, id: word(node['id']) };
  switch (type) {
    case 'br':
    case 'newline':
      return { kind: 'break' };
    case 'blockQuote':
      return { kind: 'quote', inside: withoutLooseBreaks(marks(node['content'])) };
    case 'subtext':
      return { kind: 'subtext', inside: marks(node['content']) };
    case 'heading':
      return { kind: 'heading', level: level(node['level']), inside: marks(node['content']) };
    case 'inlineCode':
      return { kind: 'code', text: word(node['content']) };
    case 'codeBlock':
      return { kind: 'codeBlock', language: word(node['lang']), text: word(node['content']) };
    case 'list':
      return {
        kind: 'list',
        start: typeof node['start'] === 'number' ? node['start'] : undefined,
        items: (node['items'] as unknown[]).map((item) => withoutLooseBreaks(marks(item))),
      };
    case 'link':
    case 'url':
    case 'autolink':
      return link(word(node['target']), marks(node['content']));
    case 'everyone':
      return { kind: 'everyone', text: '@everyone' };
    case 'here':
      return { kind: 'everyone', text: '@here' };
    case 'slashCommand':
      return { kind: 'command', name: word(node['fullName']), id: word(node['id']) };
    case 'timestamp':
      return time(word(node['timestamp']), word(node['format']));
    case 'emoji':
      return { kind: 'emoji', name: word(node['name']) };
    case 'twemoji':
      return { kind: 'text', text: word(node['name']) };
    case 'guildNavigation':
      return { kind: 'text', text: places[word(node['navigation'])] ?? 'Linked Roles' };
    default:
      return { kind: 'text', text: word(node['content']) };
  }
}

/** Only the web is linked to; anything else is shown as the words it is. */
function link(href: string, inside: Marks): Mark {
  if (/^https?:\/\//i.test(href) && URL.canParse(href)) return { kind: 'link', href, inside };
  return { kind: 'text', text: inside.map((mark) => ('text' in mark ? mark.text : '')).join('') };
}

const styles = new Set<string>(['t', 'T', 'd', 'D', 'f', 'F', 'R']);

function time(seconds: string, style: string): Mark {
  const at = Number(seconds) * 1000;
  if (!isInstant(at)) return { kind: 'text', text: 'Invalid Date' };
  return { kind: 'time', at, style: styles.has(style) ? (style as TimeStyle) : 'f' };
}

const blocks = new Set<Mark['kind']>(['quote', 'codeBlock', 'list', 'heading', 'subtext']);

/** A block ends its own line: the line break right after it, and one at the very end, would show as an empty line. */
function withoutLooseBreaks(all: Marks): Marks {
  const kept = all.filter((mark, place) => {
    const before = all[place - 1];
    return !(mark.kind === 'break' && before?.kind === 'codeBlock');
  });
  const last = kept.at(-1);
  const beforeLast = kept.at(-2);
  return last?.kind === 'break' && (!beforeLast || !blocks.has(beforeLast.kind)) ? kept.slice(0, -1) : kept;
}

function level(value: unknown): 1 | 2 | 3 {
  return value === 1 || value === 2 ? value : 3;
}

function word(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
