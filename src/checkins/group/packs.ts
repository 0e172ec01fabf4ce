/** The questions that come with Kindred, by theme. */
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Pack } from '../types.ts';

type Themed = Exclude<Pack, 'own'>;

const six = ['1', '2', '3', '4', '5', '6'] as const;
const eight = [...six, '7', '8'] as const;

const questions: { readonly [Name in Themed]: (t: Translate) => readonly string[] } = {
  gentle: (t) => eight.map((number) => t(`prompts:gentle.${number}`)),
  small_things: (t) => eight.map((number) => t(`prompts:small_things.${number}`)),
  coping: (t) => eight.map((number) => t(`prompts:coping.${number}`)),
  rest: (t) => six.map((number) => t(`prompts:rest.${number}`)),
  company: (t) => six.map((number) => t(`prompts:company.${number}`)),
};

/** Where a lead's own list is empty, the gentle ones are there. */
export function questionsOf(pack: Pack, own: readonly string[], t: Translate): readonly string[] {
  if (pack !== 'own') return questions[pack](t);
  return own.length > 0 ? own : questions.gentle(t);
}
