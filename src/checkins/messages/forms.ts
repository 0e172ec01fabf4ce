/** The short forms in which a time, a day or quiet hours are typed. */
import { words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { monthTypedId, quietTypedId, timeTypedId } from '../ids.ts';

const shortAnswer = { required: true, maxLength: 20 } as const;

export function timeForm(t: Translate): Modal {
  return {
    custom_id: timeTypedId.make({}),
    title: t('checkins:timeTitle'),
    components: [
      words({ id: 'time', label: t('checkins:timeField'), hint: t('checkins:timeHint'), ...shortAnswer }),
    ],
  };
}

export function monthForm(t: Translate): Modal {
  return {
    custom_id: monthTypedId.make({}),
    title: t('checkins:monthTitle'),
    components: [
      words({ id: 'day', label: t('checkins:monthField'), hint: t('checkins:monthHint'), ...shortAnswer }),
    ],
  };
}

export function quietForm(t: Translate): Modal {
  const hint = t('checkins:quietHint');
  return {
    custom_id: quietTypedId.make({}),
    title: t('checkins:quietTitle'),
    components: [
      words({ id: 'from', label: t('checkins:quietFromField'), hint, ...shortAnswer }),
      words({ id: 'to', label: t('checkins:quietToField'), hint, ...shortAnswer }),
    ],
  };
}
