/** What changed between two versions of ground rules, line by line. Pure. */

export interface ChangedLines {
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** A line that only got another number, or moved, is no change. */
export function changedLines(before: string, now: string): ChangedLines {
  const [old, fresh] = [linesOf(before), linesOf(now)];
  const keys = (lines: readonly string[]) => new Set(lines.map(keyOf));
  const [oldKeys, freshKeys] = [keys(old), keys(fresh)];
  return {
    added: fresh.filter((line) => !oldKeys.has(keyOf(line))),
    gone: old.filter((line) => !freshKeys.has(keyOf(line))),
  };
}

/** The first three, cut short: what a newcomer takes in at a glance. */
export function highlights(rules: string): readonly string[] {
  return linesOf(rules)
    .slice(0, 3)
    .map((line) =>
      line.length > longestHighlight ? `${line.slice(0, longestHighlight).trimEnd()} …` : line,
    );
}

const longestHighlight = 200;

function linesOf(rules: string): string[] {
  return rules
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const keyOf = (line: string): string => line.replace(/^(?:\d+[.)]|[-*])\s*/, '').toLowerCase();
