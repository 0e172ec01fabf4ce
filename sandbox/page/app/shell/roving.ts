/** One stop for the Tab key in a list, the arrows inside it. Source: WAI-ARIA Authoring Practices, "Managing Focus Within Components". */
import { useEffect, useRef } from 'preact/hooks';
import type { RefObject } from 'preact';

const items = '[data-rove]';

interface Roving<Element extends HTMLElement> {
  readonly ref: RefObject<Element | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
}

/** Everything with `data-rove` inside takes part; what is `aria-current` is where Tab arrives. */
export function useRoving<Element extends HTMLElement>(): Roving<Element> {
  const ref = useRef<Element>(null);
  useEffect(() => {
    const all = found(ref.current);
    const current = all.find((item) => item.hasAttribute('aria-current'));
    const kept = all.find((item) => item === document.activeElement) ?? current ?? all[0];
    for (const item of all) item.tabIndex = item === kept ? 0 : -1;
  });
  return {
    ref,
    onKeyDown(event) {
      const all = found(ref.current);
      const at = all.indexOf(event.target as HTMLElement);
      const to = at === -1 ? undefined : stepped(event.key, at, all.length);
      if (to === undefined) return;
      event.preventDefault();
      all[to]?.focus();
    },
    onFocusIn(event) {
      const all = found(ref.current);
      if (!all.includes(event.target as HTMLElement)) return;
      for (const item of all) item.tabIndex = item === event.target ? 0 : -1;
    },
  };
}

function stepped(key: string, at: number, length: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(at + 1, length - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? length - 1 : undefined;
}

function found(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(items) ?? [])];
}
