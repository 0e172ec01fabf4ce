/** What stands for a topic in rows and custom ids: a fixed word of the catalogue, or the reference of a community's own topic. */
import type { Part } from '#src/platform/discord/custom-id.ts';
import { refPattern } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { slugPattern } from './types.ts';

const start = 'local-';

/** No slug of the catalogue begins so. */
export function localSlug(ref: Ref): string {
  return `${start}${ref}`;
}

/** The reference in a community's own slug; undefined for one of the catalogue. */
export function localRef(slug: string): Ref | undefined {
  const ref = slug.startsWith(start) ? slug.slice(start.length) : '';
  return refPattern.test(ref) ? ref : undefined;
}

export const slugPart: Part<string> = { parse: (text) => (slugPattern.test(text) ? text : undefined) };
