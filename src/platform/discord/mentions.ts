/** How people, channels, commands and moments are written so that every Discord client shows them in its own way. */

export const userMention = (id: string): string => `<@${id}>`;
export const roleMention = (id: string): string => `<@&${id}>`;
export const channelMention = (id: string): string => `<#${id}>`;

/** A command as somebody would type it. */
export const commandMention = (path: string): string => `\`/${path}\``;

/** "three minutes ago", in the reader's own time. */
export function relativeTime(at: Date): string {
  return `<t:${Math.floor(at.getTime() / 1000)}:R>`;
}

/** "22 November 2026", in the reader's own language. */
export function calendarDay(at: Date): string {
  return `<t:${Math.floor(at.getTime() / 1000)}:D>`;
}

/** "Sunday, 22 November 2026 at 19:00", in the reader's own language and time. */
export function moment(at: Date): string {
  return `<t:${Math.floor(at.getTime() / 1000)}:F>`;
}

/** Where a channel is. */
export function channelLink(guild: string, channel: string): string {
  return `https://discord.com/channels/${guild}/${channel}`;
}

/** Where a message is. */
export function messageLink(guild: string, channel: string, message: string): string {
  return `${channelLink(guild, channel)}/${message}`;
}

/** Somebody's own words, shown as a quotation, unable to break out of it or to look like ours. */
export function quote(words: string): string {
  return words
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** The words of a quotation; undefined for what is not quoted all through. */
export function unquoted(shown: string): string | undefined {
  const lines = shown.split('\n');
  return lines.every((line) => /^>(?: |$)/.test(line))
    ? lines.map((line) => line.slice(2)).join('\n')
    : undefined;
}
