/** The tables of docs/sandbox.md, out of the names under which `rule()` registers its tests. */
import { parts } from './parts.ts';
import type { Part } from './parts.ts';
import type { Uncovered } from './uncovered.ts';

interface Row {
  readonly part: Part;
  readonly says: string;
  readonly source: string;
}

/** Everything after this line is written by `npm run docs:sandbox`. */
export const marker = '<!-- From here on written by `npm run docs:sandbox`. -->';

/** @throws Error for a name that was not made by `rule()` */
export function rowOf(name: string): Row {
  const [part, ...rest] = name.split(' · ');
  const source = rest.pop();
  const known = parts.find((one) => one === part);
  if (!known || source === undefined || rest.length === 0)
    throw new Error(`“${name}” is no rule: register it with rule().`);
  return { part: known, says: rest.join(' · '), source };
}

/** The fixed part stays as it is; the tables behind the marker are new. @throws Error where two rules say the same */
export function withTables(document: string, names: readonly string[], gaps: readonly Uncovered[]): string {
  const at = document.indexOf(marker);
  if (at < 0) throw new Error(`The document has no line ${marker}`);
  const doubled = names.filter((name, index) => names.indexOf(name) !== index);
  if (doubled.length > 0) throw new Error(`Rules that are there twice:\n${doubled.join('\n')}`);
  const rows = names.map(rowOf);
  const sections = parts.flatMap((part) => {
    const own = rows.filter((row) => row.part === part);
    return own.length === 0 ? [] : [sectionOf(part, own)];
  });
  const text = [
    marker,
    `## The rules that it keeps\n\n${rows.length} rules, each with a test of its own in \`tests/sandbox/contract/\`. Sources are pages of Discord’s documentation; “unpublished” is what only practice shows.`,
    ...sections,
    '## What it does not do',
    table(
      ['What', 'Why'],
      gaps.map(({ what, why }) => [what, why]),
    ),
  ];
  return `${document.slice(0, at)}${text.join('\n\n')}\n`;
}

function sectionOf(part: Part, rows: readonly Row[]): string {
  return `### ${part}\n\n${table(
    ['Rule', 'Source'],
    rows.map(({ says, source }) => [`${says.charAt(0).toUpperCase()}${says.slice(1)}`, source]),
  )}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
