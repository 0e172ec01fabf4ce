/** A list to choose from whose focus stays elsewhere, in a field or on the list as a whole, and points at one of its options. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface ListboxProps<One> {
  readonly id: string;
  readonly label: string;
  readonly several?: boolean;
  readonly list: readonly One[];
  readonly keyOf: (one: One) => string;
  readonly active: number;
  /** Absent where the active option is the selected one. */
  readonly picked?: ((one: One) => boolean) | undefined;
  /** Where the list itself takes the focus. */
  readonly focused?: { readonly onKeyDown: (event: KeyboardEvent) => void } | undefined;
  readonly onActive: (place: number) => void;
  readonly onPick: (one: One) => void;
  readonly children: (one: One) => ComponentChildren;
}

export function Listbox<One>(props: ListboxProps<One>) {
  const { id, label, list, active, picked, focused, onPick } = props;
  const [box, setBox] = useState<HTMLElement | null>(null);
  useEffect(() => box?.children[active]?.scrollIntoView({ block: 'nearest' }), [box, active]);
  // No native element is a list that a text field can point into while it keeps the focus.
  const asListbox = {
    role: 'listbox',
    id,
    'aria-label': label,
    'aria-multiselectable': props.several || undefined,
    ...(focused && {
      tabIndex: 0,
      'data-first': true,
      'aria-activedescendant': list[active] === undefined ? undefined : `${id}-${active}`,
      onKeyDown: focused.onKeyDown,
    }),
  } as const;
  const asOption = (one: One, place: number) =>
    ({
      role: 'option',
      id: `${id}-${place}`,
      'aria-selected': picked ? picked(one) : place === active,
      onPointerMove: () => props.onActive(place),
      onClick: () => onPick(one),
    }) as const;
  return (
    <div ref={setBox} class="choices" {...asListbox}>
      {list.map((one, place) => (
        <div
          key={props.keyOf(one)}
          class={place === active ? 'choice choice-active' : 'choice'}
          {...asOption(one, place)}
        >
          {props.children(one)}
        </div>
      ))}
    </div>
  );
}
