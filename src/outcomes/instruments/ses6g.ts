/**
 * Confidence in managing a chronic illness: Stanford's six items, 1 to 10. Their mean; more than two missing, no score. Stanford's
 * Spanish scale has four items and other anchors (swap.stanford.edu, secdesp.html), so it is another one and does not stand for this.
 */
import { sum } from './instrument.ts';
import type { Instrument, Item } from './instrument.ts';

const items: readonly Item[] = ['fatigue', 'pain', 'distress', 'symptoms', 'tasks', 'beyond'].map((key) => ({
  key,
  answer: { kind: 'choices', values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
}));

/** Of six. */
const mostMissing = 2;

const choices = items[0]?.answer.kind === 'choices' ? items[0].answer.values.map(String) : [];

export const ses6g: Instrument = {
  name: 'ses6g',
  outcome: 'managing',
  items,
  better: 'higher',
  range: [1, 10],
  score: (answers) => {
    const given = items.flatMap(({ key }) => answers[key] ?? []);
    return given.length < items.length - mostMissing ? undefined : sum(given) / given.length;
  },
  threshold: {
    by: 1.1,
    kind: 'ours',
    source: {
      en: 'Half of the published standard deviation of 2.22; no threshold is published.',
      es: 'La mitad de la desviación típica publicada, 2,22; no hay ningún umbral publicado.',
    },
  },
  validated: true,
  credit: {
    en: 'Self-Efficacy for Managing Chronic Disease 6-Item Scale, Stanford Patient Education Research Center. Free to use without permission.',
    es: 'Self-Efficacy for Managing Chronic Disease 6-Item Scale, Stanford Patient Education Research Center. Se puede usar sin pedir permiso.',
  },
  title: { en: 'Managing (SES6G)', es: 'Cómo llevas tu enfermedad (SES6G)' },
  introduction: {
    en: 'We would like to know how confident you are in doing certain activities. For each of the following questions, please choose the number that corresponds to your confidence that you can do the tasks regularly at the present time. 1 is not at all confident, 10 is totally confident.',
  },
  words: {
    en: [
      'How confident do you feel that you can keep the fatigue caused by your disease from interfering with the things you want to do?',
      'How confident do you feel that you can keep the physical discomfort or pain of your disease from interfering with the things you want to do?',
      'How confident do you feel that you can keep the emotional distress caused by your disease from interfering with the things you want to do?',
      'How confident do you feel that you can keep any other symptoms or health problems you have from interfering with the things you want to do?',
      'How confident do you feel that you can do the different tasks and activities needed to manage your health condition so as to reduce your need to see a doctor?',
      'How confident do you feel that you can do things other than just taking medication to reduce how much your illness affects your everyday life?',
    ].map((ask) => ({ ask, choices })),
  },
};
