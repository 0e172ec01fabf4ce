/** The address as a signal, and the ways to change it. */
import { signal } from '@preact/signals';
import type { Route } from './route.ts';
import { readRoute, watchAddress, writeRoute } from './route.ts';

export const route = signal<Route>(readRoute(location.hash));

/** Is *Watch 60 seconds* on? */
export const watching = signal(location.hash === watchAddress);

addEventListener('hashchange', () => {
  watching.value = location.hash === watchAddress;
  route.value = readRoute(location.hash);
});

export function goTo(to: Route): void {
  location.hash = writeRoute(to);
}

/** The same without a step back in the history. */
export function settleOn(to: Route): void {
  history.replaceState(null, '', writeRoute(to));
  route.value = to;
}
