/** Words that are covered until somebody wants to see them, by pointer or by keyboard. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export function Spoiler({ children }: { readonly children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  if (open) return <span class="spoiler spoiler-open">{children}</span>;
  return (
    <button type="button" class="spoiler" aria-label="Spoiler: show it" onClick={() => setOpen(true)}>
      <span aria-hidden="true" inert>
        {children}
      </span>
    </button>
  );
}

/** The same for a whole block, such as a container or an image. */
export function Covered({
  spoiler,
  children,
}: {
  readonly spoiler: boolean;
  readonly children: ComponentChildren;
}) {
  const [open, setOpen] = useState(!spoiler);
  if (open) return <>{children}</>;
  return (
    <div class="covered">
      <div class="covered-inside" aria-hidden="true" inert>
        {children}
      </div>
      <button type="button" class="covered-button" onClick={() => setOpen(true)}>
        Spoiler <span class="unseen">: show it</span>
      </button>
    </div>
  );
}
