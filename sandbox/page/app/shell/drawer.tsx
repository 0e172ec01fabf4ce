/** A side of the pane: always there where it is wide, pulled out where it is narrow. Escape puts it away, and focus goes back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface DrawerProps {
  readonly side: 'start' | 'end';
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

export function Drawer({ side, open, onClose, children }: DrawerProps) {
  const boxRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = boxRef.current;
    if (!open || !box) return undefined;
    const before = document.activeElement;
    if (getComputedStyle(box).position === 'absolute')
      box.querySelector<HTMLElement>('[aria-current], [tabindex="0"], button')?.focus();
    return () => {
      // What is hidden has lost its focus already.
      const lost = document.activeElement === document.body || box.contains(document.activeElement);
      if (lost && before instanceof HTMLElement) before.focus();
    };
  }, [open]);
  useEffect(() => {
    const box = boxRef.current;
    const typed = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && open) onClose();
    };
    box?.addEventListener('keydown', typed);
    return () => box?.removeEventListener('keydown', typed);
  }, [open, onClose]);
  return (
    <>
      <div ref={boxRef} class={`drawer drawer-${side}${open ? ' is-open' : ''}`}>
        {children}
      </div>
      {open && <div class="drawer-shade" onClick={onClose} aria-hidden="true" />}
    </>
  );
}
