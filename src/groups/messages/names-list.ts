/** Names of groups as a list that is read without scrolling. */
import type { Translate } from '#src/platform/i18n/index.ts';

const shown = 10;

export function someNames(names: readonly string[], t: Translate): string {
  const rest = names.length - shown;
  return [
    ...names.slice(0, shown).map((name) => `- ${name}`),
    ...(rest > 0 ? [t('groups:openedMore', { count: rest })] : []),
  ].join('\n');
}
