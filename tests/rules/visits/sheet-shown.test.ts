/** What a doctor is handed: dated by when it was last changed, and its summary by the day up to which it goes. */
import { expect, test } from 'vitest';
import { historyOf } from '#src/checkins/history/view.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { pageWords } from '#src/platform/web/dates.ts';
import { toText } from '#src/platform/web/index.ts';
import { emptySheet } from '#src/visits/sheet.ts';
import type { Sheet } from '#src/visits/sheet.ts';
import { sheetShown } from '#src/visits/page/sheet-shown.ts';

const now = new Date('2026-11-29T12:00:00Z');
const answers = [{ ref: newRef(), at: now, scale: 'energy', value: 2 }] as const;
const history = {
  agreed: true,
  spans: historyOf(answers, { zone: 'UTC', now }),
  notes: [],
  zone: 'UTC',
  locale: 'en-US',
};

test.each([
  ['en-US', 'Written on 3 November 2026', 'How I have been over the 7 days up to 29 November 2026'],
  [
    'es-ES',
    'Escrita el 3 de noviembre de 2026',
    'Cómo he estado en los 7 días hasta el 29 de noviembre de 2026',
  ],
])('a sheet and its summary each have their own day: %s', (locale, written, summed) => {
  const language = locale === 'en-US' ? 'en-GB' : locale;
  const t = pageWords(createTranslations().for(locale), { language, zone: 'UTC' });
  const sheet: Sheet = { ...emptySheet, matters: ['Sleep'], summary: 7 };
  const shown = toText(
    sheetShown({ sheet, changedAt: new Date('2026-11-03T12:00:00Z') }, { history, now }, t),
  );
  expect(shown).toContain(written);
  expect(shown).toContain(summed);
});
