/** Which book a form is for. `now`: the one that is read, or the next where none is; `new`: one more at the end of the list. */
export const whichBooks = ['now', 'new'] as const;
export type WhichBook = (typeof whichBooks)[number];
