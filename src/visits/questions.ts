/** Questions to choose from, by situation. Their words are translations; none of them is advice. */

export const situations = [
  'secondOpinion',
  'sideEffects',
  'waiting',
  'costs',
  'work',
  'tests',
  'daily',
] as const;
export type Situation = (typeof situations)[number];

export const bank = {
  secondOpinion: ['secondOpinion.who', 'secondOpinion.records', 'secondOpinion.other'],
  sideEffects: ['sideEffects.common', 'sideEffects.call', 'sideEffects.together'],
  waiting: ['waiting.risk', 'waiting.signs', 'waiting.long'],
  costs: ['costs.price', 'costs.cheaper', 'costs.help'],
  work: ['work.letter', 'work.changes', 'work.return'],
  tests: ['tests.why', 'tests.result', 'tests.next'],
  daily: ['daily.pace', 'daily.warning', 'daily.who'],
} as const satisfies Readonly<Record<Situation, readonly string[]>>;

export type QuestionKey = (typeof bank)[Situation][number];

export const questionKeys: readonly [QuestionKey, ...QuestionKey[]] = [
  ...bank.secondOpinion,
  ...bank.sideEffects,
  ...bank.waiting,
  ...bank.costs,
  ...bank.work,
  ...bank.tests,
  ...bank.daily,
];
