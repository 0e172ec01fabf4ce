/** The servers of the box, and as whom a visitor comes into each. Pure. */
import type { Actable } from '../../wire.ts';

export interface Server {
  readonly id: string;
  readonly name: string;
  readonly people: readonly Actable[];
}

/** In the order in which their people are listed. */
export function serversOf(people: readonly Actable[]): Server[] {
  const byId = Map.groupBy(people, ({ server }) => server.id);
  return [...byId.values()].flatMap((those) => {
    const [first] = those;
    return first ? [{ ...first.server, people: those }] : [];
  });
}

/** Whoever owns a server in which nobody else has a task yet: the one who has to set it up. */
export function founderOf({ people }: Server): Actable | undefined {
  const tasked = people.filter(({ what }) => what !== 'member');
  return tasked.length === 1 ? tasked.find(({ what }) => what === 'server owner') : undefined;
}

/** As whom one looks around in a server. */
export function guestIn(server: Server): Actable | undefined {
  return founderOf(server) ?? server.people[0];
}
