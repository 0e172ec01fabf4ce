/** A plan in words, for leads who want to know what would be done before it is. */
import type { Translate } from '#src/platform/i18n/index.ts';
import { hallNumber } from '#src/platform/discord/hall/place.ts';
import type { Kept, Step } from './plan.ts';

/** One line for each thing that would be done; people are counted, never named. */
export function describePlan(
  steps: readonly Step[],
  kept: Pick<Kept, 'groups' | 'memberships'>,
  t: Translate,
): string[] {
  const names = new Map(kept.groups.map(({ ref, name }) => [ref, name]));
  const circles = new Set(kept.groups.filter(({ kind }) => kind === 'circle').map(({ ref }) => ref));
  const groupOf = new Map(kept.memberships.map(({ ref, group }) => [ref, group]));
  const name = (group: string | undefined) => names.get(group ?? '') ?? '';
  const lets = steps.filter((step) => step.do === 'let');
  const byGroup = Map.groupBy(lets, (step) => groupOf.get(step.membership));
  return [
    ...steps.flatMap((step): string[] => {
      switch (step.do) {
        case 'close':
          return [
            step.toOthers
              ? t('groups:planClose', { name: name(step.group) })
              : t('groups:planStaff', { name: name(step.group) }),
          ];
        case 'remake_category':
          return [
            step.number === hallNumber
              ? t('groups:planHall')
              : t('groups:planCategory', { number: step.number }),
          ];
        case 'remake_channel':
          return [
            circles.has(step.group)
              ? t('groups:planThread', { name: name(step.group) })
              : t('groups:planChannel', { name: name(step.group) }),
          ];
        case 'remake_voice':
          return [t('groups:planVoice', { name: name(step.group) })];
        case 'recount':
          return [t('groups:planRecount', { name: name(step.group) })];
        case 'mend_hall':
          return [t('groups:planHallRights')];
        case 'remake_role':
          return [t('groups:planRole', { name: name(step.group) })];
        case 'ask':
          return [t('groups:planAsk', { name: name(step.group) })];
        case 'ask_no_more':
        case 'let':
          return [];
      }
    }),
    ...[...byGroup].map(([group, those]) => t('groups:planLets', { name: name(group), count: those.length })),
  ];
}
