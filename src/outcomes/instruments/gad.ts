/** Anxiety: the GAD-7 and its first two items, the GAD-2. A point for "several days", two, three; no missing item is filled in. */
import { complete, sum } from './instrument.ts';
import type { Instrument, InstrumentWords, Item } from './instrument.ts';

const credit = {
  en: 'GAD-7 by Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
};

const items: readonly Item[] = ['nervous', 'control', 'worry', 'relax', 'restless', 'annoyed', 'afraid'].map(
  (key) => ({ key, answer: { kind: 'choices', values: [0, 1, 2, 3] } }),
);

const introduction = 'Over the last 2 weeks, how often have you been bothered by the following problems?';
const frequency = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];
const asks = [
  'Feeling nervous, anxious or on edge',
  'Not being able to stop or control worrying',
  'Worrying too much about different things',
  'Trouble relaxing',
  'Being so restless that it is hard to sit still',
  'Becoming easily annoyed or irritable',
  'Feeling afraid as if something awful might happen',
];

function english(title: string, count: number): InstrumentWords {
  return {
    title,
    introduction,
    items: asks.slice(0, count).map((ask) => ({ ask, choices: frequency })),
  };
}

function scored(some: readonly Item[]): Instrument['score'] {
  return (answers) => {
    const values = complete(some, answers);
    return values && sum(values);
  };
}

const shortItems = items.slice(0, 2);

export const gad2: Instrument = {
  name: 'gad2',
  outcome: 'anxiety',
  items: shortItems,
  better: 'lower',
  range: [0, 6],
  score: scored(shortItems),
  reliable: {
    by: 2,
    ours: true,
    source: {
      en: 'None is published. One point may be noise on a scale of seven.',
      es: 'No hay ninguna publicada. En una escala de siete, un punto puede ser casualidad.',
    },
  },
  validated: true,
  credit,
  words: { en: english('Worry (GAD-2)', 2) },
};

export const gad7: Instrument = {
  name: 'gad7',
  outcome: 'anxiety',
  items,
  better: 'lower',
  range: [0, 21],
  score: scored(items),
  reliable: { by: 4, ours: false, source: { en: 'Toussaint et al., 2020, doi 10.1016/j.jad.2020.01.032' } },
  validated: true,
  credit,
  words: { en: english('Worry, the longer form (GAD-7)', 7) },
};
