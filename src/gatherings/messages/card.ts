/** The card of one date as its channel sees it: how many come, never who. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { channelMention, roleMention, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Place } from '../deliveries/place.ts';
import type { Gathering } from '../gathering.ts';
import { cantId, goingId, lookId, maybeId } from '../ids.ts';
import { easeLine, kindWord, leadWord, named, publicPlace } from './words.ts';

export interface CardView {
  readonly gathering: Gathering;
  readonly place: Place;
  readonly isOn: boolean;
  /** The role that is notified. */
  readonly ping: string | undefined;
}

export function publicCard({ gathering, place, isOn, ping }: CardView, t: Translate): Message {
  const isAhead = gathering.state === 'planned';
  const { ref: occurrence } = gathering;
  return {
    ...message(
      container(
        // Whom it notifies sees this line first, perhaps on a lock screen.
        text([t('gatherings:cardTop'), ...(ping === undefined ? [] : [roleMention(ping)])].join(' ')),
        text(titleOf(gathering, isOn, t)),
        ...aboutLines(gathering, place, t).map(text),
        ...(isAhead ? [text(`${countsOf(gathering, t)}\n${t('gatherings:namesNote')}`)] : []),
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

function titleOf(gathering: Gathering, isOn: boolean, t: Translate): string {
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
export function aboutLines(gathering: Gathering, place: Place, t: Translate): string[] {
  const { description, startsAt, endsAt, host, why, state, eases } = gathering;
  if (state === 'cancelled') return why === undefined ? [] : [t('gatherings:why', { why })];
  const length = leadWord(Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000), t);
  const facts = [
    t('gatherings:cardLength', { length, place: publicPlace(place, t) }),
    host === undefined ? t('gatherings:cardNoHost') : t('gatherings:cardHost', { host: userMention(host) }),
    ...easeLine(eases, t),
  ];
  return [...(description === undefined ? [] : [description]), facts.join('\n')];
}

export function countsOf({ counts, capacity }: Gathering, t: Translate): string {
  if (capacity === undefined) return t('gatherings:countsOpen', counts);
  const { waiting } = counts;
  return waiting > 0
    ? t('gatherings:countsLine', { ...counts, capacity })
    : t('gatherings:countsRoom', { ...counts, capacity });
}

/** That something begins, in the channel of its card. */
export function beginsShown({ gathering, place, ping }: Omit<CardView, 'isOn'>, t: Translate): Message {
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
