/** A command in direct messages: it is about the one community of the person who calls it, or they are asked which. */
import { ok, err } from '../result.ts';
import type { Community } from '../community.ts';
import { refusal } from '../failures.ts';
import type { Translate } from '../i18n/index.ts';
import { addressed } from './custom-id.ts';
import { button, container, row, text } from './components.ts';
import { forDirectMessages } from './direct.ts';
import type { Found } from './find-handler.ts';
import type { Answer } from './handlers.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';
import type { Tap } from './tap.ts';

/** In which communities somebody is known, and what these are called. */
export interface Homes {
  of(user: string): Promise<readonly Community[]>;
  nameOf(guild: string): Promise<string>;
}

/** Discord's limits: five buttons in a row, five rows, 80 characters on a button (docs: components/reference). */
const limits = { row: 5, buttons: 25, label: 80 } as const;

/** @param tapIn - the same tap in one of their communities */
export function inTheirCommunity(
  { use, button: same }: Pick<Found, 'use' | 'button'>,
  homes: Homes,
  tapIn: (community: Community) => Tap,
): { answers: 'reply'; run(tap: Tap): Answer } {
  return {
    answers: 'reply',
    async run(tap) {
      const { caller, t } = tap;
      if (same === undefined || use.answers !== 'reply')
        return err(refusal((words) => words('platform:onlyInCommunity')));
      const theirs = (await homes.of(caller.id)).filter(({ settings }) => settings !== undefined);
      const [only] = theirs;
      if (!only?.settings) return err(refusal((words) => words('platform:noCommunity')));
      if (theirs.length > 1) return ok(await question(theirs.slice(0, limits.buttons), same(tap), homes, t));
      const answer = await use.run(tapIn(only));
      return answer.ok ? ok(forDirectMessages(answer.value, only.settings.ref)) : answer;
    },
  };
}

async function question(
  theirs: readonly Community[],
  same: string,
  homes: Homes,
  t: Translate,
): Promise<Message> {
  const buttons = await Promise.all(
    theirs.flatMap(({ guild, settings }) =>
      settings
        ? [
            homes
              .nameOf(guild)
              .then((name) => button(addressed(same, settings.ref), name.slice(0, limits.label))),
          ]
        : [],
    ),
  );
  const rows = Array.from({ length: Math.ceil(buttons.length / limits.row) }, (_, index) =>
    row(...buttons.slice(index * limits.row, (index + 1) * limits.row)),
  );
  return message(container(text(t('platform:whichCommunity')), ...rows));
}
