import { describe, expect, test } from 'vitest';
import { caseCard } from '#src/escalation/messages/card.ts';
import { caseActions, offersFor } from '#src/escalation/actions.ts';
import { actionDone, actionForm, changeRefused, moreShown } from '#src/escalation/messages/changes.ts';
import { appealForm } from '#src/escalation/messages/appeal.ts';
import { deedForm, draftShown } from '#src/escalation/messages/letter.ts';
import { noticeMessage } from '#src/escalation/messages/notice.ts';
import { caseKinds, caseStates, deeds, resolutions, severities } from '#src/escalation/types.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { buttonsOf, componentsIn, faultsOf, textOf } from '#tests/rules/discord/shown.ts';
import { aCase, inEachState, theo } from './a-case.ts';

const t = createTranslations().for('en-US');
const now = new Date('2026-01-02T12:00:00Z');

const everyCard = caseStates.flatMap((state) =>
  caseKinds.flatMap((kind) =>
    severities.map((severity) => {
      const current = { ...inEachState[state], kind, severity };
      return { state, kind, severity, current, card: caseCard(current, t) };
    }),
  ),
);

const telling = [
  ...caseKinds.map((kind) => t(`escalation:kind.${kind}`)),
  ...severities.map((severity) => t(`escalation:severity.${severity}`)),
  ...severities,
  ...resolutions.map((resolution) => t(`endings:resolution.${resolution}`)),
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
    ['open', ['escalation:look', 'escalation:take', 'escalation:more']],
    ['taken', ['escalation:look', 'escalation:more']],
    ['second', ['escalation:look', 'escalation:more']],
    ['aftercare', ['escalation:look', 'escalation:more']],
    ['resolved', ['escalation:look', 'escalation:more']],
  ] as const)('of a case that is %s offers what can be done with it', (state, keys) => {
    const { ref } = inEachState[state];
    const shown = buttonsOf(caseCard(inEachState[state], t));
    expect(shown.map(({ label }) => label)).toEqual(keys.map((key) => t(key)));
    expect(shown.every(({ id }) => id.endsWith(`:${ref}`))).toBe(true);
    // And explains no button that is not there.
    const buttons = ['look', 'take', 'more'] as const;
    for (const locale of ['en-US', 'es-ES']) {
      const words = createTranslations().for(locale);
      const said = textOf(caseCard(inEachState[state], words));
      const named = buttons.map((name) => words(`escalation:${name}`)).filter((name) => said.includes(name));
      expect(named).toEqual(keys.map((key) => words(key)));
    }
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
        t(`endings:resolution.${resolution}`),
      );
  });
});

const known = {
  person: true,
  writer: false,
  noMore: false,
  banned: false,
  message: true,
  done: [],
  reports: { limit_reporter: 0, open_reporter: 0, open_author: 0 },
} as const;

