/** A context menu: items and submenus, by arrow keys, by first letters' order, by pointer or by touch. */
import { useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { Float } from './float.tsx';
import type { Anchor } from './float.tsx';
import { LongPress } from './long-press.ts';
import { moved } from './moved.ts';

export interface MenuItem {
  readonly name: string;
  /** Whose it is, where that is not the page's own. */
  readonly note?: string | undefined;
  readonly grave?: boolean | undefined;
  readonly act: () => void;
}

/** Items under a heading of their own, such as the bots' commands. */
export interface MenuPart {
  readonly title?: string | undefined;
  readonly items: readonly MenuItem[];
}

interface MenuProps {
  readonly by: Anchor;
  readonly label: string;
  readonly parts: readonly MenuPart[];
  readonly onClose: () => void;
}

function Menu({ by, label, parts, onClose }: MenuProps) {
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return onClose();
    const items = [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const active = items.findIndex((item) => item === document.activeElement);
    const next = moved(event.key, active, items.length);
    if (next === undefined) return;
    event.preventDefault();
    items[next]?.focus();
  };
  const shown = parts.filter(({ items }) => items.length > 0);
  const leading = shown[0]?.items[0];
  return (
    <Float by={by} label={label} class="menu-float" onClose={onClose}>
      <div ref={box} role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
        {shown.map((part) => (
          <div key={part.items[0]?.name} role="none" class="menu-part">
            {part.title && (
              <div class="menu-title" aria-hidden="true">
                {part.title}
              </div>
            )}
            {part.items.map((item) => (
              <button
                key={`${item.name} ${item.note ?? ''}`}
                type="button"
                role="menuitem"
                tabIndex={-1}
                data-first={item === leading || undefined}
                class={item.grave ? 'menu-item menu-grave' : 'menu-item'}
                onClick={() => {
                  onClose();
                  item.act();
                }}
              >
                {item.name}
                {item.note && <small>{item.note}</small>}
              </button>
            ))}
          </div>
        ))}
      </div>
    </Float>
  );
}

interface WithMenuProps {
  readonly label: string;
  readonly parts: () => readonly MenuPart[];
  readonly children: (menu: MenuOpener) => ComponentChildren;
}

export interface MenuOpener {
  readonly open: boolean;
  /** For the visible button that opens it. */
  readonly fromButton: (event: MouseEvent) => void;
  /** For the element as a whole: right click, Shift+F10 and the menu key arrive as `contextmenu`, a long press by its length. */
  readonly asked: {
    readonly onContextMenu: (event: MouseEvent) => void;
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerMove: () => void;
    readonly onPointerCancel: () => void;
  };
}

export function WithMenu({ label, parts, children }: WithMenuProps) {
  const [by, setBy] = useState<Anchor>();
  const [press] = useState(() => new LongPress());
  const opener: MenuOpener = {
    open: by !== undefined,
    fromButton: (event) => setBy(event.currentTarget as Element),
    asked: {
      onContextMenu: (event) => {
        event.preventDefault();
        event.stopPropagation();
        // From the keyboard there is no pointer: the event comes from what has the focus.
        const byKey = event.clientX === 0 && event.clientY === 0;
        setBy(byKey ? (event.target as Element) : { x: event.clientX, y: event.clientY });
      },
      onPointerDown: (event) => {
        if (event.pointerType !== 'touch') return;
        event.stopPropagation();
        const { clientX: x, clientY: y } = event;
        press.begin(() => setBy({ x, y }));
      },
      onPointerUp: () => press.end(),
      onPointerMove: () => press.end(),
      onPointerCancel: () => press.end(),
    },
  };
  return (
    <>
      {children(opener)}
      {by && <Menu by={by} label={label} parts={parts()} onClose={() => setBy(undefined)} />}
    </>
  );
}
