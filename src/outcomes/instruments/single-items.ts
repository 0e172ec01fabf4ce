/** Connection, in one question that many surveys ask alike; and hope, in one of our own that nobody has tested. */
import type { Instrument } from './instrument.ts';

export const connection: Instrument = {
  name: 'connection',
  outcome: 'connection',
  items: [{ key: 'lonely', answer: { kind: 'choices', values: [1, 2, 3, 4, 5] } }],
  better: 'higher',
  range: [1, 5],
  score: ({ lonely }) => lonely,
  reliable: {
    by: 2,
    ours: true,
    source: {
      en: 'None is published. One step may be noise on a scale of five.',
      es: 'No hay ninguna publicada. En una escala de cinco, un paso puede ser casualidad.',
    },
  },
  validated: true,
  credit: {
    en: 'Direct measure of loneliness, Office for National Statistics (UK), Open Government Licence v3.0. Higher means less lonely.',
  },
  words: {
    en: {
      title: 'Connection',
      introduction: 'One question.',
      items: [
        {
          ask: 'How often do you feel lonely?',
          choices: ['Often or always', 'Some of the time', 'Occasionally', 'Hardly ever', 'Never'],
        },
      ],
    },
  },
};

const steps = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

export const hope: Instrument = {
  name: 'hope',
  outcome: 'hope',
  items: [{ key: 'hope', answer: { kind: 'choices', values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] } }],
  better: 'higher',
  range: [0, 10],
  score: ({ hope: given }) => given,
  reliable: undefined,
  validated: false,
  credit: {
    en: 'A question of our own. Nobody has tested how well it measures.',
    es: 'Una pregunta nuestra. Nadie ha probado lo bien que mide.',
  },
  words: {
    en: {
      title: 'Hope (our own question, unvalidated)',
      introduction: '0 is none at all, 10 is as much as you can imagine.',
      items: [
        {
          ask: 'How much hope do you have, today, for the months ahead?',
          choices: steps,
        },
      ],
    },
    es: {
      title: 'Esperanza (pregunta nuestra, sin validar)',
      introduction: '0 es nada, 10 es tanta como puedas imaginar.',
      items: [{ ask: '¿Cuánta esperanza tienes, hoy, para los próximos meses?', choices: steps }],
    },
  },
};
