/** One rule of Discord that the box keeps: a test, and a row of the table in docs/sandbox.md. */
import { test } from 'vitest';
import type { Part } from './parts.ts';

/**
 * @param part which section of the table it stands in
 * @param says the rule as one plain statement, unique in its part: "a thread name takes 1 to 100 characters"
 * @param source the page of Discord's documentation that says so, such as `topics/threads`; `unpublished` where only practice shows it
 */
export function rule(part: Part, says: string, source: string, check: () => Promise<void> | void): void {
  test(`${part} · ${says} · ${source}`, check);
}
