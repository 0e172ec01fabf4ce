/** Compares what should be with what is, and says what to do about it. The database is the truth; nothing here changes anything. */
import type { Drift, DriftPart, Group, Membership } from '../types.ts';
import type { Ref } from '#src/platform/ref.ts';
import { categoryTarget, hallNumber } from '#src/platform/discord/hall/place.ts';
import { accessTarget, groupTarget } from '../targets.ts';
import { driftOf } from './drift.ts';
import { hallLacks } from './hall.ts';
import { isLetIn, lacking, misletIn, othersIn } from './lets.ts';
import type { SeenChannel, SeenServer } from './seen.ts';

export type Step =
  | { readonly do: 'close'; readonly group: Ref; readonly toOthers: boolean }
  | { readonly do: 'remake_category'; readonly number: number; readonly channel: string }
  | { readonly do: 'remake_channel'; readonly group: Ref; readonly channel: string }
  | { readonly do: 'remake_voice'; readonly group: Ref; readonly channel: string }
  /** Who is in a circle's thread is not as it was left. */
  | { readonly do: 'recount'; readonly group: Ref }
  /** The channel that circles hang under is not seen as it should be. */
  | { readonly do: 'mend_hall' }
  | { readonly do: 'remake_role'; readonly group: Ref; readonly role: string }
  | { readonly do: 'let'; readonly membership: Ref; readonly version: number; readonly in: boolean }
  | { readonly do: 'ask'; readonly group: Ref; readonly mark: string; readonly parts: readonly DriftPart[] }
  | { readonly do: 'ask_no_more'; readonly drift: Ref };

/** What is kept of a community's groups. */
export interface Kept {
  readonly groups: readonly Group[];
  readonly categories: readonly { readonly number: number; readonly channel: string | null }[];
  readonly memberships: readonly Membership[];
  /** Not settled by staff yet, one a group at most. */
  readonly drifts: readonly Drift[];
  /** Targets that something is still on its way to: there, the present state says nothing. */
  readonly busy: ReadonlySet<string>;
}

/** The most urgent first: who sees what they should not, then what is missing for many, then for one, then looks. */
export function plan(kept: Kept, server: SeenServer): readonly Step[] {
  const byGroup = Map.groupBy(kept.memberships, ({ group }) => group);
  const driftsOf = new Map(kept.drifts.map((drift) => [drift.group, drift]));
  const lost = lostCategories(kept, server);
  const found = kept.groups.map((group) =>
    stepsFor(group, byGroup.get(group.ref) ?? [], driftsOf.get(group.ref), { kept, server, lost }),
  );
  return [
    ...found.flatMap(({ close }) => close),
    ...kept.categories.flatMap(({ number, channel }) =>
      channel !== null && lost.has(number) && !kept.busy.has(categoryTarget(number))
        ? [{ do: 'remake_category', number, channel } as const]
        : [],
    ),
    ...hallSteps(kept, server),
    ...found.flatMap(({ remake }) => remake),
    ...found.flatMap(({ lets }) => lets),
    ...found.flatMap(({ looks }) => looks),
  ];
}

function hallSteps({ categories, busy }: Kept, server: SeenServer): readonly Step[] {
  const id = categories.find(({ number }) => number === hallNumber)?.channel ?? '';
  const hall = server.channels.get(id);
  if (!hall || busy.has(categoryTarget(hallNumber))) return [];
  return hallLacks(hall, server).length > 0 ? [{ do: 'mend_hall' }] : [];
}

function lostCategories({ categories }: Kept, { channels }: SeenServer): ReadonlySet<number> {
  return new Set(
    categories
      .filter(({ channel }) => channel === null || !channels.has(channel))
      .map(({ number }) => number),
  );
}

interface Around {
  readonly kept: Kept;
  readonly server: SeenServer;
  readonly lost: ReadonlySet<number>;
}

interface Steps {
  readonly close: readonly Step[];
  readonly remake: readonly Step[];
  readonly lets: readonly Step[];
  readonly looks: readonly Step[];
}

