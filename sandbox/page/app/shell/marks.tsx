/** Unread dots and counts; said in words as well, for nobody should have to see them. */

interface MarksProps {
  readonly unread: boolean;
  readonly mentions: number;
}

export function Marks({ unread, mentions }: MarksProps) {
  if (mentions > 0)
    return (
      <span class="mark-count" aria-hidden="true">
        {mentions > 99 ? '99+' : mentions}
      </span>
    );
  return unread ? <span class="mark-dot" aria-hidden="true" /> : null;
}

/** To stand after a name. */
export function marksInWords(unread: boolean, mentions: number): string {
  if (mentions > 0) return `, unread, ${mentions} for you`;
  return unread ? ', unread' : '';
}
