/** Where each person is looking, as it stands in the address: `#/as/mara/channel/1/with/theo/direct`. Pure. */

export type Place =
  /** Wherever the box thinks best. */
  | { readonly at: 'start' }
  | { readonly at: 'channel'; readonly id: string }
  | { readonly at: 'direct' }
  | { readonly at: 'events'; readonly guildId: string };

export interface View {
  /** Of the person, as in an address. */
  readonly as: string;
  readonly place: Place;
}

/** One person, or two side by side; none on the first screen. */
export type Route = readonly View[];

/** *Watch 60 seconds*, where nobody acts but the script. */
export const watchAddress = '#/watch';

export function readRoute(hash: string): Route {
  if (hash === watchAddress) return [];
  return hash
    .replace(/^#?\/?/, '')
    .split('/with/')
    .slice(0, 2)
    .flatMap((part) => {
      const [as, ...place] = part.replace(/^as\//, '').split('/');
      return as ? [{ as: decodeURIComponent(as), place: readPlace(place) }] : [];
    });
}

export function writeRoute(route: Route): string {
  const views = route.map(({ as, place }) => [encodeURIComponent(as), ...writePlace(place)].join('/'));
  return views.length === 0 ? '#/' : `#/as/${views.join('/with/')}`;
}

/** One of the two somewhere else. */
export function moved(route: Route, index: number, place: Place): Route {
  return route.map((view, at) => (at === index ? { ...view, place } : view));
}

/** Somebody else in one of the two. */
export function actedAs(route: Route, index: number, as: string, place: Place): Route {
  return route.map((view, at) => (at === index ? { as, place } : view));
}

function readPlace([at, id]: readonly string[]): Place {
  if (at === 'channel' && id) return { at, id };
  if (at === 'events' && id) return { at, guildId: id };
  return at === 'direct' ? { at } : { at: 'start' };
}

function writePlace(place: Place): string[] {
  if (place.at === 'channel') return ['channel', place.id];
  if (place.at === 'events') return ['events', place.guildId];
  return place.at === 'direct' ? ['direct'] : [];
}
