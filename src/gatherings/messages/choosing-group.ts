/** Which group an event is for, or whose channel it is in: as many pages of names as there are groups for. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import { button, menu, row, text } from '#src/platform/discord/components.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { groupChosenId, groupPageId } from '../ids.ts';

/** A group, by its reference and its name. */
export interface GroupChoice {
  readonly ref: Ref;
  readonly name: string;
}

/** As many as a menu takes (docs: components/reference). */
const perPage = 25;

export function groupQuestion(
  plan: Ref,
  as: 'where' | 'who',
  { groups, page: wanted }: { readonly groups: readonly GroupChoice[]; readonly page: number },
  t: Translate,
): APIComponentInContainer[] {
  if (groups.length === 0) return [text(t('planner:groupNone'))];
  const pages = Math.ceil(groups.length / perPage);
  // There may be fewer than when its buttons were drawn.
  const page = Math.min(wanted, pages - 1);
  const shown = groups.slice(page * perPage, (page + 1) * perPage);
  const turn = (to: number) => groupPageId.make({ plan, as, page: `${to}` });
  const back = page > 0 ? [button(turn(page - 1), t('platform:previousPage'))] : [];
  const on = page < pages - 1 ? [button(turn(page + 1), t('platform:nextPage'))] : [];
  return [
    text(t('planner:askGroup')),
    menu({
      id: groupChosenId.make({ plan, as }),
      placeholder: t('planner:groupPlaceholder'),
      options: shown.map(({ ref, name }) => ({ label: name, value: ref })),
    }),
    ...(pages === 1 ? [] : [text(t('platform:pageOf', { page: page + 1, pages })), row(...back, ...on)]),
  ];
}
