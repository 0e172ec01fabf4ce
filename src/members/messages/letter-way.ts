/** How moderators may write to somebody: the choice, or the consent that stands before it. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { currentVersion, stands } from '../consents.ts';
import { giveId, letterWayId, settingsId } from '../ids.ts';
import type { MemberRecord } from '../record.ts';
import { letterWays } from '../types.ts';

export function letterWayQuestion({ age, consents }: MemberRecord, t: Translate): Message {
  const back = button(settingsId.make({ page: '2' }), t('members:back'));
  if (!stands(consents, 'contact')) {
    const version = `${currentVersion('contact')}` as const;
    return message(
      container(
        text(t('members:letterWayConsent', { words: t('members:words.contact') })),
        text(t('members:letterWayWho')),
        row(button(giveId.make({ purpose: 'contact', version, zone: 'none' }), t('members:give'))),
        row(back),
      ),
    );
  }
  const offered = letterWays.filter((way) => way !== 'thread' || age === 'adult');
  return message(
    container(
      text(t('members:letterWayQuestion')),
      ...(offered.includes('thread') ? [text(t('members:letterWayThread'))] : []),
      text(t('members:letterWayWho')),
      row(...offered.map((way) => button(letterWayId.make({ way }), t(`members:letterWay.${way}`)))),
      row(back),
    ),
  );
}
