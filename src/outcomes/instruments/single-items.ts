/** Connection, in one question that many surveys ask alike; and hope, in one of our own that nobody has tested. */
import type { Instrument } from './instrument.ts';

export const connection: Instrument = {
  name: 'connection',
  outcome: 'connection',
  items: [{ key: 'lonely', answer: { kind: 'choices', values: [1, 2, 3, 4, 5] } }],
  better: 'higher',
  range: [1, 5],
  score: ({ lonely }) => lonely,
  reliable: { by: 2, ours: true, source: 'None is published. One step may be noise on a scale of five.' },
  validated: true,
  credit:
    'Direct measure of loneliness, Office for National Statistics (UK), Open Government Licence v3.0. Higher means less lonely.',
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

export const hope: Instrument = {
  name: 'hope',
  outcome: 'hope',
  items: [{ key: 'hope', answer: { kind: 'choices', values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] } }],
  better: 'higher',
  range: [0, 10],
  score: ({ hope: given }) => given,
  reliable: undefined,
  validated: false,
  credit: 'A question of our own. Nobody has tested how well it measures.',
  words: {
    en: {
      title: 'Hope (our own question, unvalidated)',
      introduction: '0 is none at all, 10 is as much as you can imagine.',
      items: [
        {
          ask: 'How much hope do you have, today, for the months ahead?',
          choices: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
        },
      ],
    },
  },
};
