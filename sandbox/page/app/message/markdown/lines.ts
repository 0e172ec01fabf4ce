/** The rules that hold at the start of a line: lists, which the parser lacks, and headings and subtext after any other block. */
import { rules } from 'discord-markdown-parser';

type Rule = (typeof rules)[string];
type Match = Rule['match'];

const heading = /^(#{1,3}) +([^\n]+?)(?:\n|$)/;
const subtext = /^-# +([^\n]+?)(?:\n|$)/;
const list = /^(?: *(?:[-*]|\d{1,9}\.) +[^\n]+(?:\n|$))+/;
const item = /^( *)([-*]|\d{1,9}\.) +(.+)$/;

const atLineStart =
  (pattern: RegExp): Match =>
  (source, _state, before) =>
    before === '' || before.endsWith('\n') ? pattern.exec(source) : null;

/** Later keys of the same name win, so they are spread after the parser's own. Source: reference, "Message Formatting". */
export const lineRules: Readonly<Record<string, Rule>> = {
  heading: {
    ...known('heading'),
    match: atLineStart(heading),
    parse: ([, marks = '', text = ''], parse, state) => ({
      level: marks.length,
      content: parse(text, state),
    }),
  },
  subtext: { ...known('subtext'), match: atLineStart(subtext) },
  list: {
    order: known('heading').order - 0.25,
    match: (source, state, before) => {
      const all = atLineStart(list)(source, state, before);
      return all && [ofOneKind(all[0] ?? '')];
    },
    parse: ([source = ''], parse, state) => {
      const items = itemsOf(source);
      const start = Number.parseInt(items[0]?.marker ?? '', 10);
      return {
        start: Number.isNaN(start) ? undefined : start,
        items: items.map(({ text }) => parse(text, { ...state, prevCapture: null })),
      };
    },
  },
};

/** Up to where bullets turn into numbers or numbers into bullets: there the next list begins. */
function ofOneKind(source: string): string {
  const lines = source.split('\n');
  const [, outer = '', first = ''] = item.exec(lines[0] ?? '') ?? [];
  const end = lines.findIndex((line) => {
    const [, indent = '', marker = first] = item.exec(line) ?? [];
    return indent.length <= outer.length && /\d/.test(marker) !== /\d/.test(first);
  });
  return end === -1
    ? source
    : lines
        .slice(0, end)
        .map((line) => `${line}\n`)
        .join('');
}

/** Deeper lines belong to the item above them, which parses them as a list of its own. */
function itemsOf(source: string): { marker: string; text: string }[] {
  const items: { marker: string; text: string }[] = [];
  let outer: number | undefined;
  for (const line of source.split('\n')) {
    const [, indent = '', marker = '', text = ''] = item.exec(line) ?? [];
    if (marker === '') continue;
    outer ??= indent.length;
    const above = items.at(-1);
    if (above && indent.length > outer) above.text += `\n${line.slice(outer)}`;
    else items.push({ marker, text });
  }
  return items;
}

function known(name: string): Rule {
  const rule = rules[name];
  if (!rule) throw new Error(`The markdown parser has no rule “${name}”.`);
  return rule;
}
