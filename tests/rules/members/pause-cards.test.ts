/** What people see of a pause: Discord takes all of it, nothing asks why, and what notifies tells a lock screen nothing. */
import { expect, test } from 'vitest';
import { nothingToPause, pauseCard, pauseGoesOn, restStaysHeld } from '#src/members/flare/messages/card.ts';
import { pauseQuestion } from '#src/members/flare/messages/question.ts';
import { pauseNote } from '#src/members/flare/telling.ts';
import { pauseHearers, pauseWordings } from '#src/members/flare/wishes.ts';
import type { Resumable } from '#src/platform/area.ts';
import { forDirectMessages } from '#src/platform/discord/direct.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { buttonsOf, faultsOf, textOf } from '../discord/shown.ts';

const t = createTranslations().for('en-US');
const thing = (name: string): Resumable => ({
  name,
  say: () => name,
  held: () => Promise.resolve(true),
  resume: () => Promise.resolve(),
});
const held = ['checkins', 'matching', 'reminders', 'duty'].map(thing);
const since = new Date('2026-11-29T12:00:00Z');
const until = new Date('2026-12-04T08:00:00Z');
const wishes = { tells: 'nobody', words: 'break', asks: 'next_tap' } as const;
const [takenUp, atRest]: [readonly Resumable[], readonly (() => string)[]] = [[], []];

const cards = {
  paused: pauseCard({ pause: { since, asked: false }, held, atRest, takenUp, wishes }, t),
  'paused until a day': pauseCard(
    { pause: { since, until, asked: false }, held, atRest, takenUp, wishes },
    t,
  ),
  'paused, and asked': pauseCard(
    { pause: { since, until, asked: true }, held: [], atRest, takenUp, wishes },
    t,
  ),
  'words that were not read': pauseCard(
    { pause: { since, asked: false }, held, atRest, takenUp, wishes },
    t,
    'x'.repeat(60),
  ),
  ...Object.fromEntries(
    pauseHearers.map((tells) => [
      `told: ${tells}`,
      pauseCard({ pause: { since, asked: false }, held, atRest, takenUp, wishes: { ...wishes, tells } }, t),
    ]),
  ),
  'taken up by hand': pauseCard(
    {
      pause: { since, asked: false },
      held: held.slice(0, 3),
      atRest: [() => 'Cases wait for others.'],
      takenUp: held.slice(3),
      wishes,
    },
    t,
  ),
  'coming back': pauseCard({ pause: undefined, held, atRest, takenUp, wishes }, t),
  'all is back': pauseCard({ pause: undefined, held: [], atRest, takenUp, wishes }, t),
  'the rest': restStaysHeld(t),
  'going on': pauseGoesOn(t),
  nothing: nothingToPause(t),
  question: pauseQuestion(t),
};

test.each(Object.entries(cards))('%s is what Discord takes, also in direct messages', (_name, card) => {
  expect(faultsOf(card)).toEqual([]);
  const direct = forDirectMessages(card, newRef());
  expect(faultsOf(direct)).toEqual([]);
  expect(buttonsOf(direct).every(({ id }) => /^v1\.[a-z2-7]{10}:/.test(id))).toBe(true);
});

test.each(Object.entries(cards))('%s asks for no reason', (_name, card) => {
  expect(textOf(card)).not.toMatch(/\bwhy\b.*\?|reason\?|what happened/i);
});

test('all that is paused stands there, and comes back three at a time with the rest named', () => {
  expect(textOf(cards.paused)).toContain('Paused: checkins, matching, reminders, duty.');
  const back = buttonsOf(cards['coming back']).filter(({ id }) => id.includes('pause.resume'));
  expect(back).toHaveLength(3);
  expect(textOf(cards['coming back'])).toContain('Also paused: duty.');
});

test('what somebody took up again by hand is not said to be paused, nor that the command ends the rest', () => {
  const words = textOf(cards['taken up by hand']);
  expect(words).toContain('Everything else is paused');
  expect(words).toContain('Not paused: duty.');
  expect(words).toContain('Cases wait for others.');
  expect(words).toContain('Paused: checkins, matching, reminders.');
  expect(words).toContain('*I am back* ends it');
});

test('what others are told says no more than was chosen', () => {
  const [neutral, open] = pauseWordings.map((words) => pauseNote('@Mara', words, t));
  expect(neutral).toMatch(/^@Mara is taking a break/);
  expect(neutral).not.toMatch(/flare|ill\b|sick|health|pain/i);
  expect(open).toMatch(/^@Mara has a flare/);
});

test('the question that notifies begins with nothing that tells', () => {
  expect(textOf(cards.question).slice(0, 150)).not.toMatch(/\b(flare|ill|sick|health|pain|match|check)/i);
});
