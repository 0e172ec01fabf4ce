/**
 * What stands in every library from the start: pages of public institutions and large patient organizations that have been at
 * their addresses for years. They were listed by name and not opened by us, so none ships as checked; leads open them, and
 * until then each entry says so.
 */
import { sourceOf } from '../resources/link.ts';
import type { ResourceFacts } from '../types.ts';
import { aboutConditions } from './conditions.ts';
import { institutions } from './institutions.ts';
import { organizations } from './organizations.ts';

/** Goes up with what is added: communities that have an earlier edition are given what is new. */
export const edition = 1;

export interface Starter extends ResourceFacts {
  /** The day on which it was put on this list; ISO 8601. */
  readonly listedOn: string;
}

export const starters: readonly Starter[] = [...institutions, ...organizations, ...aboutConditions].map(
  (facts) => ({
    connection: '',
    ...facts,
    source: facts.source === '' ? sourceOf(facts.link) : facts.source,
    listedOn: '2026-11-29',
  }),
);
