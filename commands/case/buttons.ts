/** The buttons of a case's card, for moderators. */
import { z } from 'zod';
import {
  caseContent,
  caseResolved,
  changeRefused,
  lookAt,
  lookId,
  resolutions,
  resolveCase,
  resolveForm,
  resolveFormId,
  resolveId,
  takeCase,
  takeId,
} from '#src/escalation/index.ts';
import { moderators } from '#src/platform/discord/access.ts';
import { button, modal } from '#src/platform/discord/handlers.ts';
import { err, ok } from '#src/platform/result.ts';

const look = button({
  id: lookId,
  access: moderators,
  answers: 'reply',
  async run({ case: ref }, { community, caller, t }) {
    const seen = await lookAt(community, { ref, reader: caller.id });
    return seen.ok
      ? ok(caseContent(community.guild, seen.value, t))
      : err(changeRefused({ code: seen.error }));
  },
});

/** The card itself is redrawn by its delivery, for everybody at once. */
const take = button({
  id: takeId,
  access: moderators,
  answers: 'quietly',
  async run({ case: ref }, { community, caller }) {
    const taken = await takeCase(community, { ref, by: caller.id });
    return taken.ok ? ok(undefined) : err(changeRefused(taken.error));
  },
});

const resolve = button({
  id: resolveId,
  access: moderators,
  answers: 'modal',
  open: ({ case: ref }, { t }) => ({ modal: resolveForm(ref, t) }),
});

const resolved = modal({
  id: resolveFormId,
  access: moderators,
  answers: 'reply',
  fields: z.object({ resolution: z.enum(resolutions), note: z.string().trim().max(1000).default('') }),
  async run({ case: ref }, { resolution, note }, { community, caller, t }) {
    const done = await resolveCase(community, { ref, by: caller.id, resolution, note });
    return done.ok ? ok(caseResolved(done.value, t)) : err(changeRefused(done.error));
  },
});

export const caseHandlers = [look, take, resolve, resolved];