describe('More', () => {
  test('has the guide of the reason and whatever can be done, and fits into Discord for every case', () => {
    for (const state of caseStates)
      for (const kind of caseKinds) {
        const current = { ...inEachState[state], kind };
        const shown = moreShown(current, offersFor(current, known, { by: theo }, now), t);
        expect(faultsOf(shown)).toEqual([]);
        expect(textOf(shown)).toContain(t(`guide:do.${kind}`));
        expect(textOf(shown)).toContain(t(`guide:dont.${kind}`));
      }
  });

  test('never offers to warn, time out or remove where somebody may need help', () => {
    for (const state of caseStates) {
      const concern = { ...inEachState[state], path: 'welfare' as const };
      const offered = JSON.stringify(moreShown(concern, offersFor(concern, known, { by: theo }, now), t));
      expect(offered).not.toMatch(/"value":"(warn|time_out|remove)"/);
    }
  });

  test.each(caseActions)(
    'the form of %s fits into Discord, says what it does and asks for what it needs',
    (action) => {
      const form = actionForm(action, inEachState.taken, t);
      expect(form.custom_id).toBe(`v1:case.do:${inEachState.taken.ref}:${action}:1`);
      expect(form.title.length).toBeLessThanOrEqual(45);
      expect(form.components.length).toBeLessThanOrEqual(5);
      expect(textOf(form)).toContain(t(`escalation:actionAbout.${action}`));
      for (const { label = '', description = '' } of componentsIn(form)) {
        expect(label.length).toBeLessThanOrEqual(45);
        expect(description.length).toBeLessThanOrEqual(100);
      }
      expect(faultsOf(actionDone(action, inEachState.resolved, t))).toEqual([]);
      expect(textOf(actionDone(action, inEachState.resolved, t))).toContain('12');
    },
  );

  test('a case that was turned is said to be what it is now', () => {
    const said = (path: 'welfare' | 'rules') => textOf(actionDone('turn', { ...inEachState.taken, path }, t));
    expect(said('welfare')).toContain('Case 12 is a concern now');
    expect(said('rules')).toContain('Case 12 is now about a rule');
  });

  test('the form of a note promises no other look, which only a decision gets, and names every place it may go to', () => {
    for (const deed of deeds) {
      const said = JSON.stringify(deedForm(deed, inEachState.taken.ref, t));
      expect(said.includes('another look')).toBe(deed !== 'write');
    }
    expect(textOf(deedForm('write', inEachState.taken.ref, t))).toMatch(
      /inbox, a direct message or a private thread/,
    );
  });

  test('of who has left no draft promises an inbox that they can open', () => {
    for (const deed of deeds)
      for (const way of ['inbox', 'direct', 'thread'] as const) {
        const content = { user: theo, words: 'Some words.' };
        const draft = { ref: inEachState.taken.ref, deed, content, until: null, way };
        const said = textOf(draftShown({ ...draft, where: 'away' }, t));
        expect(said.includes('They have left the server')).toBe(deed !== 'ban');
        expect(said).not.toMatch(/waits in their inbox[.:]|next tap|until it is over/);
        expect(textOf(draftShown({ ...draft, where: 'here' }, t))).not.toContain('have left');
      }
  });

  test('the form that asks for another look does not call its words optional, for it needs them', () => {
    const form = appealForm(inEachState.taken.ref, t);
    const field = componentsIn(form).find(({ label }) => label !== undefined);
    expect(field?.description).toBe(t('letters:appealWordsHint'));
    expect(field?.description).not.toContain('do not have to');
  });

  test('a crisis that its owner ends waits for a second reader, and says so', () => {
    expect(textOf(actionDone('resolve', inEachState.second, t))).toContain('second moderator');
  });

  test('a refusal says who has it, or why not', () => {
    const say = (refused: Parameters<typeof changeRefused>[0]) => changeRefused(refused).say(t);
    expect(say({ code: 'taken', number: 12, owner: theo })).toMatch(new RegExp(`<@${theo}>.*12`));
    const others = [
      say({ code: 'gone' }),
      say({ code: 'not_yours_to_see' }),
      say({ code: 'not_theirs' }),
      ...(['already_yours', 'resolved', 'changed', 'own_reading', 'not_graver', 'not_now'] as const).map(
        (code) => say({ code, number: 12 }),
      ),
    ];
    expect(new Set(others).size).toBe(others.length);
    expect(others.join()).not.toContain('<@');
    expect(say({ code: 'not_yours_to_see' })).not.toContain('12');
  });
});

test('the notice to a reporter has no content: no number, reason, name, link or button', () => {
  const notice = noticeMessage(t);
  // The letters of one severity stand in it.
  const text = textOf(notice).replaceAll('Kindred', '');
  expect(faultsOf(notice)).toEqual([]);
  expect(buttonsOf(notice)).toEqual([]);
  expect(text).not.toMatch(/\d|<@|<#|https?:|<t:/);
  expect(telling.filter((word) => text.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
});
