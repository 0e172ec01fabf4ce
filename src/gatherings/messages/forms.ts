/** The short forms of making an event. What was typed before stands in them. */
import { words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { firstTypedId, linkTypedId, seatsTypedId, whenTypedId, wordsTypedId } from '../ids.ts';
import type { GatheringKind, GatheringPlan } from '../types.ts';

/** In characters. */
const lengths = { title: 80, kind: 30, sentence: 200, length: 30, description: 600 } as const;

/** The first words: at most five questions, which is what a form takes. */
export function firstForm(kind: GatheringKind, t: Translate): Modal {
  return {
    custom_id: firstTypedId.make({ kind }),
    title: t('planner:firstFormTitle'),
    components: [
      words({ id: 'title', label: t('planner:titleField'), required: true, maxLength: lengths.title }),
      ...(kind === 'own'
        ? [
            words({
              id: 'kind',
              label: t('planner:kindField'),
              hint: t('planner:kindHint'),
              required: true,
              maxLength: lengths.kind,
            }),
          ]
        : []),
      words({
        id: 'when',
        label: t('planner:whenField'),
        hint: t('planner:whenHint'),
        required: true,
        maxLength: lengths.sentence,
      }),
      words({
        id: 'length',
        label: t('planner:lengthField'),
        hint: t('planner:lengthHint'),
        maxLength: lengths.length,
      }),
      words({
        id: 'about',
        label: t('planner:descriptionField'),
        hint: t('planner:descriptionHint'),
        maxLength: lengths.description,
      }),
    ],
  };
}

export function whenForm(plan: Ref, sentence: string | undefined, t: Translate): Modal {
  return {
    custom_id: whenTypedId.make({ plan }),
    title: t('planner:change.when'),
    components: [
      words({
        id: 'when',
        label: t('planner:whenField'),
        hint: t('planner:whenHint'),
        required: true,
        maxLength: lengths.sentence,
        value: sentence,
      }),
    ],
  };
}

export function wordsForm(plan: Ref, { about, timing }: GatheringPlan, t: Translate): Modal {
  return {
    custom_id: wordsTypedId.make({ plan }),
    title: t('planner:firstFormTitle'),
    components: [
      words({
        id: 'title',
        label: t('planner:titleField'),
        required: true,
        maxLength: lengths.title,
        value: about.title,
      }),
      words({
        id: 'length',
        label: t('planner:lengthField'),
        hint: t('planner:lengthHint'),
        maxLength: lengths.length,
        value: t('planner:lengthValue', { count: timing.minutes ?? 60 }),
      }),
      words({
        id: 'about',
        label: t('planner:descriptionField'),
        hint: t('planner:descriptionHint'),
        maxLength: lengths.description,
        value: about.description,
      }),
    ],
  };
}

export function linkForm(plan: Ref, t: Translate): Modal {
  return {
    custom_id: linkTypedId.make({ plan }),
    title: t('planner:linkFormTitle'),
    components: [
      words({
        id: 'link',
        label: t('planner:linkField'),
        hint: t('planner:linkHint'),
        required: true,
        maxLength: 300,
      }),
    ],
  };
}

export function seatsForm(plan: Ref, t: Translate): Modal {
  return {
    custom_id: seatsTypedId.make({ plan }),
    title: t('planner:seatsFormTitle'),
    components: [
      words({ id: 'seats', label: t('planner:seatsField'), hint: t('planner:seatsHint'), maxLength: 6 }),
    ],
  };
}