const nothing: Steps = { close: [], remake: [], lets: [], looks: [] };

function stepsFor(
  group: Group,
  memberships: readonly Membership[],
  drift: Drift | undefined,
  { kept: { busy }, server, lost }: Around,
): Steps {
  const { ref: id, places } = group;
  if (places.channel === undefined) return nothing;
  const isBusy = busy.has(groupTarget(id));
  const channel = server.channels.get(places.channel);
  if (!channel)
    return isBusy
      ? nothing
      : { ...nothing, remake: [{ do: 'remake_channel', group: id, channel: places.channel }] };

  if (group.kind === 'circle')
    return {
      ...nothing,
      lets: recountSteps(group, channel, memberships, busy),
      looks: isBusy ? [] : looksFor(group, drift, { server, lost }),
    };

  const voice = server.channels.get(places.voice ?? '');
  const voiceLost = places.voice !== undefined && !voice ? places.voice : undefined;
  const roleGone = group.role !== undefined && !server.roles.has(group.role);
  const role = roleGone ? undefined : group.role;
  const rooms = [
    { seen: channel, kind: group.kind },
    ...(voice ? [{ seen: voice, kind: 'voice' } as const] : []),
  ];
  const toOthers = rooms.some(({ seen }) => othersIn(seen, group, memberships, server));
  const short = rooms.some(({ seen, kind }) => lacking(seen, { role, kind }, server).length > 0);
  // Somebody may be missing in both.
  const mislet = new Map(
    rooms
      .flatMap(({ seen, kind }) => misletIn(seen, { kind }, memberships))
      .map((one) => [one.membership.ref, one]),
  );
  const lets = [...mislet.values()]
    .filter(({ membership }) => !busy.has(accessTarget(membership)))
    .map(({ membership: { ref, version }, isIn }): Step => ({
      do: 'let',
      membership: ref,
      version,
      in: !isIn,
    }));
  const remade: Step[] = [
    ...(roleGone && group.role !== undefined
      ? [{ do: 'remake_role', group: id, role: group.role } as const]
      : []),
    ...(voiceLost === undefined ? [] : [{ do: 'remake_voice', group: id, channel: voiceLost } as const]),
  ];
  return {
    close: toOthers || (short && !isBusy) ? [{ do: 'close', group: id, toOthers }] : [],
    remake: isBusy ? [] : remade,
    lets,
    looks: isBusy ? [] : looksFor(group, drift, { server, lost }),
  };
}

/** Nobody comes into an archived thread or goes out of it, so that it is counted when it is open. */
function recountSteps(
  { ref, guests }: Group,
  { thread }: SeenChannel,
  memberships: readonly Membership[],
  busy: ReadonlySet<string>,
): readonly Step[] {
  if (!thread || thread.archived) return [];
  if (memberships.some((one) => busy.has(accessTarget(one)))) return [];
  // The bot is in it, too.
  const expected = memberships.filter(isLetIn).length + 1 + guests;
  return thread.members === expected ? [] : [{ do: 'recount', group: ref }];
}

function looksFor(
  group: Group,
  drift: Drift | undefined,
  { server, lost }: Pick<Around, 'server' | 'lost'>,
): readonly Step[] {
  // Staff have answered, and that is on its way.
  if (drift && drift.state !== 'shown') return [];
  const channel = server.channels.get(group.places.channel ?? '');
  if (!channel) return [];
  // Where the category is gone, its channels were not moved by anybody, and follow once it stands again.
  const settled = lost.has(group.categoryNumber)
    ? { ...group, looks: { ...group.looks, movedByHand: true } }
    : group;
  const found = driftOf(settled, channel, server.guild);
  if (!found) return drift ? [{ do: 'ask_no_more', drift: drift.ref }] : [];
  return drift?.mark === found.mark ? [] : [{ do: 'ask', group: group.ref, ...found }];
}
