/** Scrolling as in a chat: at the end it stays at the end, and what comes in above moves nothing that is being read. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

/** Pixels that still count as being there. */
const near = 40;

/** Pixels from the top at which older ones are asked for. */
const almostTop = 240;

interface Scroll {
  readonly boxRef: RefObject<HTMLDivElement | null>;
  readonly atEnd: boolean;
  readonly onScroll: () => void;
  readonly toEnd: () => void;
}

/** @param content changes with what is shown @param onOlder absent where there is nothing older */
export function useScroll(content: unknown, onOlder: (() => void) | undefined): Scroll {
  const boxRef = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const sticksRef = useRef(true);
  const fromEndRef = useRef(0);
  const askedRef = useRef(0);

  const settle = (): void => {
    const box = boxRef.current;
    if (!box) return;
    if (sticksRef.current) box.scrollTop = box.scrollHeight;
    else if (box.scrollTop < almostTop) box.scrollTop = box.scrollHeight - fromEndRef.current;
  };
  useLayoutEffect(settle, [content]);
  useLayoutEffect(() => {
    const box = boxRef.current;
    if (!box) return undefined;
    // Pictures, opened spoilers and a narrower window change the height without a new message.
    const watching = new ResizeObserver(() => {
      if (sticksRef.current) settle();
    });
    watching.observe(box);
    for (const child of box.children) watching.observe(child);
    return () => watching.disconnect();
  }, [content]);

  return {
    boxRef,
    atEnd,
    onScroll() {
      const box = boxRef.current;
      if (!box) return;
      fromEndRef.current = box.scrollHeight - box.scrollTop;
      sticksRef.current = fromEndRef.current - box.clientHeight < near;
      setAtEnd(sticksRef.current);
      if (box.scrollTop > almostTop || !onOlder || askedRef.current === box.scrollHeight) return;
      askedRef.current = box.scrollHeight;
      onOlder();
    },
    toEnd() {
      sticksRef.current = true;
      settle();
      setAtEnd(true);
      boxRef.current?.focus();
    },
  };
}
