/** Everything else of the card: three buttons a row, and a way back. */
import { button, container, linkButton, row, text } from '#src/platform/discord/components.ts';
import { commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { clockIn, placeOf } from '#src/platform/places/time-zones/zones.ts';
import type { Topic } from '#src/topics/index.ts';
import {
  apartListId,
  cardId,
  formId,
  leavePoolId,
  leavePoolSurelyId,
  mentorId,
  moreId,
  onsetId,
  onsetSetId,
  topicFormId,
  topicId,
  zoneFormId,
  zoneId,
} from '../ids.ts';
import { onsetBands } from '../types.ts';
import { mostTopics } from './forms.ts';

const back = (t: Translate) => button(cardId.make({}), t('matching:back'));

/** @param hasProfile - before they have said what they look for, there is less to change */
export function moreShown(hasProfile: boolean, t: Translate): Message {
  const topic = button(topicFormId.make({}), t('matching:moreTopic'));
  const apart = button(apartListId.make({ page: '0' }), t('matching:moreApart'));
  if (!hasProfile) return message(container(text(t('matching:moreTitle')), row(topic, apart, back(t))));
  return message(
    container(
      text(t('matching:moreTitle')),
      row(
        button(formId.make({ form: 'more' }), t('matching:moreAbout')),
        button(formId.make({ form: 'how' }), t('matching:moreHow')),
        topic,
      ),
      row(
        button(onsetId.make({}), t('matching:moreOnset')),
        button(zoneFormId.make({}), t('matching:moreZone')),
        button(mentorId.make({}), t('matching:moreMentor')),
      ),
      row(apart, button(leavePoolId.make({}), t('matching:moreLeave')), back(t)),
    ),
  );
}

export function leaveAsked(t: Translate): Message {
  return message(
    container(
      text(t('matching:leaveAsk')),
      row(
        button(leavePoolSurelyId.make({}), t('matching:leaveYes')),
        button(cardId.make({}), t('matching:back'), 'primary'),
      ),
    ),
  );
}

interface Reader {
  readonly locale: string;
  readonly now: Date;
}

/** As many as fit beside a way out. */
const mostZones = 3;

/** The zones that fit what was typed: one is confirmed by the time on the clock, several are chosen from. */
export function zonesFound(zones: readonly string[], { locale, now }: Reader, t: Translate): Message {
  const other = button(zoneFormId.make({}), t('matching:zoneOther'));
  const [only, ...others] = zones;
  if (only === undefined) return message(container(text(t('matching:zoneUnknown')), row(other, back(t))));
  if (others.length === 0)
    return message(
      container(
        text(t('matching:zoneConfirm', { zone: only, time: clockIn(only, now, locale) })),
        row(button(zoneId.make({ zone: only }), t('matching:zoneYes'), 'primary'), other),
      ),
    );
  const fitting = zones.slice(0, mostZones).map((zone) => {
    const label = t('matching:zoneChoice', { place: placeOf(zone), time: clockIn(zone, now, locale) });
    return button(zoneId.make({ zone }), label);
  });
  return message(container(text(t('matching:zonesFound')), row(...fitting), row(other, back(t))));
}

/** The topics that fit what was typed: one tap takes it. */
export function topicsFound(topics: readonly Topic[], typed: string, t: Translate): Message {
  const again = button(topicFormId.make({}), t('matching:zoneOther'));
  if (topics.length === 0)
    return message(
      container(
        text(t('matching:topicUnknown', { typed, find: commandMention('group find') })),
        row(again, back(t)),
      ),
    );
  const fitting = topics
    .slice(0, mostZones)
    .map(({ slug, name }) => button(topicId.make({ topic: slug }), name.slice(0, 80)));
  return message(container(text(t('matching:topicWhich')), row(...fitting), row(again, back(t))));
}

export function onsetAsked(t: Translate): Message {
  const answer = (onset: (typeof onsetBands)[number] | 'none') =>
    button(onsetSetId.make({ onset }), t(`matching:onset.${onset}`));
  const [first, second] = [onsetBands.slice(0, 3), onsetBands.slice(3)];
  return message(
    container(
      text(t('matching:onsetAsk')),
      row(...first.map(answer)),
      row(...second.map(answer), answer('none')),
      row(button(moreId.make({}), t('matching:back'))),
    ),
  );
}

export function onsetOnPage(url: string, t: Translate): Message {
  return message(
    container(
      text(t('matching:onsetPage')),
      row(linkButton(url, t('matching:onsetOpen')), button(moreId.make({}), t('matching:back'))),
    ),
  );
}

export const onsetOff: Refusal = refusal((t) => t('matching:onsetOff'));
export const tooManyTopics: Refusal = refusal((t) => t('matching:topicTooMany', { count: mostTopics }));

export const notAgreed: Refusal = refusal((t) =>
  t('matching:noConsent', { command: commandMention('match') }),
);
