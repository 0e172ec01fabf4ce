/** The card of one date as its channel sees it: how many come, never who. */
import type { Session } from '#db/gatherings/sessions.ts';
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { channelMention, roleMention, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Beside } from '../beside.ts';
import type { Place } from '../deliveries/place.ts';
import type { Gathering } from '../gathering.ts';
import { cantId, goingId, lookId, maybeId } from '../ids.ts';
import { bookName } from './reading.ts';
import { easeLine, kindWord, leadWord, named, publicPlace, speakerLine } from './words.ts';

export interface CardView {
  readonly gathering: Gathering;
  readonly beside: Beside;
  readonly isOn: boolean;
  /** The role that is notified. */
  readonly ping: string | undefined;
}

export function publicCard({ gathering, beside, isOn, ping }: CardView, t: Translate): Message {
  const isAhead = gathering.state === 'planned';
  const { ref: occurrence } = gathering;
  return {
    ...message(
      container(
        // Whom it notifies sees this line first, perhaps on a lock screen.
        text([t('gatherings:cardTop'), ...(ping === undefined ? [] : [roleMention(ping)])].join(' ')),
        text(titleOf(gathering, isOn, t)),
        ...aboutLines(gathering, beside, t).map(text),
        ...(isAhead ? [text(beforeGoing(gathering, beside, t))] : []),
        ...(isAhead
          ? [
              row(
                button(goingId.make({ occurrence }), t('gatherings:going'), 'primary'),
                button(maybeId.make({ occurrence }), t('gatherings:maybe')),
                button(cantId.make({ occurrence }), t('gatherings:cant')),
                button(lookId.make({ occurrence }), t('gatherings:cardMore')),
              ),
            ]
          : []),
      ),
    ),
    ...(ping !== undefined && { calls: { users: [], roles: [ping] } }),
  };
}

/** With what has become of it. */
export function titleOf(gathering: Gathering, isOn: boolean, t: Translate): string {
  const about = { ...named(gathering), kind: kindWord(gathering, t) };
  switch (gathering.state) {
    case 'planned':
      return isOn ? t('gatherings:cardNow', about) : t('gatherings:cardTitle', about);
    case 'cancelled':
    case 'skipped':
      return t('gatherings:cardCancelled', about);
    case 'over':
      return t('gatherings:cardOver', about);
  }
}

/** What it is, beside its name and its time. */
export function aboutLines(
  gathering: Gathering,
  { place, reading, session }: Beside,
  t: Translate,
): string[] {
  const { description, startsAt, endsAt, host, why, state, eases, speakers } = gathering;
  if (state === 'cancelled') return why === undefined ? [] : [t('gatherings:why', { why })];
  const length = leadWord(Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000), t);
  const facts = [
    ...(session === undefined ? [] : [t('gatherings:session', session)]),
    ...(reading === undefined
      ? []
      : [t('reading:forThis', { upTo: reading.upTo, book: bookName(reading.book, t) })]),
    t('gatherings:cardLength', { length, place: publicPlace(place, t) }),
    host === undefined ? t('gatherings:cardNoHost') : t('gatherings:cardHost', { host: userMention(host) }),
    ...speakers.map((speaker) => speakerLine(speaker, t)),
    ...easeLine(eases, t),
  ];
  return [...(description === undefined ? [] : [description]), facts.join('\n')];
}

/** What is to be known before anybody says yes: how much room there is, what a yes is for, and who sees it. */
export function beforeGoing(gathering: Gathering, { session }: Beside, t: Translate): string {
  return [
    countsOf(gathering, t),
    ...(session === undefined ? [] : [enrolNote(session, t)]),
    t('gatherings:namesNote'),
  ].join('\n');
}

function enrolNote({ number, left, total }: Session, t: Translate): string {
  if (left >= total) return t('gatherings:enrolNote', { count: total });
  return t('gatherings:enrolNoteLate', { count: left, number });
}

function countsOf({ counts, capacity }: Gathering, t: Translate): string {
  if (capacity === undefined) return t('gatherings:countsOpen', counts);
  const { waiting } = counts;
  return waiting > 0
    ? t('gatherings:countsLine', { ...counts, capacity })
    : t('gatherings:countsRoom', { ...counts, capacity });
}

export interface BeginsView extends Pick<CardView, 'gathering' | 'ping'> {
  readonly place: Place;
}

/** That something begins, in the channel of its card. */
export function beginsShown({ gathering, place, ping }: BeginsView, t: Translate): Message {
  const where = place.channel === undefined ? publicPlace(place, t) : channelMention(place.channel);
  return {
    ...message(
      container(
        text([t('gatherings:starting'), ...(ping === undefined ? [] : [roleMention(ping)])].join(' ')),
        text(t('gatherings:startingWhere', { title: gathering.title, place: where })),
      ),
    ),
    ...(ping !== undefined && { calls: { users: [], roles: [ping] } }),
  };
}
