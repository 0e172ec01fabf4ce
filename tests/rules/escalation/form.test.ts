import { describe, expect, test } from 'vitest';
import { reportForm, reportSent, reportWaits } from '#src/escalation/messages/form.ts';
import { noticeChoices, reportKinds } from '#src/escalation/types.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { buttonsOf, componentsIn, faultsOf, textOf } from '#tests/rules/discord/shown.ts';

const t = createTranslations().for('en-US');
const place = { draft: newRef(), channel: '100000000000000001', message: '100000000000000002' };
const answers = { kind: 'crisis', words: 'what I wrote', notice: 'inbox', known: false } as const;

describe('the form', () => {
  test('asks for a kind, words and a notice, and says first who will see it', () => {
    const form = reportForm(place, t);
    expect(textOf(form)).toBe(t('escalation:askAbout'));
    const inputs = componentsIn(form).filter(({ custom_id: id }) => id !== undefined);
    expect(inputs.map(({ custom_id: id }) => id)).toEqual(['kind', 'words', 'notice', 'known']);
    expect(inputs[0]?.options?.map(({ value }) => value)).toEqual([...reportKinds, 'add']);
    expect(inputs[2]?.options?.map(({ value }) => value)).toEqual(noticeChoices);
  });

  test('about a person carries the draft and nothing of the person', () => {
    const form = reportForm({ draft: place.draft }, t);
    expect(form.custom_id).toBe(`v1:report.person:${place.draft}`);
    expect(textOf(form)).toBe(t('escalation:askAboutPerson'));
    expect(form.components.length).toBeLessThanOrEqual(5);
  });

  test('carries the draft and the message, and stays within a custom id whatever they are', () => {
    expect(reportForm(place, t).custom_id).toBe(
      `v1:report.send:${place.draft}:${place.channel}:${place.message}`,
    );
    const longest = { draft: newRef(), channel: '9'.repeat(20), message: '9'.repeat(20) };
    expect(reportForm(longest, t).custom_id.length).toBeLessThanOrEqual(100);
  });

  test('begins with nothing chosen but no notice, and opens again with all that was answered', () => {
    const chosen = (form: ReturnType<typeof reportForm>) =>
      JSON.stringify(form)
        .match(/"value":"\w+","label":"[^"]+","default":true/g)
        ?.map((option) => /"value":"(\w+)"/.exec(option)?.[1]);
    expect(chosen(reportForm(place, t))).toEqual(['none', 'sealed']);
    const again = reportForm(place, t, { before: answers });
    expect(chosen(again)).toEqual(['crisis', 'inbox', 'sealed']);
    expect(chosen(reportForm(place, t, { before: { ...answers, known: true } }))).toEqual([
      'crisis',
      'inbox',
      'known',
    ]);
    expect(JSON.stringify(again)).toContain('"value":"what I wrote"');
  });
});

const there = { onDuty: true };

describe('the answer', () => {
  test('says honestly whether anybody is there, where somebody may not be safe', () => {
    expect(textOf(reportSent(answers, there, t))).toContain(t('escalation:sentSomebodyOn'));
    expect(textOf(reportSent(answers, { onDuty: false }, t))).toContain(t('escalation:sentNobodyOn'));
    const milder = { ...answers, kind: 'spam' as const };
    expect(textOf(reportSent(milder, { onDuty: false }, t))).toContain(t('escalation:sentNobodyOnYet'));
    expect(textOf(reportSent(milder, there, t))).not.toContain('on duty');
  });

  test('thanks, and after a crisis says where help is now', () => {
    for (const kind of reportKinds) expect(faultsOf(reportSent({ ...answers, kind }, there, t))).toEqual([]);
    expect(textOf(reportSent(answers, there, t))).toContain('emergency');
    expect(textOf(reportSent({ ...answers, kind: 'selling' }, there, t))).not.toContain('emergency');
  });

  test.each(['needs_words', 'too_many'] as const)(
    'to one that has to wait (%s) keeps the way back to it',
    (refused) => {
      const message = reportWaits(refused, place, t);
      expect(faultsOf(message)).toEqual([]);
      expect(buttonsOf(message).slice(0, 1)).toEqual([
        {
          label: t('escalation:tryAgain'),
          id: `v1:report.again:${place.draft}:${place.channel}:${place.message}`,
        },
      ]);
    },
  );
});
