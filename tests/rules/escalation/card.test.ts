import { describe, expect, test } from 'vitest';
import { caseCard } from '#src/escalation/messages/card.ts';
import { caseResolved, changeRefused, resolveForm } from '#src/escalation/messages/changes.ts';
import { noticeMessage } from '#src/escalation/messages/notice.ts';
import { caseStates, reportKinds, resolutions, severities } from '#src/escalation/types.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { buttonsOf, componentsIn, faultsOf, textOf } from '#tests/rules/discord/shown.ts';
import { aCase, inEachState, theo } from './a-case.ts';

const t = createTranslations().for('en-US');

const everyCard = caseStates.flatMap((state) =>
  reportKinds.flatMap((kind) =>
    severities.map((severity) => {
      const current = { ...inEachState[state], kind, severity };
      return { state, kind, severity, current, card: caseCard(current, t) };
    }),
  ),
);

const telling = [
  ...reportKinds.map((kind) => t(`escalation:kind.${kind}`)),
  ...severities.map((severity) => t(`escalation:severity.${severity}`)),
  ...severities,
  ...resolutions.map((resolution) => t(`escalation:resolution.${resolution}`)),
];

describe('the card', () => {
  test('of every kind, severity and state fits into Discord, with at most three buttons', () => {
    for (const { card } of everyCard) {
      expect(faultsOf(card)).toEqual([]);
      expect(buttonsOf(card).length).toBeLessThanOrEqual(3);
    }
  });

  test('tells a lock screen neither reason nor severity nor outcome', () => {
    for (const { card } of everyCard) {
      const first = textOf(card).slice(0, 150).toLowerCase();
      expect(telling.filter((word) => first.includes(word.toLowerCase()))).toEqual([]);
    }
  });

  test('shows number, kind, severity, age and how many reports', () => {
    for (const { card, kind, severity } of everyCard) {
      const text = textOf(card);
      for (const part of [
        '12',
        t(`escalation:kind.${kind}`),
        t(`escalation:severity.${severity}`),
        '<t:1767268800:R>',
        t('escalation:cardReports', { count: 1 }),
      ])
        expect(text).toContain(part);
    }
    expect(textOf(caseCard(aCase({ reports: 7 }), t))).toContain(t('escalation:cardReports', { count: 7 }));
  });

  test.each([
    ['open', ['escalation:look', 'escalation:take', 'escalation:resolve']],
    ['taken', ['escalation:look', 'escalation:resolve']],
    ['resolved', ['escalation:look']],
  ] as const)('of a case that is %s offers what can be done with it', (state, keys) => {
    const { ref } = inEachState[state];
    const shown = buttonsOf(caseCard(inEachState[state], t));
    expect(shown.map(({ label }) => label)).toEqual(keys.map((key) => t(key)));
    expect(shown.every(({ id }) => id.endsWith(`:${ref}`))).toBe(true);
  });

  test('says who has the case, and of nobody else anything', () => {
    expect(textOf(caseCard(inEachState.open, t))).not.toContain('<@');
    expect(textOf(caseCard(inEachState.taken, t)).match(/<@\d+>/g)).toEqual([`<@${theo}>`]);
    expect(textOf(caseCard(inEachState.resolved, t)).match(/<@\d+>/g)).toEqual([`<@${theo}>`]);
    for (const { card } of everyCard)
      expect(buttonsOf(card).filter(({ id }) => /\d{17}/.test(id))).toEqual([]);
  });

  test('of a resolved case says how it ended', () => {
    for (const resolution of resolutions)
      expect(textOf(caseCard({ ...inEachState.resolved, resolution }, t))).toContain(
        t(`escalation:resolution.${resolution}`),
      );
  });
});

describe('what a moderator sees who changes a case', () => {
  test('the form offers every outcome and leaves room for a note', () => {
    const form = resolveForm(inEachState.taken.ref, t);
    expect(form.custom_id).toBe(`v1:case.resolved:${inEachState.taken.ref}`);
    const [outcome, note] = componentsIn(form).filter(({ custom_id: id }) => id !== undefined);
    expect(outcome?.options?.map(({ value }) => value)).toEqual(resolutions);
    expect(note?.custom_id).toBe('note');
  });

  test('the answer names the case by its number', () => {
    expect(faultsOf(caseResolved(inEachState.resolved, t))).toEqual([]);
    expect(textOf(caseResolved(inEachState.resolved, t))).toContain('12');
  });

  test('a refusal says who has it, or that it is over', () => {
    const say = (refused: Parameters<typeof changeRefused>[0]) => changeRefused(refused).say(t);
    expect(say({ code: 'taken', number: 12, owner: theo })).toMatch(new RegExp(`<@${theo}>.*12`));
    const others = [
      say({ code: 'gone' }),
      say({ code: 'already_yours', number: 12 }),
      say({ code: 'resolved', number: 12 }),
    ];
    expect(new Set(others).size).toBe(3);
    expect(others.join()).not.toContain('<@');
  });
});

test('the notice to a reporter has no content: no number, reason, name, link or button', () => {
  const notice = noticeMessage(t);
  const text = textOf(notice);
  expect(faultsOf(notice)).toEqual([]);
  expect(buttonsOf(notice)).toEqual([]);
  expect(text).not.toMatch(/\d|<@|<#|https?:|<t:/);
  expect(telling.filter((word) => text.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
});
