/** Finds groups by what somebody types: a pure search over the names and topics that they may see. */
import { nameKey } from './names.ts';
import type { AccessLevel, Group } from './types.ts';

/** How well a text fits: 0 exact, 1 it begins so, 2 one of its words does, 3 it is somewhere inside; undefined: not at all. */
function closeness(text: string, typed: string): number | undefined {
  const key = nameKey(text);
  if (key === typed) return 0;
  if (key.startsWith(typed)) return 1;
  if (key.split(/[^\p{Letter}\p{Number}]+/u).some((word) => word.startsWith(typed))) return 2;
  return key.includes(typed) ? 3 : undefined;
}

/**
 * The listed groups that fit, best first, then by name. Nothing typed lists them all. Hidden groups are never suggested:
 * they are joined by typing the whole name, and circles by who was invited. Archived ones take nobody in.
 */
export function findGroups<Found extends Pick<Group, 'name' | 'topic' | 'access' | 'state'>>(
  groups: readonly Found[],
  typed: string,
): Found[] {
  const wanted = nameKey(typed);
  return groups
    .filter(({ access, state }) => isListed(access) && state === 'active')
    .flatMap((group) => {
      const fits = [closeness(group.name, wanted), closeness(group.topic, wanted)].filter(
        (fit) => fit !== undefined,
      );
      return fits.length === 0 ? [] : [{ group, fit: Math.min(...fits) }];
    })
    .toSorted((a, b) => a.fit - b.fit || a.group.name.localeCompare(b.group.name))
    .map(({ group }) => group);
}

const isListed = (access: AccessLevel): boolean => access === 'open' || access === 'request';

/** Those whose name has what somebody typed in it. */
export function namesLike<Found extends Pick<Group, 'name'>>(
  groups: readonly Found[],
  typed: string,
): Found[] {
  const wanted = nameKey(typed);
  return groups.filter(({ name }) => nameKey(name).includes(wanted));
}

/** The group of exactly this name, hidden or not. */
export function groupNamed<Found extends Pick<Group, 'name'>>(
  groups: readonly Found[],
  name: string,
): Found | undefined {
  const wanted = nameKey(name);
  return groups.find((group) => nameKey(group.name) === wanted);
}
