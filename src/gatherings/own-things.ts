/** What of gatherings can stand in the library. */
export const ownThings = ['recap', 'book'] as const;
