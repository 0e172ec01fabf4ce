/** What is written to whom a case is about: its draft, for a moderator; and what they can answer, in a direct message or the inbox. */
import { z } from 'zod';
import {
  actionRefused,
  actionSent,
  appeal,
  appealAsked,
  appealForm,
  appealFormId,
  appealId,
  appealPageName,
  appealNotNow,
  appealNow,
  appealRefused,
  appealSent,
  appealWays,
  appealWriteId,
  changeDraftId,
  deedForm,
  deedFormId,
  draftAction,
  draftOf,
  draftSent,
  goesToAsker,
  draftShown,
  letterFor,
  letterId,
  letterShown,
  noMoreId,
  noMoreSaid,
  sendAction,
  sendDraftId,
  sendIfToldId,
  timeOutNames,
  timeOuts,
  wantNoMore,
} from '#src/escalation/index.ts';
import type { Relates } from '#src/escalation/index.ts';
import { everyone, staff } from '#src/platform/discord/access.ts';
import { button, modal } from '#src/platform/discord/handlers.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';
import type { LinkMaker } from '#src/privacy/index.ts';
import { actorOf } from './buttons.ts';
import { keptFromLead } from './stepping-in.ts';

export interface LetterNeeds {
  readonly relates: Relates;
  readonly links: LinkMaker | undefined;
}

export function letterHandlers({ relates, links }: LetterNeeds): readonly Handler[] {
  const send = (id: typeof sendDraftId, onlyIfTold: boolean) =>
    button({
      id,
      access: staff,
      answers: 'update',
      async run({ action: ref }, tap) {
        const actor = actorOf(tap);
        const sent = await sendAction(tap.community, relates, { ref, actor, onlyIfTold });
        return sent.ok ? ok(actionSent(sent.value, tap.t)) : err(actionRefused(sent.error));
      },
    });
  return [
    send(sendDraftId, false),
    send(sendIfToldId, true),
    modal({
      id: deedFormId,
      access: staff,
      answers: 'reply',
      fields: z.object({ words: z.string().trim().min(1).max(1000), lasts: z.enum(timeOutNames).optional() }),
      async run({ case: ref, deed }, { words, lasts }, tap) {
        const kept = await keptFromLead(relates, ref, tap);
        if (kept) return err(kept);
        const drafted = await draftAction(tap.community, relates, {
          ref,
          deed,
          words,
          lasts: lasts && timeOuts[lasts],
          actor: actorOf(tap),
        });
        return drafted.ok ? ok(draftShown(drafted.value, tap.t)) : err(actionRefused(drafted.error));
      },
    }),
    button({
      id: changeDraftId,
      access: staff,
      answers: 'modal',
      async open({ action: ref }, { community, caller, t }) {
        const draft = await draftOf(community, { ref, by: caller.id });
        if (!draft) return err(draftSent);
        const { deed, caseRef, content: before } = draft;
        const toAsker = deed === 'write' && (await goesToAsker(community, caseRef));
        return { modal: deedForm(deed, caseRef, t, { toAsker, before }) };
      },
    }),
    button({
      id: letterId,
      access: everyone,
      answers: 'reply',
      async run({ action }, { community, caller, t }) {
        const found = await letterFor(community, { action, user: caller.id });
        if (!found) return err(appealRefused('gone'));
        const { spot, now } = found;
        return ok(letterShown(found.action, { spot, now }, t));
      },
    }),
    button({
      id: noMoreId,
      access: everyone,
      answers: 'reply',
      async run({ action }, { community, caller, t }) {
        const heard = await wantNoMore(community, { action, user: caller.id });
        return heard ? ok(noMoreSaid(t)) : err(appealRefused('gone'));
      },
    }),
    button({
      id: appealId,
      access: everyone,
      answers: 'reply',
      async run({ action }, { community, caller, t }) {
        const { asked, refused } = await appealNow(community, { action, user: caller.id });
        if (refused) return err(appealNotNow(refused));
        const url = await links?.make(community, appealPageName, caller.id);
        return ok(asked ? appealAsked(asked, url, t) : appealWays(action, url, t));
      },
    }),
    button({
      id: appealWriteId,
      access: everyone,
      answers: 'modal',
      open: ({ action }, { t }) => ({ modal: appealForm(action, t) }),
    }),
    modal({
      id: appealFormId,
      access: everyone,
      answers: 'reply',
      fields: z.object({ words: z.string().trim().min(1).max(1000) }),
      async run({ action }, { words }, { community, caller, locale, t }) {
        const sent = await appeal(community, { action, user: caller.id, locale, words });
        return sent.ok ? ok(appealSent(t)) : err(appealRefused(sent.error));
      },
    }),
  ];
}
