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

function linesOf(rules: string): string[] {
  return rules
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const keyOf = (line: string): string => line.replace(/^(?:\d+[.)]|[-*])\s*/, '').toLowerCase();
