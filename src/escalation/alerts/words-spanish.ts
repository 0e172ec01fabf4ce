/**
 * Words that may mean that somebody is not safe, in Spanish. *Me muero de sueño* is said on any day and stands nowhere here; what is
 * said of shame or of heat with the very words of a crisis is passed over. Whoever is ill and writes that they do not want to die is
 * afraid, and that is no crisis either.
 */

/** Phones and people leave accents out, some the tilde of the ñ as well. */
const withoutAccents = (words: readonly string[]): string[] => [
  ...new Set(
    words.flatMap((each) => [
      each,
      each.replaceAll(/[áéíóúü]/g, (letter) => letter.normalize('NFD').charAt(0)),
      each.normalize('NFD').replaceAll(/\p{M}/gu, ''),
    ]),
  ),
];

const wishes = ['quiero morir', 'quiero morirme', 'ganas de morir', 'ganas de morirme'];
const ofAnyDay = [
  'vergüenza',
  'la vergüenza',
  'risa',
  'la risa',
  'sueño',
  'hambre',
  'sed',
  'calor',
  'frío',
  'aburrimiento',
  'envidia',
  'amor',
  'asco',
];
const ends = ['acabar con mi vida', 'terminar con mi vida'];
const partsOfLife = ['social', 'laboral', 'sexual'];

export const spanish = {
  crisis: {
    found: [
      ...withoutAccents([
        ...wishes,
        ...ends,
        'quiero matarme',
        'me quiero matar',
        'me voy a matar',
        'quitarme la vida',
        'poner fin a mi vida',
        'suicidarme',
        'tengo pensamientos suicidas',
        'ya no quiero vivir',
        'no quiero vivir más',
        'no quiero seguir viviendo',
        'estarían mejor sin mi',
      ]),
      // Without the accent it is about whatever is mine: better without my medicine.
      'mejor sin mí',
    ],
    passed: withoutAccents([
      ...wishes.flatMap((wish) => ofAnyDay.map((reason) => `${wish} de ${reason}`)),
      ...ends.flatMap((end) => partsOfLife.map((part) => `${end} ${part}`)),
      'no quiero morir',
      'no quiero morirme',
      'no me quiero morir',
      'me voy a matar a trabajar',
      'me voy a matar a estudiar',
    ]),
  },
  noticed: {
    found: withoutAccents([
      'no puedo seguir así',
      'hacerme daño',
      'haciéndome daño',
      'no tengo razones para vivir',
      'sin razones para vivir',
      'nadie me echaría de menos',
      'nadie me extrañaría',
      'quisiera no despertar',
      'ojalá no despertara',
    ]),
    passed: withoutAccents([
      'miedo de hacerme daño',
      'miedo a hacerme daño',
      'sin hacerme daño',
      'para no hacerme daño',
    ]),
  },
} as const;
