/** The form for a note with a source or a limit, and what a moderator is told. Neither says anything of who it is. */
import { choice, container, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { quote, relativeTime } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { lookAfterId } from '../ids.ts';
import { nameLimitDays } from '../moderating/look-after.ts';
import type { LookedAfter } from '../moderating/look-after.ts';

/** A note stands in one message with what it is about. In characters. */
const longestNote = 500;
const longestSource = 300;

export function lookAfterForm(at: { channel: string; message: string }, t: Translate): Modal {
  return {
    custom_id: lookAfterId.make(at),
    title: t('asking:lookAfterTitle'),
    components: [
      words({
        id: 'words',
        label: t('asking:noteWords'),
        hint: t('asking:noteWordsHint'),
        maxLength: longestNote,
      }),
      words({
        id: 'source',
        label: t('asking:noteSource'),
        hint: t('asking:noteSourceHint'),
        maxLength: longestSource,
      }),
      choice({
        id: 'limit',
        label: t('asking:limit'),
        hint: t('asking:limitHint'),
        options: nameLimitDays.map((value) => ({
          value: String(value),
          label: t(`asking:limitDays.${value}`),
        })),
        optional: true,
      }),
      choice({
        id: 'remove',
        label: t('asking:remove'),
        hint: t('asking:removeHint'),
        options: [{ value: 'yes', label: t('asking:removeYes') }],
        optional: true,
      }),
    ],
  };
}

export function lookedAfter({ corrected, removed, leftOut, limited }: LookedAfter, t: Translate): Message {
  const limit = limited?.until
    ? t('asking:limitedNow', { name: limited.name, until: relativeTime(limited.until) })
    : t('asking:limitLifted', { name: limited?.name ?? '' });
  return message(
    container(
      ...(corrected ? [text(t('asking:corrected'))] : []),
      ...(removed ? [text(t('asking:removed'))] : []),
      ...(leftOut === undefined ? [] : [text(t('asking:noteLeftOut')), text(quote(leftOut))]),
      ...(limited ? [text(limit)] : []),
    ),
  );
}

export function lookAfterRefused(code: 'nothing_chosen' | 'no_name' | 'no_source' | 'not_shared'): Refusal {
  return refusal((t) => t(`asking:lookAfterRefused.${code}`));
}
