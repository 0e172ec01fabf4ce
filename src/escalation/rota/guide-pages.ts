/** The guide that a moderator has read before a first shift: a few reasons on each page, the gravest first. Pure. */
import { severityOf } from '../severity.ts';
import { caseKinds, rankOf } from '../types.ts';
import type { CaseKind } from '../types.ts';

/** Goes up when the words of a guide change so that somebody has to read them again. */
export const guideVersion = 1;

/** As many as a phone shows in two screens. */
const onAPage = 3;

const inOrder = caseKinds.toSorted((a, b) => rankOf(severityOf(a)) - rankOf(severityOf(b)));

export const guidePages: readonly (readonly CaseKind[])[] = Array.from(
  { length: Math.ceil(inOrder.length / onAPage) },
  (_none, page) => inOrder.slice(page * onAPage, (page + 1) * onAPage),
);
