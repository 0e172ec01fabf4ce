/** Something that floats over the page, by what opened it: beside it where there is room, from the bottom edge on a phone. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** An element, or where the pointer was. */
export type Anchor = Element | { readonly x: number; readonly y: number };

interface FloatProps {
  readonly by: Anchor;
  readonly label: string;
  readonly kind?: 'dialog' | 'group';
  readonly class?: string;
  /** By Escape or a press elsewhere; `escaped` tells them apart. */
  readonly onClose: (escaped: boolean) => void;
  readonly children: ComponentChildren;
}

/** Focus goes to the first thing inside marked `data-first`, and back to where it was when this goes. */
export function Float({ by, label, kind = 'group', class: extra = '', onClose, children }: FloatProps) {
  const box = useRef<HTMLDivElement>(null);
  const closeRef = useRef(onClose);
  useLayoutEffect(() => {
    closeRef.current = onClose;
  }, [onClose]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const before = document.activeElement;
    element.showPopover();
    const put = () => place(element, by);
    put();
    element.querySelector<HTMLElement>('[data-first]')?.focus({ preventScroll: true });
    const pressed = (event: Event) => {
      const target = event.target as Node;
      if (!element.contains(target) && !(by instanceof Element && by.contains(target)))
        closeRef.current(false);
    };
    const typed = (event: KeyboardEvent) => {
      event.stopPropagation();
      if (event.key !== 'Escape') return;
      event.preventDefault();
      closeRef.current(true);
    };
    element.addEventListener('keydown', typed);
    document.addEventListener('pointerdown', pressed, true);
    document.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      document.removeEventListener('pointerdown', pressed, true);
      document.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
      const inside = element.contains(document.activeElement) || document.activeElement === document.body;
      if (inside && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [by]);

  return (
    <div ref={box} popover="manual" class={`float ${extra}`} role={kind} aria-label={label}>
      {children}
    </div>
  );
}

const gap = 6;

function place(element: HTMLElement, by: Anchor): void {
  const { width, height } = element.getBoundingClientRect();
  const at = by instanceof Element ? by.getBoundingClientRect() : new DOMRect(by.x, by.y, 0, 0);
  if (by instanceof Element) element.style.setProperty('--by-width', `${at.width}px`);
  const below = at.bottom + gap;
  const above = at.top - gap - height;
  const top = below + height <= innerHeight || above < gap ? below : above;
  element.style.left = `${clamp(at.left, innerWidth - width - gap)}px`;
  element.style.top = `${clamp(top, innerHeight - height - gap)}px`;
}

function clamp(value: number, most: number): number {
  return Math.max(gap, Math.min(value, most));
}
