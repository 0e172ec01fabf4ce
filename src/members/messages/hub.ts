/** The hub of `/start`: what Kindred is, and the way to one's own settings and consents. Shows the present state every time. */
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { calendarDay, commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { consentsId, hubId, settingsId, whatIsThisId } from '../ids.ts';
import { pauseShowId } from '../flare/ids.ts';
import { pauseButton } from '../flare/messages/card.ts';
import type { PauseView } from '../flare/pause.ts';
import type { MemberRecord } from '../record.ts';

/** What another area has to offer here. */
export interface HubLine {
  readonly says: string;
  readonly open: string;
  readonly label: string;
}

/** @param view - how their pause stands; undefined of whom nothing is kept: there is nothing to pause */
export function hubCard(
  record: MemberRecord | undefined,
  view: Pick<PauseView, 'pause' | 'held'> | undefined,
  t: Translate,
  more: readonly HubLine[] = [],
): Message {
  const mine = commandMention('group mine');
  const find = commandMention('group find');
  return message(
    container(
      text(t('members:hub')),
      text(record ? t('members:hubSince', { date: calendarDay(record.since) }) : t('members:hubNothing')),
      text(t('members:hubGroups', { mine, find })),
      row(
        button(settingsId.make({ page: '0' }), t('members:mySettings'), 'primary'),
        button(consentsId.make({ page: '0' }), t('members:myConsents')),
        button(whatIsThisId.make({}), t('members:whatIsThis')),
      ),
      ...(record && view ? [pauseLine(view, t)] : []),
      ...more.map(({ says, open, label }) => lineWithButton(says, button(open, label))),
    ),
  );
}

function pauseLine({ pause, held }: Pick<PauseView, 'pause' | 'held'>, t: Translate) {
  const show = button(pauseShowId.make({}), t('flare:hubShow'));
  if (pause) return lineWithButton(t('flare:hubPaused'), show);
  if (held.length > 0) return lineWithButton(t('flare:hubHeld'), show);
  return lineWithButton(t('flare:hubLine'), pauseButton(t));
}

export function whatIsThis(t: Translate): Message {
  return message(
    container(
      text(t('members:what', { privacy: commandMention('privacy') })),
      row(button(hubId.make({}), t('members:back'))),
    ),
  );
}

export function nothingChanged(t: Translate): Message {
  return message(container(text(t('members:notNowAnswer')), row(button(hubId.make({}), t('members:back')))));
}
