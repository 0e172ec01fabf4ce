/** Who speaks, with what they declared: asked of whoever announces them. */
import { button, choice, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { speakerFormId, speakersOffId, speakerTypedId } from '../ids.ts';
import type { PlanView } from '../making/plan.ts';
import { speakerLine } from './words.ts';

/** More than these nobody keeps apart on a card. */
export const mostSpeakers = 5;

export function speakersQuestion({ ref: plan, plan: { about } }: PlanView, t: Translate) {
  const speakers = about.speakers ?? [];
  return [
    text(t('planner:askSpeakers')),
    ...(speakers.length === 0
      ? []
      : [text(speakers.map((speaker) => `• ${speakerLine(speaker, t)}`).join('\n'))]),
    row(
      ...(speakers.length < mostSpeakers
        ? [button(speakerFormId.make({ plan }), t('planner:speakerAdd'), 'primary')]
        : []),
      ...(speakers.length > 0 ? [button(speakersOffId.make({ plan }), t('planner:speakersOff'))] : []),
    ),
  ];
}

/** Whether there is something to declare: it has to be asked, so it has to be answered. */
export const declarations = ['free', 'declared'] as const;

export function speakerForm(plan: Ref, t: Translate): Modal {
  return {
    custom_id: speakerTypedId.make({ plan }),
    title: t('planner:speakerFormTitle'),
    components: [
      words({
        id: 'name',
        label: t('planner:speakerField'),
        hint: t('planner:speakerHint'),
        required: true,
        maxLength: 100,
      }),
      choice({
        id: 'declared',
        label: t('planner:declaredField'),
        hint: t('planner:declaredHint'),
        options: declarations.map((one) => ({ label: t(`planner:declared.${one}`), value: one })),
      }),
      words({
        id: 'interest',
        label: t('planner:interestField'),
        hint: t('planner:interestHint'),
        maxLength: 200,
      }),
    ],
  };
}
