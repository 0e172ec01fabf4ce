/** Connection, in one question that many surveys ask alike; and hope, in one of our own that nobody has tested. */
import type { Instrument } from './instrument.ts';

export const connection: Instrument = {
  name: 'connection',
  outcome: 'connection',
  items: [{ key: 'lonely', answer: { kind: 'choices', values: [1, 2, 3, 4, 5] } }],
  better: 'higher',
  range: [1, 5],
  score: ({ lonely }) => lonely,
  threshold: {
    by: 2,
    kind: 'ours',
    source: {
      en: 'None is published. One step may be noise on a scale of five.',
      es: 'No hay ningún umbral publicado. En una escala de cinco, un paso puede ser casualidad.',
    },
  },
  validated: true,
  credit: {
    en: 'Direct measure of loneliness, Office for National Statistics (UK), Open Government Licence v3.0. Higher means less lonely.',
    es: 'Direct measure of loneliness, Office for National Statistics (Reino Unido), Open Government Licence v3.0. Más alto significa menos soledad.',
  },
  title: { en: 'Connection', es: 'Compañía' },
  introduction: { en: 'One question.', es: 'Una pregunta.' },
  words: {
    en: [
      {
        ask: 'How often do you feel lonely?',
        choices: ['Often or always', 'Some of the time', 'Occasionally', 'Hardly ever', 'Never'],
      },
    ],
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
  threshold: undefined,
  validated: false,
  credit: {
    en: 'A question of our own. Nobody has tested how well it measures.',
    es: 'Una pregunta nuestra. Nadie ha probado lo bien que mide.',
  },
  title: { en: 'Hope (our own question, unvalidated)', es: 'Esperanza (pregunta nuestra, sin validar)' },
  introduction: {
    en: '0 is none at all, 10 is as much as you can imagine.',
    es: '0 es nada, 10 es tanta como puedas imaginar.',
  },
  words: {
    en: [{ ask: 'How much hope do you have, today, for the months ahead?', choices: steps }],
    es: [{ ask: '¿Cuánta esperanza tienes, hoy, para los próximos meses?', choices: steps }],
  },
};
