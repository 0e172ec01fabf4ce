/** Quality of life: the CDC's four Healthy Days questions. Their summary is a number of unhealthy days out of thirty. */
import type { Instrument, Item } from './instrument.ts';

const days = { kind: 'count', from: 0, to: 30 } as const;

const items: readonly Item[] = [
  { key: 'general', answer: { kind: 'choices', values: [1, 2, 3, 4, 5] } },
  { key: 'physical', answer: days },
  { key: 'mental', answer: days },
  { key: 'activity', answer: days },
];

export const hrqol4: Instrument = {
  name: 'hrqol4',
  outcome: 'quality',
  items,
  better: 'lower',
  range: [0, 30],
  // Physically and mentally unhealthy days together, but no more than there are. General health and activity stand by themselves.
  score: ({ physical, mental }) =>
    physical === undefined || mental === undefined ? undefined : Math.min(30, physical + mental),
  threshold: undefined,
  validated: true,
  credit: {
    en: 'CDC HRQOL-4, Centers for Disease Control and Prevention. Not copyrighted, in the public domain.',
    es: 'CDC HRQOL-4, Centers for Disease Control and Prevention. Sin derechos de autor, de dominio público.',
  },
  title: { en: 'Healthy days (CDC HRQOL-4)', es: 'Días buenos (CDC HRQOL-4)' },
  introduction: {
    en: 'Four questions about your health. Each can be left out.',
    es: 'Cuatro preguntas sobre tu salud. Cada una se puede dejar sin responder.',
  },
  words: {
    en: [
      {
        ask: 'Would you say that in general your health is:',
        choices: ['Excellent', 'Very good', 'Good', 'Fair', 'Poor'],
      },
      {
        ask: 'Now thinking about your physical health, which includes physical illness and injury, for how many days during the past 30 days was your physical health not good?',
        choices: [],
      },
      {
        ask: 'Now thinking about your mental health, which includes stress, depression, and problems with emotions, for how many days during the past 30 days was your mental health not good?',
        choices: [],
      },
      {
        ask: 'During the past 30 days, for about how many days did poor physical or mental health keep you from doing your usual activities, such as self-care, work, or recreation?',
        choices: [],
      },
    ],
  },
};
