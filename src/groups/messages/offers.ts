/** What a group asks one of its members, privately. Saying no is as easy as saying yes, and saying nothing changes nothing. */
import { button, container, row, separator, text } from '#src/platform/discord/components.ts';
import { channelMention, commandMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { declineOfferId, takeOfferId } from '../ids.ts';
import type { Answered, OfferView } from '../offers.ts';

export function offerShown({ group, offer, into }: OfferView, t: Translate): Message {
  const answer = { group: group.ref, offer: `${offer.version}` as const };
  const known = { from: group.name, into: into?.name ?? '' };
  const asked = {
    merge: t('groups:offerMerge', known),
    split: t('groups:offerSplit', known),
    role: t('groups:offerRole', { name: group.name }),
  }[offer.kind];
  const isRole = offer.kind === 'role';
  return message(
    container(
      text(asked),
      separator(),
      text(isRole ? t('groups:offerRoleWhoSees') : t('groups:offerWhoSees')),
      row(
        button(
          takeOfferId.make(answer),
          isRole ? t('groups:offerUseRole') : t('groups:offerMove'),
          'primary',
        ),
        button(declineOfferId.make(answer), t('groups:offerStay')),
      ),
    ),
  );
}

export function offerAnswered({ group, keptOutOf }: Answered, t: Translate): Message {
  const { name, places } = group;
  const { channel } = places;
  if (keptOutOf) {
    const known = { name, into: keptOutOf.name, command: commandMention('group mine') };
    return message(container(text(t('groups:offerNoPlace', known))));
  }
  const where = channel
    ? t('groups:offerDone', { name, channel: channelMention(channel) })
    : t('groups:alreadyInSoon', { name });
  return message(container(text(where)));
}

export const offerGone: Refusal = refusal((t) => t('groups:offerGone'));
