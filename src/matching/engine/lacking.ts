/** Why somebody is left over, in terms of what they could do about it. */
import type { HardRule, Lack } from '../types.ts';
import type { Ledger } from './ledger.ts';
import { brokenRules, isAvoidedBy } from './rules.ts';

/** In a pool larger than this, it is told from so many others, evenly spread. */
const mostLooks = 2000;

/** The one thing that would help most, and for how many people. */
export function lackOf(ledger: Ledger, member: number): { readonly lack: Lack; readonly opens: number } {
  const counts = new Map<Lack, number>();
  const step = Math.max(1, Math.floor(ledger.members.length / mostLooks));
  for (let other = member % step; other < ledger.members.length; other += step) {
    if (other === member) continue;
    const lack = lackBetween(ledger, member, other);
    if (lack !== undefined) counts.set(lack, (counts.get(lack) ?? 0) + step);
  }
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  const fitting = counts.get('odd_one_out');
  if (fitting !== undefined) return { lack: 'odd_one_out', opens: fitting };
  return most === undefined ? { lack: 'nobody_yet', opens: 0 } : { lack: most[0], opens: most[1] };
}

/** What alone stands between two people, if it is one's own to change. What another person has blocked, declined or wished stays unsaid. */
function lackBetween(ledger: Ledger, member: number, other: number): Lack | undefined {
  const [broken, ...more] = brokenRules(ledger, member, other);
  if (more.length > 0) return undefined;
  if (broken === undefined) return 'odd_one_out';
  return own[broken]?.(ledger, member, other);
}

const own: Partial<Record<HardRule, (ledger: Ledger, member: number, other: number) => Lack | undefined>> = {
  topic: () => 'topic',
  language: () => 'language',
  hours: () => 'hours',
  wish: (ledger, member, other) => (isAvoidedBy(ledger, other, member) ? undefined : 'own_wish'),
  mentor_places: () => 'mentor_places',
};
