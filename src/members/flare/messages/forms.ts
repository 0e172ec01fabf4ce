/** The forms of the pause: until when, and what is allowed beforehand to be told. */
import { choice, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { pauseUntilTypedId, pauseWishesTypedId } from '../ids.ts';
import { pauseAsks, pauseHearers, pauseWordings } from '../wishes.ts';
import type { PauseWishes } from '../wishes.ts';

export function untilForm(t: Translate): Modal {
  return {
    custom_id: pauseUntilTypedId.make({}),
    title: t('flare:untilTitle'),
    components: [
      words({
        id: 'until',
        label: t('flare:untilField'),
        hint: t('flare:untilHint'),
        maxLength: 60,
        required: true,
      }),
    ],
  };
}

export function wishesForm(wishes: PauseWishes, t: Translate): Modal {
  return {
    custom_id: pauseWishesTypedId.make({}),
    title: t('flare:wishesTitle'),
    components: [
      text(t('flare:wishesAbout')),
      choice({
        id: 'tells',
        label: t('flare:tellsField'),
        options: pauseHearers.map((value) => ({ value, label: t(`flare:tells.${value}`) })),
        chosen: wishes.tells,
      }),
      choice({
        id: 'words',
        label: t('flare:wordsField'),
        options: pauseWordings.map((value) => ({ value, label: t(`flare:words.${value}`) })),
        chosen: wishes.words,
      }),
      choice({
        id: 'asks',
        label: t('flare:asksField'),
        options: pauseAsks.map((value) => ({ value, label: t(`flare:asks.${value}`) })),
        chosen: wishes.asks,
      }),
    ],
  };
}
