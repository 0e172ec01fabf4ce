/** The words of sharing. */
export const postKinds = ['share', 'question', 'answer'] as const;
export type PostKind = (typeof postKinds)[number];

/** `gone`: taken back; the row stays until its message is away. */
export const postStates = ['up', 'gone'] as const;

/** Whose name stands over it: the one that everybody knows, or the one that is only for this group. */
export const namings = ['own', 'group'] as const;
export type Naming = (typeof namings)[number];

/** What becomes of something when whoever shared it leaves. */
export const leavings = ['take_back', 'stay'] as const;
export type Leaving = (typeof leavings)[number];

export const feelings = ['me_too', 'thanks'] as const;
export type Feeling = (typeof feelings)[number];

export const noteKinds = ['helped', 'correction'] as const;
export type NoteKind = (typeof noteKinds)[number];
