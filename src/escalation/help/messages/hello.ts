/** The hello of the next day, and the question whether somebody would like one. Its first line may stand on a lock screen. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { commandMention, moment } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { helloCancelId, helloPlaces, helloYesId, helpNowId, helpWayId } from '../ids.ts';
import { stillDanger, spotParts } from './number.ts';
import type { HelpSpot } from './number.ts';

/** @param directly - whether this community lets direct messages be sent */
export function helloAsked(spot: HelpSpot, directly: boolean, t: Translate): Message {
  const places = helloPlaces.filter((place) => directly || place !== 'direct_message');
  return message(
    container(
      text(t('helplines:helloTitle')),
      text(t('helplines:helloWho')),
      row(
        ...places.map((place) =>
          button(helloYesId.make({ ...spotParts(spot), place }), t(`helplines:helloBy.${place}`)),
        ),
      ),
      text(stillDanger(spot, t)),
      row(back(spot, t)),
    ),
  );
}

export function helloPlanned(spot: HelpSpot, planned: { ref: Ref; at: Date }, t: Translate): Message {
  return message(
    container(
      text(t('helplines:helloPlanned', { when: moment(planned.at) })),
      text(stillDanger(spot, t)),
      row(
        button(helloCancelId.make({ ...spotParts(spot), hello: planned.ref }), t('helplines:helloCancel')),
        back(spot, t),
      ),
    ),
  );
}

export function helloSaid(
  spot: HelpSpot,
  said: 'cancelled' | 'notCancelled' | 'failed' | 'nowhere',
  t: Translate,
): Message {
  return message(
    container(text(t(`helplines:hello.${said}`)), text(stillDanger(spot, t)), row(back(spot, t))),
  );
}

/** As it comes by direct message. */
export function helloMessage(t: Translate): Message {
  return message(
    container(text(t('helplines:hello')), row(button(helpNowId.make({}), t('helplines:begin')))),
  );
}

/** As it stands in an inbox. */
export function helloWords(t: Translate): string {
  return t('helplines:helloInbox', { command: commandMention('help-now') });
}

function back(spot: HelpSpot, t: Translate) {
  return button(helpWayId.make(spotParts(spot)), t('helplines:back'));
}
