/** Asking that a moderator writes: what happens, who learns of it, and whether anybody is there. */
import { button, container, row, text } from '#src/platform/discord/components.ts';
import { userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { AnsweredIn } from '../../reach-out.ts';
import type { OnDuty } from '../duty.ts';
import { helloId, helpWayId, reachDirectlyId, reachYesId, whoAskedId } from '../ids.ts';
import { findLine, lineShown, spotParts, stillDanger } from './number.ts';
import type { HelpSpot } from './number.ts';

export interface MayAsk {
  readonly community: Ref;
  /** Undefined for the server that they are in. */
  readonly name: string | undefined;
  readonly duty: OnDuty;
}

/** Discord's limit on a label (docs: components/reference). */
const longestLabel = 80;

/** @param choices - at least one: where there are several, the button that is pressed tells which */
export function mayAsk(spot: HelpSpot, choices: readonly MayAsk[], t: Translate): Message {
  const [only, ...others] = choices;
  const yes = choices.map(({ community, name }) =>
    button(
      reachYesId.make({ ...spotParts(spot), community }),
      others.length === 0
        ? t('helplines:reachYes')
        : (name ?? t('helplines:thisServer')).slice(0, longestLabel),
      'primary',
    ),
  );
  const title =
    others.length > 0
      ? t('helplines:reachWhich')
      : only?.name === undefined
        ? t('helplines:reachTitle')
        : t('helplines:reachTitleOf', { name: only.name });
  const told = spot.way === 'unsafe' ? t('helplines:reachTellsUnsafe') : t('helplines:reachTells');
  return message(
    container(
      text(title),
      text(t(`helplines:duty.${dutyAmong(choices)}`)),
      text(told),
      ...rowsOf(yes),
      text(stillDanger(spot, t)),
      row(button(helpWayId.make(spotParts(spot)), t('helplines:reachNo'))),
    ),
  );
}

/** What holds of all of them; where only some have somebody on duty, it depends on which is chosen. */
function dutyAmong(choices: readonly MayAsk[]): OnDuty | 'depends' {
  const found = choices.map(({ duty }) => duty);
  const [first = 'unknown', ...others] = new Set(found);
  if (others.length === 0) return first;
  return found.includes('somebody') ? 'depends' : 'unknown';
}

/** Side by side they are hard to hit on a phone. */
const perRow = 3;

function rowsOf(buttons: readonly ReturnType<typeof button>[]) {
  return Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, index) =>
    row(...buttons.slice(index * perRow, (index + 1) * perRow)),
  );
}

/** Nobody knows of which server they are: from here nobody can be asked. */
export function cannotAsk(spot: HelpSpot, t: Translate): Message {
  return withNumbers(spot, t('helplines:reachNowhere'), t, { hello: false });
}

/** It is a case; or it stands in the staff channel by itself, may or may not have arrived, or could not be sent. */
export type Reached =
  | (AnsweredIn & { readonly to: 'queue'; readonly community: Ref; readonly duty: OnDuty })
  | { readonly to: 'channel' | 'unsure' | 'nowhere' };

export function wasAsked(spot: HelpSpot, reached: Reached, t: Translate): Message {
  const said = t(`helplines:reached.${reached.to}`);
  if (reached.to !== 'queue') return withNumbers(spot, said, t);
  return withNumbers(spot, `${said}\n${t(`helplines:duty.${reached.duty}`)}`, t, {
    beside: [text(whereAnswered(reached, t)), ...directlyRow(spotParts(spot), reached, t)],
  });
}

/** @param answered - undefined where nobody has what they asked for any more */
export function answeredAnew(
  spot: HelpSpot,
  answered: (AnsweredIn & { readonly duty: OnDuty }) | undefined,
  t: Translate,
): Message {
  if (!answered) return withNumbers(spot, t('helplines:reachOver'), t);
  const standing = [t('helplines:reached.queue'), t(`helplines:duty.${answered.duty}`)].join('\n');
  return withNumbers(spot, standing, t, { beside: [text(whereAnswered(answered, t))] });
}

export function whereAnswered({ way }: AnsweredIn, t: Translate): string {
  return t(`helplines:answer.${way}`);
}

/** For who would rather be notified than find the answer by themselves. */
export function directlyRow(
  standing: ReturnType<typeof spotParts>,
  { mayBeDirect, community }: AnsweredIn & { readonly community: Ref },
  t: Translate,
) {
  if (!mayBeDirect) return [];
  return [row(button(reachDirectlyId.make({ ...standing, community }), t('helplines:reachDirectly')))];
}

/** @param shown.hello - whether one can be planned: not for who is in no server */
function withNumbers(
  spot: HelpSpot,
  said: string,
  t: Translate,
  { beside = [], hello = true }: { beside?: Parameters<typeof container>; hello?: boolean } = {},
): Message {
  return message(
    container(
      text(said),
      ...beside,
      text(stillDanger(spot, t)),
      ...lineShown(spot, t),
      row(
        findLine(t),
        ...(hello ? [button(helloId.make(spotParts(spot)), t('helplines:helloBegin'))] : []),
        button(helpWayId.make(spotParts(spot)), t('helplines:back')),
      ),
    ),
  );
}

/** What stands in the staff channel while there is no queue. Whoever reads along there learns nothing of anybody. */
export function waitsByItself(who: string, urgent: boolean, t: Translate): Message {
  const severity = t(urgent ? 'escalation:severity.crisis' : 'escalation:severity.red');
  const kind = t('escalation:kind.reach_out');
  return message(
    container(
      text(t('helplines:staffWaits')),
      text(t('escalation:cardAbout', { severity, kind })),
      row(button(whoAskedId.make({ who }), t('helplines:staffWho'))),
    ),
  );
}

/** To one moderator alone, in the words of *Look*: also that they do not feel safe, which they were told that moderators learn. */
export function whoAsked({ user, unsafe }: { user: string; unsafe: boolean }, t: Translate): Message {
  const person = userMention(user);
  return message(
    container(
      text(
        [
          unsafe ? t('escalation:lookAskedUnsafe', { person }) : t('escalation:lookAsked', { person }),
          t('escalation:lookAskedAll'),
          t('escalation:lookAskedWaits'),
          t('helplines:staffTakes'),
        ].join(' '),
      ),
    ),
  );
}

/** In place of what stood there by itself. */
export function whoAskedQueued(t: Translate): Message {
  return message(container(text(t('helplines:staffQueued'))));
}
