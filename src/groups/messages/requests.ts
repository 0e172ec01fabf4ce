/** What those who look after a group see of somebody who asks to join, and what they answer. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { acceptId, declineFormId, declineId, lookAtRequestId } from '../ids.ts';
import { declineReasons } from '../types.ts';
import type { JoinRequest, RequestRefused, RequestView } from '../types.ts';

/** In the staff channel: who it is and which group stand in neither text nor button. */
export function requestCard({ ref, state }: JoinRequest, t: Translate): Message {
  if (state !== 'open') return message(container(text(t('groups:requestAnswered'))));
  const look = button(lookAtRequestId.make({ request: ref }), t('groups:look'), 'primary');
  return message(container(text(t('groups:request')), row(look)));
}

/** Private, for one lead or facilitator. */
export function requestShown({ ref, group, user }: RequestView, t: Translate): Message {
  return message(
    container(
      text(t('groups:requestShown', { person: userMention(user), name: group.name })),
      text(t('groups:requestHow')),
      row(
        button(acceptId.make({ request: ref }), t('groups:requestAccept'), 'primary'),
        button(declineFormId.make({ request: ref }), t('groups:requestDecline')),
      ),
    ),
  );
}

/** Which no it is: each is said in words of ours, so that none hurts. */
export function whyDeclined({ ref }: Pick<RequestView, 'ref'>, t: Translate): Message {
  const reasons = declineReasons.map((reason) =>
    button(declineId.make({ request: ref, reason }), t(`groups:declineReason.${reason}`)),
  );
  return message(container(text(t('groups:requestWhy')), row(...reasons)));
}

export function requestAccepted(as: 'joined' | 'waiting', t: Translate): Message {
  return message(container(text(as === 'joined' ? t('groups:requestLetIn') : t('groups:requestInLine'))));
}

export function requestDeclined(t: Translate): Message {
  return message(container(text(t('groups:requestDeclinedDone'))));
}

export function requestRefused(code: RequestRefused): Refusal {
  return refusal((t) => (code === 'gone' ? t('groups:requestGone') : t('groups:requestNotYours')));
}
