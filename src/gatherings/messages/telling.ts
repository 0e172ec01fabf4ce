/** What somebody is told of a gathering of theirs. The first lines may stand on a lock screen, so they name nothing. */
import type { NoticeRow } from '#db/gatherings/guests.ts';
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { moment } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Place } from '../deliveries/place.ts';
import type { Gathering } from '../gathering.ts';
import type { HostingRefused } from '../hosting.ts';
import { changeSeatId, hostNoId, hostYesId, lookId } from '../ids.ts';
import { inZone, named, ownPlace } from './words.ts';

export interface TellView {
  readonly gathering: Gathering;
  readonly place: Place;
  readonly locale: string;
  readonly zone: string | undefined;
}

export function reminderShown({ gathering, place, locale, zone }: TellView, t: Translate): Message {
  const { ref: occurrence, startsAt } = gathering;
  return message(
    container(
      text(t('gatherings:hello')),
      text(
        [
          t('gatherings:remindedOf', named(gathering)),
          t('gatherings:where', { place: ownPlace(place, t) }),
          ...inZone(startsAt, zone, locale, t),
        ].join('\n'),
      ),
      row(
        button(lookId.make({ occurrence }), t('gatherings:details')),
        button(changeSeatId.make({ occurrence, wish: 'cant' }), t('gatherings:cantAfterAll')),
      ),
    ),
  );
}

export interface NoticeView extends TellView {
  readonly notice: NoticeRow;
}

export function noticeShown(view: NoticeView, t: Translate): Message {
  const { notice, gathering, locale, zone } = view;
  const off = notice.kind === 'cancelled' || notice.kind === 'closed';
  const lines = [
    newsOf(view, t),
    ...(notice.why === null ? [] : [t('gatherings:why', { why: notice.why })]),
    ...(off ? [] : inZone(gathering.startsAt, zone, locale, t)),
  ];
  return message(
    container(
      text(notice.kind === 'host_asked' ? t('gatherings:helloHost') : t('gatherings:helloNotice')),
      text(lines.join('\n')),
      ...(off ? [] : [row(...waysOut(view, t))]),
    ),
  );
}

function newsOf({ notice, gathering }: NoticeView, t: Translate): string {
  const about = named(gathering);
  const isHost = gathering.host === notice.userId;
  // Whoever hosts it comes without a place.
  const kept = (said: string) => (isHost ? '' : ` ${said}`);
  switch (notice.kind) {
    case 'moved': {
      const was = moment(notice.wasAt ?? gathering.startsAt);
      return notice.several
        ? t('gatherings:movedSeveral', { ...about, was }) + kept(t('gatherings:placesKept'))
        : t('gatherings:moved', { ...about, was }) + kept(t('gatherings:placeKept'));
    }
    case 'changed':
      return t('gatherings:changed', about) + kept(t('gatherings:placeKept'));
    case 'cancelled':
      return notice.several ? t('gatherings:cancelledSeveral', about) : t('gatherings:cancelled', about);
    case 'closed': {
      // It is not for them any more, so what it is called now is not either.
      const when = moment(notice.wasAt ?? gathering.startsAt);
      return notice.several ? t('gatherings:closedSeveral', { when }) : t('gatherings:closed', { when });
    }
    case 'host':
      return t('gatherings:host', about);
    case 'promoted':
      return t('gatherings:promoted', about);
    case 'host_asked':
      return t('gatherings:hostAsked', about);
  }
}

function waysOut({ notice, gathering: { ref: occurrence, host } }: NoticeView, t: Translate) {
  const details = button(lookId.make({ occurrence }), t('gatherings:details'));
  const isHosts = notice.kind === 'host' || host === notice.userId;
  if (notice.kind !== 'host_asked' && isHosts) return [details];
  if (notice.kind === 'host_asked')
    return [
      button(hostYesId.make({ notice: notice.ref }), t('gatherings:hostYes'), 'primary'),
      button(hostNoId.make({ notice: notice.ref }), t('gatherings:hostNo')),
      details,
    ];
  return [details, button(changeSeatId.make({ occurrence, wish: 'cant' }), t('gatherings:cantAfterAll'))];
}

export function hostingAnswered(hosts: boolean, t: Translate): Message {
  return message(container(text(t(hosts ? 'gatherings:hostYesDone' : 'gatherings:hostNoDone'))));
}

export function hostingRefused(refused: HostingRefused): Refusal {
  return refusal((t) => t(refused === 'taken' ? 'gatherings:hostTaken' : 'gatherings:gone'));
}
