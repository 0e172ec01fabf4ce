/** Which messages stand together, where a day begins, and where the unread ones do. Pure. */
import { MessageFlags } from 'discord-api-types/v10';
import type { APIMessage } from 'discord-api-types/v10';

export interface MessageRow {
  readonly message: APIMessage;
  /** Follows one by the same author within a few minutes. */
  readonly grouped: boolean;
  /** The first of its day: what day that is. */
  readonly day: string | null;
  /** The first that has not been read. */
  readonly fresh: boolean;
}

/** Milliseconds after which the same author is named again. */
const together = 7 * 60_000;

interface Reader {
  readonly userId: string;
  /** Undefined: nothing is marked as new. */
  readonly readUpTo: string | undefined;
  /** IANA; absent for the viewer's own. */
  readonly zone?: string | undefined;
  /** BCP 47; absent for the viewer's own. */
  readonly locale?: string | undefined;
}

/** @param messages oldest first */
export function rowsOf(messages: readonly APIMessage[], reader: Reader): MessageRow[] {
  const fresh = messages.find(
    (message) =>
      reader.readUpTo !== undefined &&
      BigInt(message.id) > BigInt(reader.readUpTo) &&
      message.author.id !== reader.userId &&
      !isEphemeral(message),
  );
  return messages.map((message, at) => {
    const before = messages[at - 1];
    const day = dayOf(message, reader);
    const sameDay = before !== undefined && dayOf(before, reader) === day;
    return {
      message,
      grouped:
        sameDay &&
        message !== fresh &&
        before.author.id === message.author.id &&
        before.type === message.type &&
        Date.parse(message.timestamp) - Date.parse(before.timestamp) < together,
      day: sameDay ? null : day,
      fresh: message === fresh,
    };
  });
}

/** Shown only to this person, and gone with the page: never counted as unread. */
export function isEphemeral({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

function dayOf({ timestamp }: APIMessage, { zone, locale }: Reader): string {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone });
  return date.format(Date.parse(timestamp));
}
