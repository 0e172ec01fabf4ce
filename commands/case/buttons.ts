/** The buttons of a case's card, for moderators. */
import { z } from 'zod';
import {
  actFormId,
  actId,
  actionDone,
  actionForm,
  actionRefused,
  actionMended,
  casesOffers,
  deedForm,
  goesToAsker,
  isDeed,
  isSealedAction,
  mendAction,
  offers,
  caseContent,
  caseFor,
  caseShown,
  changeCase,
  changeRefused,
  eventOf,
  lookAt,
  filesShown,
  furtherShown,
  lookFiles,
  lookFilesId,
  lookFurther,
  lookId,
  lookPageId,
  moreId,
  moreShown,
  noModerator,
  reportsToChoose,
  resolutions,
  sealedForm,
  severities,
  takeHereId,
  takeId,
} from '#src/escalation/index.ts';
import type { Relates } from '#src/escalation/index.ts';
import { leads, moderators, staff } from '#src/platform/discord/access.ts';
import { button, modal, select } from '#src/platform/discord/handlers.ts';
import type { Handler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { after, days } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';
import { err, ok } from '#src/platform/result.ts';
import { keptFromLead } from './stepping-in.ts';

export interface CaseNeeds {
  readonly relates: Relates;
  /** The roles that somebody has on a server; none for who is not there. */
  readonly rolesOf: (guild: string, user: string) => Promise<readonly string[]>;
}

const optional = <Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess((given) => (given === '' ? undefined : given), z.enum(values).optional());

const answers = z.object({
  note: z.string().trim().max(1000).default(''),
  person: z.string().optional(),
  severity: optional(severities),
  resolution: optional(resolutions),
  days: z.coerce.number().int().optional(),
});

export const actorOf = ({ caller, community }: Tap) => ({
  by: caller.id,
  lead: leads.allows(caller, community.settings),
});

export function caseHandlers({ relates, rolesOf }: CaseNeeds): readonly Handler[] {
  const look = button({
    id: lookId,
    access: staff,
    answers: 'reply',
    async run({ case: ref }, tap) {
      const { community, caller, t } = tap;
      const kept = await keptFromLead(relates, ref, tap);
      if (kept) return err(kept);
      const seen = await lookAt(community, relates, { ref, reader: caller.id });
      return seen.ok
        ? ok(caseContent(community.guild, seen.value, t))
        : err(changeRefused({ code: seen.error }));
    },
  });

  const lookPage = button({
    id: lookPageId,
    access: staff,
    answers: 'reply',
    async run({ case: ref, page }, tap) {
      const { community, caller, t } = tap;
      const kept = await keptFromLead(relates, ref, tap);
      if (kept) return err(kept);
      const which = { ref, reader: caller.id, page: Number(page) };
      const seen = await lookFurther(community, relates, which);
      return seen.ok
        ? ok(furtherShown(community.guild, seen.value, t))
        : err(changeRefused({ code: seen.error }));
    },
  });

  const lookOthers = button({
    id: lookFilesId,
    access: staff,
    answers: 'reply',
    async run({ case: ref, page, from }, tap) {
      const { community, caller, t } = tap;
      const kept = await keptFromLead(relates, ref, tap);
      if (kept) return err(kept);
      const which = { ref, reader: caller.id, page: Number(page), from: Number(from) };
      const seen = await lookFiles(community, relates, which);
      return seen.ok ? ok(filesShown(seen.value, t)) : err(changeRefused({ code: seen.error }));
    },
  });

  const taken = async (ref: Ref, tap: Tap) => {
    const { community, caller } = tap;
    const kept = await keptFromLead(relates, ref, tap);
    if (kept) return err(kept);
    const done = await changeCase(community, relates, { ref, event: { type: 'take', by: caller.id } });
    return done.ok ? done : err(changeRefused(done.error));
  };

  /** The card itself is redrawn by its delivery, for everybody at once. */
  const take = button({
    id: takeId,
    access: staff,
    answers: 'quietly',
    async run({ case: ref }, tap) {
      const done = await taken(ref, tap);
      return done.ok ? ok(undefined) : done;
    },
  });

  /** On a private card nothing but this answer can show that it is theirs now. */
  const takeHere = button({
    id: takeHereId,
    access: staff,
    answers: 'update',
    async run({ case: ref }, tap) {
      const done = await taken(ref, tap);
      return done.ok ? ok(caseShown(done.value, tap.t)) : done;
    },
  });

  const more = button({
    id: moreId,
    access: staff,
    answers: 'reply',
    async run({ case: ref }, tap) {
      const { community, caller, t } = tap;
      const kept = await keptFromLead(relates, ref, tap);
      if (kept) return err(kept);
      const found = await casesOffers(community, relates, { ref, actor: actorOf(tap) });
      if (!found.ok) return err(changeRefused(found.error));
      // What is asked about who reported it takes a moderator to begin with.
      const begins = moderators.allows(caller, community.settings);
      const offered = found.value.offers.filter((offer) => begins || !isSealedAction(offer));
      return ok(moreShown(found.value.case, offered, t));
    },
  });

  const act = select({
    id: actId,
    access: staff,
    answers: 'modal',
    chosen: z.tuple([z.enum(offers)]),
    async open({ case: ref }, [action], { community, caller, t }) {
      if (isSealedAction(action)) {
        const sent = await reportsToChoose(community, relates, { ref, action, by: caller.id });
        if (!sent.ok) return err(changeRefused({ code: sent.error }));
        return { modal: sealedForm(action, { case: ref, reports: sent.value }, t) };
      }
      const found = await caseFor(community, relates, { ref, moderator: caller.id });
      if (!found.ok) return err(changeRefused(found.error));
      if (!isDeed(action)) return { modal: actionForm(action, found.value, t) };
      const toAsker = action === 'write' && (await goesToAsker(community, ref));
      return { modal: deedForm(action, ref, t, { toAsker }) };
    },
  });

  const done = modal({
    id: actFormId,
    access: staff,
    answers: 'reply',
    fields: answers,
    async run({ case: ref, action, version }, { note, days: inDays, person, ...chosen }, tap) {
      const { community, caller, t } = tap;
      const kept = await keptFromLead(relates, ref, tap);
      if (kept) return err(kept);
      const found = await caseFor(community, relates, { ref, moderator: caller.id });
      if (!found.ok) return err(changeRefused(found.error));
      if (action === 'hand_over' && !(await isModerator(tap, person))) return err(noModerator);
      if (action === 'try_again' || action === 'undo') {
        const mends = { ref, what: action, note, actor: actorOf(tap) };
        const mended = await mendAction(community, relates, mends);
        return mended.ok ? ok(actionMended(action, t)) : err(actionRefused(mended.error));
      }
      const event = eventOf(
        action,
        found.value,
        { ...actorOf(tap), seen: Number(version) },
        { ...chosen, person, lookBackAt: inDays ? after(community.now(), days(inDays)) : undefined },
      );
      if (!event) return err(changeRefused({ code: 'not_now', number: found.value.number }));
      const changed = await changeCase(community, relates, { ref, event, note });
      return changed.ok
        ? ok(actionDone(action, changed.value, t, caller.id))
        : err(changeRefused(changed.error));
    },
  });

  const isModerator = async ({ community }: Tap, user: string | undefined): Promise<boolean> => {
    const role = community.settings?.moderatorRole;
    return user !== undefined && role !== undefined && (await rolesOf(community.guild, user)).includes(role);
  };

  return [look, lookPage, lookOthers, take, takeHere, more, act, done];
}
