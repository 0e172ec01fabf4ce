/** The rota: one's own part in it, the week, and the hours without anybody. Times in the week are the reader's own, as Discord shows them. */
import { button, container, menu, row, separator, text } from '#src/platform/discord/components.ts';
import { commandMention, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { placeOf } from '#src/platform/places/time-zones/zones.ts';
import { addShiftId, coverId, guideId, rotaChooseId, rotaId, rotaMoreId, rotaOptions } from '../ids.ts';
import { byDay } from '../rota/cover.ts';
import type { Cover, Load, OwnRota } from '../rota/own.ts';
import { clock, shiftLine, takenLine, turnLine } from './rota-times.ts';

/** For whom and when a card is drawn. */
export interface RotaReader {
  /** As a Discord locale. */
  readonly locale: string;
  readonly now: Date;
  readonly lead: boolean;
  /** Leads who are no moderators have no part in the rota of their own. */
  readonly moderator: boolean;
}

/** More does not fit on a phone's screen. */
const turnsShown = 20;

export function rotaCard(own: OwnRota, reader: RotaReader, t: Translate): Message {
  const { week, onNow, guideRead } = own;
  return message(
    container(
      text(t('duty:rotaTitle')),
      text(
        onNow.length === 0 ? t('duty:nobodyOn') : t('duty:onNow', { who: onNow.map(userMention).join(', ') }),
      ),
      ...(reader.moderator ? [text(ownPart(own, reader, t))] : []),
      separator(),
      text(
        [
          week.length === 0 ? t('duty:weekEmpty') : t('duty:week'),
          ...week.slice(0, turnsShown).map((turn) => turnLine(turn, t)),
          ...(week.length > turnsShown ? [t('duty:weekMore', { count: week.length - turnsShown })] : []),
        ].join('\n'),
      ),
      row(
        ...(reader.moderator && guideRead
          ? [button(addShiftId.make({}), t('duty:addShift'), 'primary')]
          : []),
        ...(reader.moderator && !guideRead ? [readGuide(t)] : []),
        button(coverId.make({}), t('duty:openCover')),
        button(rotaMoreId.make({}), t('escalation:more')),
      ),
    ),
  );
}

const readGuide = (t: Translate) =>
  button(
    guideId.make({ page: '0', to: 'rota', hours: '0', callable: 'before' }),
    t('duty:readGuide'),
    'primary',
  );

function ownPart({ terms, zone, shifts, takenOver }: OwnRota, { locale }: RotaReader, t: Translate): string {
  return [
    ...(shifts.length + takenOver.length === 0 ? [t('duty:noShifts')] : []),
    ...(shifts.length > 0 ? [t('duty:yourShifts', { place: placeOf(zone) })] : []),
    ...shifts.map((shift) => shiftLine(shift, locale, t)),
    ...(takenOver.length > 0 ? [t('duty:takenOver')] : []),
    ...takenOver.map((turn) => takenLine(turn, t)),
    t('duty:capacityIs', { count: terms.capacity }),
    t(terms.resting ? 'duty:restsNow' : terms.callable ? 'duty:mayCall' : 'duty:mayNotCall'),
  ].join('\n');
}

export function rotaMore({ lead, moderator }: RotaReader, t: Translate): Message {
  const options = rotaOptions.filter((value) => (value === 'load' ? lead : moderator));
  return message(
    container(
      text(t('duty:moreTitle')),
      menu({
        id: rotaChooseId.make({}),
        placeholder: t('duty:moreChoose'),
        options: options.map((value) => ({ value, label: t(`duty:option.${value}`) })),
      }),
      backToRota(t),
    ),
  );
}

const backToRota = (t: Translate) => row(button(rotaId.make({}), t('duty:back')));

/** Day by day, in the reader's own zone: a line a day, so that it reads well on a phone and aloud. */
export function coverMap(
  { span, gaps, left }: Cover,
  zone: string,
  { locale, lead }: RotaReader,
  t: Translate,
): Message {
  const lines = byDay(gaps, span, zone).map(({ at, all, whole, parts }) => {
    const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: zone }).format(
      at,
    );
    if (parts.length === 0) return t(whole ? 'duty:coverFull' : 'duty:coverFullRest', { day });
    if (all) return t(whole ? 'duty:coverNone' : 'duty:coverNoneRest', { day });
    const spans = parts.map((part) =>
      t('duty:coverSpan', { from: clock(part.from, locale, zone), until: clock(part.until, locale, zone) }),
    );
    return t('duty:coverDay', { day, spans: spans.join(', ') });
  });
  return message(
    container(
      text(t('duty:coverTitle', { place: placeOf(zone) })),
      text(lines.join('\n')),
      text(gaps.length === 0 ? t('duty:coverThanks') : t('duty:coverHow')),
      // What became of somebody's role is for leads.
      ...(lead ? left.map(({ user, minutes }) => text(whoLeft(user, minutes, t))) : []),
      backToRota(t),
    ),
  );
}

const whoLeft = (user: string, minutes: number, t: Translate) =>
  t('duty:coverLeft', { who: userMention(user), hours: Math.round(minutes / 60) });

export function loadShown(loads: readonly Load[], t: Translate): Message {
  return message(
    container(
      text(t('duty:loadTitle')),
      text(
        loads.length === 0
          ? t('duty:loadNone')
          : loads
              .map(({ user, running, capacity, heavy, inARow, hours }) =>
                t('duty:loadLine', {
                  who: userMention(user),
                  running,
                  capacity,
                  heavy,
                  inARow,
                  hours: Math.round(hours),
                }),
              )
              .join('\n'),
      ),
      text(t('duty:loadHow', { command: commandMention('setup') })),
      backToRota(t),
    ),
  );
}
