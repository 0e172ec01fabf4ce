/** Anxiety: the GAD-7 and its first two items, the GAD-2. A point for "several days", two, three; no missing item is filled in. */
import { complete, sum } from './instrument.ts';
import type { Instrument, Item, ItemWords } from './instrument.ts';

const credit = {
  en: 'GAD-7 by Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.',
  es: 'GAD-7, de Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke y colegas, con una subvención educativa de Pfizer Inc. No se requiere permiso para reproducir, traducir, mostrar o distribuir.',
};

const items: readonly Item[] = ['nervous', 'control', 'worry', 'relax', 'restless', 'annoyed', 'afraid'].map(
  (key) => ({ key, answer: { kind: 'choices', values: [0, 1, 2, 3] } }),
);

/** What its publisher gives in one language. The GAD-2 is the first two items (phqscreeners.com, "Other translations"). */
interface Published {
  readonly introduction: string;
  readonly frequency: readonly string[];
  readonly asks: readonly string[];
}

const english: Published = {
  introduction: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
  frequency: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
  asks: [
    'Feeling nervous, anxious or on edge',
    'Not being able to stop or control worrying',
    'Worrying too much about different things',
    'Trouble relaxing',
    'Being so restless that it is hard to sit still',
    'Becoming easily annoyed or irritable',
    'Feeling afraid as if something awful might happen',
  ],
};

/**
 * The publisher's Spanish. Each line agrees word for word in two copies made apart from each other, read on 30 November 2026:
 * introduction and items in the clinical system CHICA, which prints the publisher's permission beside them
 * (github.com/CHIRDL-Openmrs-Modules/chica, omod/src/main/webapp/GAD7.jsp), items and answers in
 * github.com/diana-nurbakova/depression-detection (analysis/MentalRiskES_test/posthoc_P_gemma_gad7.py).
 */
const spanish: Published = {
  introduction:
    'Durante las últimas 2 semanas, ¿con qué frecuencia ha sentido molestias por los siguientes problemas?',
  frequency: ['Nunca', 'Varios días', 'Más de la mitad de los días', 'Casi todos los días'],
  asks: [
    'Sentirse nervioso/a, intranquilo/a o con los nervios de punta',
    'No poder dejar de preocuparse o no poder controlar la preocupación',
    'Preocuparse demasiado por diferentes cosas',
    'Dificultad para relajarse',
    'Estar tan inquieto/a que es difícil permanecer sentado/a tranquilamente',
    'Molestarse o ponerse irritable fácilmente',
    'Sentir miedo como si algo terrible pudiera pasar',
  ],
};

function firstItems({ frequency, asks }: Published, count: number): readonly ItemWords[] {
  return asks.slice(0, count).map((ask) => ({ ask, choices: frequency }));
}

const introduction = { en: english.introduction, es: spanish.introduction };

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
  threshold: {
    by: 2,
    kind: 'ours',
    source: {
      en: 'None is published. One point may be noise on a scale of seven.',
      es: 'No hay ningún umbral publicado. En una escala de siete, un punto puede ser casualidad.',
    },
  },
  validated: true,
  credit,
  title: { en: 'Worry (GAD-2)', es: 'Preocupación (GAD-2)' },
  introduction,
  words: { en: firstItems(english, 2), es: firstItems(spanish, 2) },
};

export const gad7: Instrument = {
  name: 'gad7',
  outcome: 'anxiety',
  items,
  better: 'lower',
  range: [0, 21],
  score: scored(items),
  threshold: {
    by: 4,
    kind: 'important',
    source: { en: 'Toussaint et al., 2020, doi 10.1016/j.jad.2020.01.032' },
  },
  validated: true,
  credit,
  title: {
    en: 'Worry, the longer form (GAD-7)',
    es: 'Preocupación, el formulario más largo (GAD-7)',
  },
  introduction,
  words: { en: firstItems(english, 7), es: firstItems(spanish, 7) },
};
