/** Where the keys that move through a list lead; the ends join. Source: WAI-ARIA Authoring Practices, "Listbox" and "Menu". */

/** @returns `undefined` for a key that moves nowhere. `active` is -1 while nothing is. */
export function moved(key: string, active: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return active <= 0 ? count - 1 : active - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'PageDown':
      return Math.min(active + 8, count - 1);
    case 'PageUp':
      return Math.max(active - 8, 0);
    default:
      return undefined;
  }
}
