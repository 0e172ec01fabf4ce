/** One's own history: a link to the private page, or, where a community chose so, inside Discord. */
import {
  checkinIds,
  historyFile,
  historyFileSent,
  historyLink,
  historyPageName,
  historyShown,
  historyUnavailable,
  ownHistory,
  spanOf,
} from '#src/checkins/index.ts';
import type { LinkMaker } from '#src/privacy/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button } from '#src/platform/discord/handlers.ts';
import type { ButtonHandler } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';

/** @param links - undefined where no page can be reached from outside */
export function historyHandlers(links: LinkMaker | undefined): readonly ButtonHandler[] {
  const history = button({
    id: checkinIds.historyId,
    access: everyone,
    answers: 'update',
    async run({ span }, { community, caller, t }) {
      const link = await links?.make(community, historyPageName, caller.id);
      if (community.settings?.healthDataMode === 'discord')
        return ok(historyShown(await ownHistory(community, caller.id), spanOf(span), link, t));
      return link === undefined ? err(historyUnavailable) : ok(historyLink(link, t));
    },
  });

  const file = button({
    id: checkinIds.historyFileId,
    access: everyone,
    answers: 'reply',
    async run(_values, { community, caller, t }) {
      // Nothing of it goes through Discord, unless the community has chosen so and still does.
      if (community.settings?.healthDataMode !== 'discord') return err(historyUnavailable);
      return ok(historyFileSent(await historyFile(community, caller.id), t));
    },
  });

  return [history, file];
}
