/** Putting what the community made itself into the library: the form, what comes of it, and what did not work. Pure. */
import { shelvedId } from '#src/gatherings/index.ts';
import type { ForLibrary, OwnThing } from '#src/gatherings/index.ts';
import { button, container, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { calendarDay, quote } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { topicName } from '#src/topics/index.ts';
import { factsFormId, resourceId, wordsFormId } from '../ids.ts';
import type { OwnDraft, PutInRefused, TypedEntry } from '../resources/own.ts';
import type { ReviewItem } from '../resources/review.ts';
import { connectionLength } from '../types.ts';

/** What speakers declared that may sway them. Who they are may tell what an event was about, so for some they have no names. */
export function declaredBy({ speakers, isOpen }: ForLibrary, t: Translate): string {
  return speakers
    .flatMap(({ name, interest }) => {
      if (interest === null) return [];
      const who = isOpen ? name : t('learning:aSpeaker');
      return interest === ''
        ? t('learning:declared', { who })
        : t('learning:declaredWhat', { who, interest });
    })
    .join(' ')
    .slice(0, connectionLength);
}

/** @param draft - undefined where it is gone meanwhile */
export function ownForm({ what, item }: OwnThing, draft: OwnDraft | undefined, t: Translate): Modal {
  const isOpen = draft?.isOpen === true && what === 'recap';
  return {
    custom_id: shelvedId.make({ what, item }),
    title: t('learning:ownFormTitle'),
    components: [
      words({
        id: 'title',
        label: t('learning:field.title'),
        required: true,
        maxLength: 120,
        value: draft?.title.slice(0, 120),
      }),
      words({
        id: 'link',
        label: t('learning:field.link'),
        hint: t(isOpen ? 'learning:linkHintRecap' : `learning:linkHint.${what}`),
        // What stands for a recap is not posted at once; left empty, it is its own message.
        required: !isOpen,
        maxLength: 400,
        value: draft?.link,
      }),
      words({ id: 'about', label: t('learning:field.about'), maxLength: 300 }),
      words({
        id: 'topics',
        label: t('learning:field.topics'),
        hint: t('learning:topicsHint'),
        maxLength: 300,
        value: draft?.about && topicName(draft.about, t),
      }),
      words({
        id: 'connection',
        label: t('learning:field.connection'),
        maxLength: connectionLength,
        value: draft && declaredBy(draft, t),
      }),
    ],
  };
}

export function ownPutIn({ item, facts, resource }: ReviewItem, t: Translate): Message {
  const next = resource ? calendarDay(resource.reviewBy) : '';
  return message(
    container(
      text(t('learning:title', { title: facts.title })),
      text(t('learning:confirmed', { next })),
      row(
        button(resourceId.make({ resource: item }), t('learning:look')),
        button(wordsFormId.make({ from: 'shelf', item }), t('learning:changeWords')),
        button(factsFormId.make({ from: 'shelf', item }), t('learning:changeFacts')),
      ),
    ),
  );
}

/** @param typed - given back, so that nothing of it is lost */
export function ownRefused(code: PutInRefused, { title, about }: TypedEntry): Refusal {
  const said = {
    gone: 'learning:ownGone',
    link: 'learning:suggestedLink',
    topics: 'learning:noSuchTopics',
  } as const;
  return refusal((t) =>
    [t(said[code]), ...[title, about].filter((words) => words !== '').map(quote)].join('\n'),
  );
}

export const notInLibrary: Refusal = refusal((t) => t('learning:ownNotIn'));
