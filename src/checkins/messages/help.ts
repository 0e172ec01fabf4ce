/** Somebody to talk to: offered to the member alone, and nothing happens without their tap. */
import { help } from '#src/escalation/index.ts';
import type { AnsweredIn, OnDuty } from '#src/escalation/index.ts';
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import { closeId, linesId, moderatorId, nothingId } from '../ids.ts';

/** One line after a low answer. */
export function helpOffer(t: Translate): Message {
  return message(
    container(text(t('checkins:offer')), ways(nothingId.make({}), t('checkins:offerNothing'), t)),
  );
}

/** *Talk to someone*: the same ways, asked for. */
export function talkToSomeone(t: Translate): Message {
  return message(
    container(
      text(t('checkins:talkTitle')),
      text(t('checkins:talkWho')),
      ways(closeId.make({}), t('checkins:close'), t),
    ),
  );
}

function ways(out: string, outWord: string, t: Translate) {
  return row(
    button(linesId.make({}), t('checkins:offerLines'), 'primary'),
    button(moderatorId.make({}), t('checkins:offerModerator')),
    button(out, outWord),
  );
}

/** Where in *Help now* the tap leads that has the answer come by direct message. */
const standing = { way: 'talk', country: 'own', first: '0' } as const;

export function moderatorAsked(
  { answered, duty, community }: { answered: AnsweredIn; duty: OnDuty; community: Ref },
  t: Translate,
): Message {
  return message(
    container(
      text(`${t('checkins:moderatorDone')}\n${t(`helplines:duty.${duty}`)}`),
      text(help.whereAnswered(answered, t)),
      ...help.directlyRow(standing, { ...answered, community }, t),
      row(button(help.helpNowId.make({}), t('helplines:begin'))),
    ),
  );
}

/** To somebody whose slip had moderators asked already: it cannot be made unsaid, so it is said plainly. */
export function slipTold(t: Translate): Message {
  return message(container(text(t('checkins:slipTold'))));
}

export function nothingWanted(t: Translate): Message {
  return message(container(text(t('checkins:nothingDone'))));
}

export function closed(t: Translate): Message {
  return message(container(text(t('checkins:closed'))));
}
