/** What the next group of a kind is called. Pure. */
import { groupNamed } from './search.ts';
import type { Group } from './types.ts';

/** The name of an overflow group: "Wolf pack 2", then "Wolf pack 3". */
export function overflowName(name: string, all: readonly Pick<Group, 'name'>[]): string {
  const [, base = name, last = '1'] = /^(.*?)(?: (\d{1,3}))?$/su.exec(name) ?? [];
  for (let number = Number(last) + 1; ; number += 1) {
    const next = `${base} ${number}`;
    if (!groupNamed(all, next)) return next;
  }
}
