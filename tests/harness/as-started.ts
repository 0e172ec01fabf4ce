/** What Node is told before a program of ours, as `npm start` tells it: what was compiled before is kept, and modules load sooner. */
export const asStarted: readonly string[] = [
  '--import',
  new URL('../../src/node-version.mjs', import.meta.url).href,
];
