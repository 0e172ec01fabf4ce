/** `/queue board | next | mine | find | open`, and the buttons of the board and of lists. */
import {
  boardAsked,
  boardMineId,
  boardNextId,
  caseFor,
  caseList,
  caseShown,
  casesFound,
  changeCase,
  changeRefused,
  findCases,
  listCases,
  listId,
  nextCase,
  nothingWaits,
  openByModerator,
  openCaseId,
  openEither,
  openNeeds,
  perPage,
  theBoard,
} from '#src/escalation/index.ts';
import type { Relates } from '#src/escalation/index.ts';
import { moderators, staff } from '#src/platform/discord/access.ts';
import { button, slash } from '#src/platform/discord/handlers.ts';
import type { Answer, Handler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { err, ok } from '#src/platform/result.ts';
import { keptFromLead } from '../case/stepping-in.ts';
import { queueDefinition } from './definition.ts';
import { dayRefused, spanOf } from './days.ts';

export function queueHandlers(relates: Relates): readonly Handler[] {
  const showNext = async ({ community, caller, t }: Tap): Answer => {
    const found = await nextCase(community, relates, caller.id);
    return ok(found ? caseShown(found, t) : nothingWaits(t));
  };
  const showList = async (what: 'waiting' | 'mine', page: number, { community, caller, t }: Tap): Answer => {
    const list = await listCases(community, { what, page, moderator: caller.id, size: perPage });
    return ok(caseList(community.guild, list, t));
  };
  const showCase = async (which: { ref: string } | { number: number }, tap: Tap): Answer => {
    const { community, caller, t } = tap;
    const found = await caseFor(community, relates, { ...which, moderator: caller.id });
    return found.ok ? ok(caseShown(found.value, t)) : err(changeRefused(found.error));
  };
  const command = { definition: queueDefinition, access: moderators };

  return [
    slash({
      ...command,
      path: 'board',
      run: async (_args, { community, t }) => ok(boardAsked(community.guild, await theBoard(community), t)),
    }),
    slash({ ...command, path: 'next', run: (_args, tap) => showNext(tap) }),
    // Leads, too, have cases of their own: those that they took where they stepped in.
    slash({ ...command, access: staff, path: 'mine', run: (_args, tap) => showList('mine', 0, tap) }),
    slash({
      ...command,
      path: 'find',
      async run({ since, until, reason, ...rest }, { community, caller, t }) {
        const span = spanOf(since, until);
        if (!span) return err(dayRefused);
        const wanted = { ...rest, ...span, kind: reason };
        const found = await findCases(community, relates, wanted, { by: caller.id, size: perPage });
        return ok(casesFound(community.guild, found, t));
      },
    }),
    slash({
      ...command,
      path: 'open',
      async run({ number, reason, person, note = '' }, tap) {
        const { community, caller, t } = tap;
        const by = caller.id;
        if (number !== undefined && (reason !== undefined || person !== undefined)) return err(openEither);
        if (number !== undefined && note !== '') {
          const found = await caseFor(community, relates, { number, moderator: by });
          if (!found.ok) return err(changeRefused(found.error));
          const { ref } = found.value;
          const noted = await changeCase(community, relates, { ref, event: { type: 'note', by }, note });
          return noted.ok ? ok(caseShown(noted.value, t, 'noted')) : err(changeRefused(noted.error));
        }
        if (number !== undefined) return showCase({ number }, tap);
        if (reason === undefined) return err(openNeeds);
        const opened = await openByModerator(community, relates, { by, kind: reason, person, note });
        // A case that ran already has gone on by this.
        return opened.ok
          ? ok(caseShown(opened.value, t, opened.value.version > 1 ? 'joined' : undefined))
          : err(changeRefused(opened.error));
      },
    }),
    button({ id: boardNextId, access: moderators, answers: 'reply', run: (_values, tap) => showNext(tap) }),
    button({
      id: boardMineId,
      access: staff,
      answers: 'reply',
      run: (_values, tap) => showList('mine', 0, tap),
    }),
    button({
      id: listId,
      access: staff,
      answers: 'update',
      // Leads see no list but their own.
      run: ({ what, page }, tap) =>
        showList(moderators.allows(tap.caller, tap.community.settings) ? what : 'mine', Number(page), tap),
    }),
    button({
      id: openCaseId,
      access: staff,
      answers: 'reply',
      async run({ case: ref }, tap) {
        const kept = await keptFromLead(relates, ref, tap);
        return kept ? err(kept) : showCase({ ref }, tap);
      },
    }),
  ];
}
