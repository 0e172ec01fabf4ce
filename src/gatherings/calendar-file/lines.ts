/** Content lines of RFC 5545 (sections 3.1 and 3.3.11): escaped, and folded by octets without cutting a character. Pure. */

/** A line may have so many octets, without its end. */
const longest = 75;

/** @param value - written as it is: what comes from people goes through `words` first */
export function line(name: string, value: string, params: Readonly<Record<string, string>> = {}): string {
  const given = Object.entries(params).map(([key, worth]) => `;${key}=${worth}`);
  return fold(`${name}${given.join('')}:${value}`);
}

/** Words as a value; what no calendar can show is left out. */
export function words(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?!\n)\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);
}

function fold(content: string): string {
  const folded: string[] = [];
  let current = '';
  let size = 0;
  for (const character of content) {
    const octets = Buffer.byteLength(character);
    if (size + octets > longest) {
      folded.push(current);
      // The blank that a continuation begins with counts.
      current = ` ${character}`;
      size = 1 + octets;
    } else {
      current += character;
      size += octets;
    }
  }
  return [...folded, current].join('\r\n');
}

/** 20260324T190000, from 2026-03-24T19:00, with or without seconds. */
export function local(wall: string): string {
  const digits = wall.replaceAll(/[-:]/g, '');
  return digits.length === 13 ? `${digits}00` : digits;
}

/** 20260324T180000Z. */
export function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
