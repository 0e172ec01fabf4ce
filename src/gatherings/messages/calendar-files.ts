/** Files for calendar programs, and a member's own feed. Private. */
import { button, container, fileShown, row, text } from '#src/platform/discord/components.ts';
import { calendarDay } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { currentVersion, memberCards } from '#src/members/index.ts';
import type { FeedState } from '../feeds.ts';
import {
  calendarFileId,
  feedConsentId,
  feedId,
  feedNamesId,
  feedNewId,
  feedShowsId,
  feedStopId,
} from '../ids.ts';
import type { CalendarFiles } from '../reading-calendar.ts';
import { askForConsent } from './own.ts';

/** They may stand on a lock screen or in a list of downloads, so they tell nothing. */
const names = { date: 'event.ics', series: 'all-dates.ics' } as const;

export function filesShown(
  occurrence: Ref,
  { date, series }: CalendarFiles,
  named: boolean,
  t: Translate,
): Message {
  const other = named ? 'no' : 'yes';
  return {
    ...message(
      container(
        text(t(named ? 'gatherings:fileTitleNamed' : 'gatherings:fileTitle')),
        ...(series === undefined ? [] : [text(t('gatherings:fileDate'))]),
        fileShown(names.date),
        ...(series === undefined ? [] : [text(t('gatherings:fileSeries')), fileShown(names.series)]),
        row(
          button(
            calendarFileId.make({ occurrence, names: other }),
            t(named ? 'gatherings:fileWithoutNames' : 'gatherings:fileWithNames'),
          ),
          button(feedId.make({}), t('gatherings:feedButton')),
        ),
      ),
    ),
    files: [
      { name: names.date, data: Buffer.from(date) },
      ...(series === undefined ? [] : [{ name: names.series, data: Buffer.from(series) }]),
    ],
  };
}

/** @param address - where it was made just now: told this once */
export function feedShown(feed: FeedState | undefined, address: string | undefined, t: Translate): Message {
  if (!feed)
    return message(
      container(
        text(t('gatherings:feedNone')),
        text(t('gatherings:feedWho')),
        row(button(feedNewId.make({}), t('gatherings:feedMake'), 'primary')),
      ),
    );
  const { createdAt, names: named, shows } = feed;
  return message(
    container(
      text(
        address === undefined
          ? t('gatherings:feedThere', { day: calendarDay(createdAt) })
          : t('gatherings:feedAddress', { address }),
      ),
      text(
        [
          t(shows === 'mine' ? 'gatherings:feedShowsMine' : 'gatherings:feedShowsAll'),
          t(named ? 'gatherings:feedNamesStand' : 'gatherings:feedNamesNone'),
        ].join('\n'),
      ),
      text(t('gatherings:feedWho')),
      row(
        shows === 'mine'
          ? button(feedShowsId.make({ shows: 'all' }), t('gatherings:feedAll'))
          : button(feedShowsId.make({ shows: 'mine' }), t('gatherings:feedOnlyMine')),
        named
          ? button(feedNamesId.make({ names: 'no' }), t('gatherings:feedWithoutNames'))
          : button(feedNamesId.make({ names: 'yes' }), t('gatherings:feedWithNames')),
      ),
      row(
        button(feedNewId.make({}), t('gatherings:feedNew')),
        button(feedStopId.make({}), t('gatherings:feedStop')),
      ),
    ),
  );
}

export function feedStopped(t: Translate): Message {
  return message(
    container(text(t('gatherings:feedStopped')), row(button(feedNewId.make({}), t('gatherings:feedNew')))),
  );
}

/** Before a feed is made: the consent for events, where it was not given yet. */
export function feedConsent(t: Translate): Message {
  const version = `${currentVersion('events')}` as const;
  return askForConsent(feedConsentId.make({ age: 'known', version }), t);
}

export function feedAgeFirst(version: `${number}`, t: Translate): Message {
  return memberCards.ageQuestion((age) => feedConsentId.make({ age, version }), t);
}

export const feedUnreachable: Refusal = refusal((t) => t('gatherings:feedUnreachable'));
