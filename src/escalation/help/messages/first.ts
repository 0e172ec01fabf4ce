/** The first screen of *Help now*: that it is a bot, and buttons. No number, because none is right for everybody. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { helpWayId, helpWays } from '../ids.ts';

export function helpNow(t: Translate): Message {
  const ways = helpWays.map((way) =>
    button(
      helpWayId.make({ way, country: 'own', first: '0' }),
      t(`helplines:way.${way}`),
      way === 'medical' ? 'danger' : 'primary',
    ),
  );
  return message(
    container(
      text(t('helplines:title')),
      text(t('helplines:question')),
      row(...ways.slice(0, 2)),
      row(...ways.slice(2)),
    ),
  );
}
