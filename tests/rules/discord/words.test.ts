/** Every text that ships: kind, tidy, used, and short enough for where it stands. */
import { glob, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { caseActions } from '#src/escalation/actions.ts';
import { actionForm } from '#src/escalation/messages/changes.ts';
import { reportForm } from '#src/escalation/messages/form.ts';
import { contentNoteForm } from '#src/groups/messages/content-note.ts';
import { countryForm, languageForm, seenByForm, zoneForm } from '#src/members/messages/choices.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { shipped } from '#src/platform/i18n/locales/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { sharingForm } from '#src/sharing/messages/form.ts';
import { lookAfterForm } from '#src/sharing/messages/moderating.ts';
import { postKinds } from '#src/sharing/types.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { aCase } from '#tests/rules/escalation/a-case.ts';
import { componentsIn } from './shown.ts';
import { placesOfTexts } from './where-shown.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const plural = /_(zero|one|two|few|many|other)$/;

const texts = Object.entries(shipped).flatMap(([locale, areas]) =>
  Object.entries<Readonly<Record<string, string>>>(areas).flatMap(([area, words]) =>
    Object.entries(words).map(([key, text]) => ({ locale, key: `${area}:${key}`, text })),
  ),
);

const offending = (wrong: (text: string) => boolean, language = '') =>
  texts
    .filter(({ locale, text }) => locale.startsWith(language) && wrong(text))
    .map(({ locale, key }) => `${locale} ${key}`);

describe('no text', () => {
  test('blames, orders about or frightens the reader', () => {
    const unkind =
      /\b(invalid|illegal|forbidden|denied|failed to|error|fault|you must|you have to(?! do)|you should have|you forgot|you did not|you didn't|wrong input|not permitted|unauthori[sz]ed|abort|kill)\b/i;
    // These say that it was not, or that nobody has to.
    const kind = /nothing you did|do not have to|so you do not have to/gi;
    expect(offending((text) => unkind.test(text.replace(kind, '')), 'en')).toEqual([]);
  });

  test('does so in Spanish', () => {
    const unkind =
      /(?<!\p{L})(inv[áa]lid\p{L}*|ilegal\p{L}*|prohib\p{L}*|deneg\p{L}*|culpa\p{L}*|fallaste|debes|deber[áa]s|tienes que|olvidaste|no pusiste|hiciste mal|incorrect\p{L}*|no autorizad\p{L}*|aborta\p{L}*|mata\p{L}*)(?!\p{L})/iu;
    // These say that nobody has to.
    const kind = /(no|nada que|nunca) tienes que|nada que tengas que/gi;
    expect(offending((text) => unkind.test(text.replace(kind, '')), 'es')).toEqual([]);
    const names =
      /(?<!\p{L})(pacientes?|sufr\p{L}*|padec\p{L}*|v[íi]ctimas?|agresor\p{L}*|acosador\p{L}*|usuari\p{L}*|minusv[áa]lid\p{L}*|inv[áa]lid\p{L}*|vosotr\p{L}*|usted)(?!\p{L})/iu;
    expect(offending((text) => names.test(text), 'es')).toEqual([]);
  });

  test('leaves a question or a cry in Spanish without its first mark', () => {
    const marks = (text: string) =>
      [...text.matchAll(/[¿?]/g)]
        .map(([mark]) => mark)
        .join('')
        .replaceAll('¿?', '') +
      [...text.matchAll(/[¡!]/g)]
        .map(([mark]) => mark)
        .join('')
        .replaceAll('¡!', '');
    expect(offending((text) => marks(text) !== '', 'es')).toEqual([]);
  });

  test('calls anybody a patient, a sufferer, a victim, an offender or a user', () => {
    expect(
      offending((text) => /\b(patient|suffer\w*|victim|offender|perpetrator|abuser|user)s?\b/i.test(text)),
    ).toEqual([]);
  });

  test('has a space too many or at an end, or dots in place of an ellipsis', () => {
    expect(offending((text) => / {2}|^\s|\s$|\s\n|\n{3}|\s[,.;:!?]|\.\.\./.test(text))).toEqual([]);
  });

  test('has braces that are not an argument', () => {
    expect(offending((text) => /[{}]/.test(text.replaceAll(/\{\{\w+\}\}/g, '')))).toEqual([]);
  });

  test('is empty, or longer than a message', () => {
    expect(offending((text) => text.trim() === '' || text.length > 2000)).toEqual([]);
  });
});

test.each([
  'checkins:hello',
  'checkins:helloRarer',
  'checkins:groupHello',
  'buddy:noteFirst',
  'gatherings:hello',
  'gatherings:helloNotice',
  'gatherings:helloHost',
  'helplines:hello',
  'letters:letterOpening',
])('%s is all that a lock screen shows, in every language', (opening) => {
  const found = texts.filter(({ key }) => key === opening);
  expect(found.length).toBe(Object.keys(shipped).length);
  expect(found.filter(({ text }) => text.length < 150)).toEqual([]);
});

test('every text is used', async () => {
  const files = (await Array.fromAsync(glob('{src,commands,events}/**/*.ts', { cwd: root }))).filter(
    (file) => !file.includes('locales'),
  );
  const code = (
    await Promise.all(files.map((file) => readFile(new URL(file, `file://${root}/`), 'utf8')))
  ).join('\n');
  const whole = new Set(Array.from(code.matchAll(/['"`]([a-z]+:[\w.]+)['"`]/g), ([, key]) => key));
  const begun = new Set(Array.from(code.matchAll(/`([a-z]+:(?:\w+\.)?)\$\{/g), ([, key = '']) => key));
  const keys = new Set(texts.map(({ key }) => key.replace(plural, '')));
  // A key that is put together from a word, such as `kind.${kind}`, is used where that word stands somewhere.
  const stands = (word: string) =>
    code.includes(`'${word}'`) || (/^-?\d+$/.test(word) && code.includes(word));
  const madeOf = (key: string, start: string) => key.startsWith(start) && stands(key.slice(start.length));
  const used = (key: string) => whole.has(key) || [...begun].some((start) => madeOf(key, start));
  expect(files.length).toBeGreaterThan(50);
  expect([...keys].filter((key) => !used(key))).toEqual([]);
});

describe('texts fit where Discord shows them', () => {
  describe.each(Object.keys(shipped))('in %s', (locale) => {
    const t = createTranslations().for(locale);
    const place = { draft: newRef(), channel: '100000000000000001', message: '100000000000000002' };
    const forms: [string, Modal][] = [
      ['reporting', reportForm(place, t)],
      ['a time zone', zoneForm(t)],
      ['a country', countryForm(t)],
      ['a language', languageForm(['en-US', 'de'], 'de', t)],
      ['a content note', contentNoteForm(t)],
      ['who sees what', seenByForm({ seenBy: {} }, t)],
      ['a note or a pause for a name', lookAfterForm(place, t)],
      ...postKinds.map((kind) => {
        const groups = { all: [{ ref: newRef(), name: 'Herons', channel: null }], chosen: undefined };
        const form = sharingForm({ id: 'form', kind, groups, choosesName: true }, t);
        return [`something to tell a group: ${kind}`, form] satisfies [string, Modal];
      }),
      ...caseActions.map(
        (action) => [`a case: ${action}`, actionForm(action, aCase(), t)] satisfies [string, Modal],
      ),
    ];
    test.each(forms)('the form for %s', (_what, form) => {
      const all = componentsIn(form);
      const longer = (limit: number, found: readonly (string | undefined)[]) =>
        found.filter((text) => text !== undefined && (text === '' || text.length > limit));
      expect(longer(45, [form.title])).toEqual([]);
      expect(
        longer(
          45,
          all.map(({ label }) => label),
        ),
      ).toEqual([]);
      expect(
        longer(
          100,
          all.flatMap(({ description, placeholder }) => [description, placeholder]),
        ),
      ).toEqual([]);
      expect(
        longer(
          100,
          all.flatMap(({ options = [] }) =>
            options.flatMap(({ label, value, description }) => [label, value, description]),
          ),
        ),
      ).toEqual([]);
      expect(form.components.length).toBeLessThanOrEqual(5);
      expect(form.custom_id.length).toBeLessThanOrEqual(100);
      for (const { options } of all)
        expect(new Set(options?.map(({ value }) => value)).size).toBe(options?.length ?? 0);
    });
  });
});

test('every text of a button, a form or a menu is short enough for it, in every language', async () => {
  const places = await placesOfTexts();
  const found = Map.groupBy(places, ({ shown }) => shown);
  for (const shown of ['button', 'title', 'label', 'hint', 'placeholder', 'option'] as const)
    expect(found.get(shown)?.length).toBeGreaterThan(5);
  const long = places.flatMap(({ shown, most, key: begun }) =>
    texts.flatMap(({ locale, key, text }) => {
      const stands = begun.endsWith('.') ? key.startsWith(begun) : key.replace(plural, '') === begun;
      const length = text.replaceAll(/\{\{\w+\}\}/g, '').length;
      return stands && length > most ? [`${locale} ${key}: ${length} in a ${shown} of ${most}`] : [];
    }),
  );
  expect([...new Set(long)]).toEqual([]);
});
