/** The board on the worst day: Discord takes it, and it says how much it leaves out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StoredCase } from '#db/escalation/cases.ts';
import { boardAsked, boardShown, casesFound } from '#src/escalation/messages/board.ts';
import { shiftBegins } from '#src/escalation/messages/call.ts';
import { onDuty } from '#src/escalation/messages/duty.ts';
import { severities } from '#src/escalation/types.ts';
import { relativeTime, userMention } from '#src/platform/discord/mentions.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { faultsOf, textOf } from '#tests/rules/discord/shown.ts';
import { aCase } from './a-case.ts';

const id = '1234567890123456789';
const openedAt = new Date('2026-01-01T12:00:00Z');
const card = { channel: id, message: id };
const about = {
  memberHash: undefined,
  subject: undefined,
  author: undefined,
  appealOf: undefined,
  appealedAction: undefined,
};
const cases = (count: number, changed: Partial<StoredCase> = {}): readonly StoredCase[] =>
  Array.from({ length: count }, (_, index) => ({
    ...aCase({ number: 900_000 + index, severity: 'crisis', owner: id, openedAt, ...changed }),
    card,
    cardVersion: 1,
    waitsSince: undefined,
    nudges: 0,
    about,
  }));
const boardOf = (worst: number, second: number, running: number) => ({
  waiting: severities.map((severity) => ({ severity, count: 250_000, oldest: openedAt })),
  withoutCard: 999_999,
  worst: cases(worst, { owner: undefined }),
  second: cases(second),
  secondCount: second,
  running: cases(running),
  runningCount: 100_000,
  off: [id],
});
const note = { author: id, leftAt: openedAt, words: 'n'.repeat(1000) };

describe.each(['en-US', 'es-ES'])('in %s', (locale) => {
  const t = createTranslations().for(locale);

  test('full, it is one that Discord takes, the worst stand on it, and what is left out is counted', () => {
    const shown = boardShown({ ...boardOf(10, 10, 10), guild: id, ref: newRef() }, t);
    expect(faultsOf(shown)).toEqual([]);
    const said = textOf(shown);
    for (const { number } of cases(10)) expect(said).toContain(t('escalation:caseName', { number }));
    const left = Array.from({ length: 11 }, (_, index) => t('duty:boardMore', { count: 99_990 + index }));
    expect(left.some((more) => said.endsWith(more))).toBe(true);
  });

  test('whoever comes on duty reads it with three long notes, which are whole in a file', () => {
    const notes = [note, note, note];
    const began = { onUntil: openedAt, board: boardOf(10, 10, 10), notes, others: [id, id, id] };
    const shown = onDuty(id, began, t);
    expect(faultsOf(shown)).toEqual([]);
    expect(shown.files?.[0]?.data.toString().split(note.words)).toHaveLength(4);
  });

  test('law: however much waits, it is one that Discord takes', () => {
    const some = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(some, some, some, (worst, second, running) => {
        const view = boardOf(worst, second, running);
        expect(faultsOf(boardAsked(id, view, t))).toEqual([]);
        expect(faultsOf(boardShown({ ...view, guild: id, ref: newRef() }, t))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('of a case that rests it says until when, and still whose owner is off duty', () => {
    const lookBackAt = new Date('2026-01-03T12:00:00Z');
    const resting = cases(1, { state: 'aftercare', lookBackAt });
    const said = (off: readonly string[]) =>
      textOf(boardAsked(id, { ...boardOf(0, 0, 1), running: resting, off }, t));
    for (const off of [[], [id]]) expect(said(off)).toContain(relativeTime(lookBackAt));
    expect(said([id]).length).toBeGreaterThan(said([]).length);
  });

  test('of each list it says how many more there are than it shows', () => {
    const view = { ...boardOf(2, 2, 2), waiting: [], secondCount: 5, runningCount: 8 };
    const said = textOf(boardAsked(id, view, t)).split('\n');
    expect(said.filter((line) => line === t('duty:boardMore', { count: 3 }))).toHaveLength(1);
    expect(said.at(-1)).toBe(t('duty:boardMore', { count: 6 }));
  });

  test('of a case that is resolved a list says so, and not that somebody has it', () => {
    const listed = cases(1, { state: 'resolved' });
    const said = textOf(casesFound(id, { cases: listed, more: false }, t));
    expect(said).not.toContain(userMention(id));
    expect(said).toMatch(/resolved|resuelto/);
  });

  test('a crisis that waits for a second reader stands after those that nobody has, and before what is less grave', () => {
    const numbered = (number: number, changed: Partial<StoredCase>) => cases(1, { number, ...changed });
    const view = {
      ...boardOf(0, 0, 0),
      worst: [
        ...numbered(71, { owner: undefined }),
        ...numbered(72, { owner: undefined, severity: 'amber' }),
      ],
      second: numbered(73, { state: 'second' }),
    };
    const order = (said: string) =>
      [71, 73, 72].map((number) => said.indexOf(t('escalation:caseName', { number })));
    const began = { onUntil: openedAt, board: view, notes: [note, note], others: [] };
    for (const shown of [boardAsked(id, view, t), onDuty(id, began, t)]) {
      const found = order(textOf(shown));
      expect(found.toSorted((a, b) => a - b)).toEqual(found);
      expect(found).not.toContain(-1);
    }
    const turn = { shift: newRef(), user: id, owner: id, from: openedAt, until: openedAt };
    const begins = (second: number, waiting = view.waiting) =>
      textOf(shiftBegins({ turn, waiting, second }, t));
    const lines = begins(1, view.waiting.toReversed()).split('\n');
    const at = (words: string) => lines.findIndex((line) => line.includes(words));
    const told = at(t('duty:shiftSecond', { count: 1 }));
    expect(told).toBe(at(t('escalation:severityName.crisis')) + 1);
    expect(told).toBe(at(t('escalation:severityName.red')) - 1);
    expect(begins(1, [])).not.toContain(t('escalation:boardNothing'));
    expect(begins(0, [])).toContain(t('escalation:boardNothing'));
  });

  test('where all fits, nothing is said to be left out', () => {
    const few = { ...boardOf(2, 1, 2), waiting: [], runningCount: 2 };
    expect(textOf(boardAsked(id, few, t))).not.toContain(t('duty:boardMore', { count: 1 }));
    expect(textOf(boardAsked(id, few, t)).split('discord.com/channels')).toHaveLength(6);
  });
});
