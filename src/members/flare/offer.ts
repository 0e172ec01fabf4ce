/** `/flare until:`: what may be meant by what was typed, each with the day on the reader's own calendar. */
import type { Translate } from '#src/platform/i18n/index.ts';
import { readUntil } from './read-until.ts';
import { dayIn, resolveUntil, usualUntils } from './until.ts';
import type { Here, Until } from './until.ts';

interface Offered {
  readonly name: string;
  readonly value: Until;
}

export function suggestUntil(
  typed: string,
  here: Here & { readonly locale: string },
  t: Translate,
): readonly Offered[] {
  const codes = typed.trim() === '' ? usualUntils : readUntil(typed, here);
  return codes.flatMap((value) => {
    const at = resolveUntil(value, here);
    if (!at) return [];
    return [
      {
        value,
        name: t('flare:untilChoice', { words: inWords(value, t), day: dayIn(here.zone, at, here.locale) }),
      },
    ];
  });
}

function inWords(code: Until, t: Translate): string {
  const count = Number(code.slice(1));
  if (code.startsWith('h')) return t('flare:in.hours', { count });
  if (code.startsWith('d')) return t('flare:in.days', { count });
  return t('flare:in.day');
}
