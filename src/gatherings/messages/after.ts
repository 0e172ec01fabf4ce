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
  nothingId,
  ownEntryId,
  recapBackId,
  recapFormId,
  recapLookId,
  recapRemoveId,
  recapTypedId,
  shelveAskId,
  shelveId,
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
  {
    words: said,
    host,
    inLibrary,
  }: { readonly words: string; readonly host: string | undefined; readonly inLibrary: boolean },
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
      ...(inLibrary ? [text(t('afterwards:inLibrary'))] : []),
      row(
        button(recapLookId.make({ occurrence: gathering.ref }), t('gatherings:details')),
        ...(inLibrary ? [entryButton(gathering.ref, t)] : []),
      ),
    ),
  );
}

const entryButton = (item: Ref, t: Translate) =>
  button(ownEntryId.make({ what: 'recap', item }), t('afterwards:toEntry'));

/** For leads. What was not for everyone is asked about first, in plain words. */
function shelfButton({ ref: item, audience }: Gathering, inLibrary: boolean, t: Translate) {
  if (inLibrary) return entryButton(item, t);
  const id = audience === 'everyone' ? shelveId : shelveAskId;
  return button(id.make({ what: 'recap', item }), t('afterwards:shelve'));
}

/** Before a lead writes of something that was not for everyone. */
export function askBeforeShelving({ ref: item, title }: Gathering, t: Translate): Message {
  return message(
    container(
      text(t('afterwards:shelveAsk', { title })),
      text(t('afterwards:shelveAskHow')),
      row(
        button(shelveId.make({ what: 'recap', item }), t('afterwards:shelveWrite'), 'primary'),
        button(nothingId.make({}), t('afterwards:shelveLeave')),
      ),
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

/** @param shelf - whether it is in the library; undefined for those who do not look after that */
export function recapKept(gathering: Gathering, shelf: boolean | undefined, t: Translate): Message {
  const { ref: occurrence, title } = gathering;
  return message(
    container(
      text(t('afterwards:recapKept', { title })),
      row(
        button(recapFormId.make({ occurrence }), t('afterwards:recapChange')),
        button(recapBackId.make({ occurrence }), t('afterwards:recapBack')),
        ...(shelf === undefined ? [] : [shelfButton(gathering, shelf, t)]),
      ),
    ),
  );
}

export function recapGone({ title }: Gathering, t: Translate): Message {
  return message(container(text(t('afterwards:recapGone', { title }))));
}

/** Sums for leads: nobody by name, and nothing of few. */
export function afterwardsShown({ gathering, came, hasRecap, inLibrary }: Afterwards, t: Translate): Message {
  return message(
    container(
      text(t('afterwards:title', named(gathering))),
      text(came === undefined ? t('afterwards:few') : t('afterwards:came', { count: came })),
      text(t(hasRecap ? 'afterwards:hasRecap' : 'afterwards:noRecap')),
      ...(inLibrary ? [text(t('afterwards:inLibrary'))] : []),
      ...(hasRecap
        ? [
            row(
              shelfButton(gathering, inLibrary, t),
              button(recapRemoveId.make({ occurrence: gathering.ref }), t('afterwards:recapBack')),
            ),
          ]
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
      case 'told':
        return t('afterwards:told');
    }
  });
}
