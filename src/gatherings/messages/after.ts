/** After a date: "I was there", the recap of its host, and what leads see of it. */
import { button, container, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { Afterwards } from '../after/past.ts';
import type { Presence } from '../after/presence.ts';
import type { RecapRefused } from '../after/recap.ts';
import type { Gathering } from '../gathering.ts';
import {
  askNoMoreId,
  cameId,
  recapBackId,
  recapFormId,
  recapLookId,
  recapRemoveId,
  recapTypedId,
} from '../ids.ts';
import { named } from './words.ts';

/** Asked once, quietly; whoever taps nothing has answered, too. */
export function presenceShown({ gathering, said }: Presence, isFirst: boolean, t: Translate): Message {
  const { ref: occurrence } = gathering;
  return message(
    container(
      text(t(said ? 'afterwards:counted' : 'afterwards:wereYouThere', named(gathering))),
      text(t('afterwards:whoSees')),
      row(
        said
          ? button(cameId.make({ occurrence, was: 'no' }), t('afterwards:takeBack'))
          : button(cameId.make({ occurrence, was: 'yes' }), t('afterwards:iWasThere'), 'primary'),
        ...(isFirst && !said ? [button(askNoMoreId.make({}), t('afterwards:askNoMore'))] : []),
      ),
    ),
  );
}

export function askedNoMore(t: Translate): Message {
  return message(container(text(t('afterwards:askNoMoreDone'))));
}

/** In the channel of its card. Its first line may stand on a lock screen. */
export function recapShown(
  gathering: Gathering,
  said: string,
  host: string | undefined,
  t: Translate,
): Message {
  const about = named(gathering);
  return message(
    container(
      text(t('afterwards:recapTop')),
      text(
        host === undefined
          ? t('afterwards:recap', about)
          : t('afterwards:recapBy', { ...about, host: userMention(host) }),
      ),
      text(said),
      row(button(recapLookId.make({ occurrence: gathering.ref }), t('gatherings:details'))),
    ),
  );
}

export function recapForm(occurrence: Ref, before: string | undefined, t: Translate): Modal {
  return {
    custom_id: recapTypedId.make({ occurrence }),
    title: t('afterwards:recapFormTitle'),
    components: [
      words({
        id: 'words',
        label: t('afterwards:recapField'),
        hint: t('afterwards:recapHint'),
        required: true,
        maxLength: 1500,
        value: before,
      }),
    ],
  };
}

export function recapKept({ ref: occurrence, title }: Gathering, t: Translate): Message {
  return message(
    container(
      text(t('afterwards:recapKept', { title })),
      row(
        button(recapFormId.make({ occurrence }), t('afterwards:recapChange')),
        button(recapBackId.make({ occurrence }), t('afterwards:recapBack')),
      ),
    ),
  );
}

export function recapGone({ title }: Gathering, t: Translate): Message {
  return message(container(text(t('afterwards:recapGone', { title }))));
}

/** Sums for leads: nobody by name, and nothing of few. */
export function afterwardsShown({ gathering, came, hasRecap }: Afterwards, t: Translate): Message {
  return message(
    container(
      text(t('afterwards:title', named(gathering))),
      text(came === undefined ? t('afterwards:few') : t('afterwards:came', { count: came })),
      text(t(hasRecap ? 'afterwards:hasRecap' : 'afterwards:noRecap')),
      ...(hasRecap
        ? [row(button(recapRemoveId.make({ occurrence: gathering.ref }), t('afterwards:recapBack')))]
        : []),
    ),
  );
}

export const nothingPast: Refusal = refusal((t) => t('afterwards:nonePast'));

export function recapRefused(refused: RecapRefused): Refusal {
  return refusal((t) => {
    switch (refused) {
      case 'gone':
        return t('gatherings:gone');
      case 'not_host':
        return t('afterwards:notHost');
      case 'too_early':
        return t('afterwards:tooEarly');
    }
  });
}
