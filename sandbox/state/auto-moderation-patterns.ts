/** How words and patterns of rules are found in a text. Source: resources/auto-moderation, "Keyword Matching Strategies". */

/** What Rust's expressions cannot do, though JavaScript's can: looking around, and naming a group again. */
const notInRust = /\(\?<?[=!]|\\[1-9]|\\k</;

/** A word ends where no letter or digit follows; Discord's page names whitespace, its clients end words at any sign too. */
const wordStart = String.raw`(?<![\p{L}\p{N}_])`;
const wordEnd = String.raw`(?![\p{L}\p{N}_])`;

/** Is this an expression that the engine can run? */
export function isPattern(pattern: string): boolean {
  return compiled(pattern) !== undefined;
}

/**
 * Letters of both cases match and texts are Unicode, without being asked for.
 * Source: support.discord.com, "Filter Messages Using Regular Expressions".
 */
export function compiled(pattern: string): RegExp | undefined {
  if (notInRust.test(pattern.replaceAll(/\\[^1-9k]/gs, ''))) return undefined;
  const [, flags = '', body = ''] = /^(?:\(\?([imsux]+)\))?(.*)$/s.exec(pattern) ?? [];
  const wanted = new Set(['i', 'u', ...flags.split('').filter((flag) => 'ms'.includes(flag))]);
  try {
    return new RegExp(inJavaScript(body), [...wanted].join(''));
  } catch {
    return undefined;
  }
}

/** Rust names groups with a P, scripts without saying that they are, and lets any sign be escaped. */
function inJavaScript(body: string): string {
  return body
    .replaceAll('(?P<', '(?<')
    .replaceAll(/\\x\{/g, String.raw`\u{`)
    .replaceAll(/(\\p\{)([A-Z][a-z_A-Z]{3,}\})/gi, (whole: string, start: string, name: string) =>
      isProperty(whole) ? whole : `${start}Script=${name}`,
    )
    .replaceAll(/\\\\|\\([!"#%&',:;<=>@_`~-])/g, (whole: string, sign: string | undefined) =>
      sign === undefined ? whole : String.raw`\x${sign.charCodeAt(0).toString(16)}`,
    );
}

function isProperty(escape: string): boolean {
  try {
    return new RegExp(escape, 'u').source !== '';
  } catch {
    return false;
  }
}

/** `word`, `word*`, `*word` or `*word*`, in any case of letters. */
export function keywordPattern(keyword: string): RegExp {
  const open = keyword.startsWith('*');
  const ongoing = keyword.length > 1 && keyword.endsWith('*');
  const word = keyword.slice(open ? 1 : 0, ongoing ? -1 : undefined).trim();
  const literal = word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  if (word === '') return /(?!)/u;
  return new RegExp(`${open ? '' : wordStart}${literal}${ongoing ? '' : wordEnd}`, 'giu');
}

/** The text with everything that a rule allows taken out. */
export function without(text: string, allowed: readonly string[]): string {
  return allowed.reduce((left, keyword) => left.replace(keywordPattern(keyword), ' '), text);
}
