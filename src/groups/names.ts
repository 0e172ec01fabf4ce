/** Names of groups: how they are compared, and what their channels are called. */

/** Two names are the same if they differ only in case, accents, width or spacing. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Discord's limit on a channel's name, in characters (docs: resources/channel). */
const channelNameLimit = 100;

/** The name of a group's channel: lower case, words joined by hyphens, letters and digits of any script. */
export function channelName(name: string): string {
  const slug = name
    .normalize('NFKC')
    .toLowerCase()
    // A letter may lose its case to two characters ("İ"), and the marks after it stand in another order then.
    .normalize('NFKC')
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-')
    .slice(0, channelNameLimit)
    // Half a character of two units is none.
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'group' : slug;
}
