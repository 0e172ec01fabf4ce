/** `/duty on` and `/duty off`, and the guide that stands before the first of them. */
import { duty } from '#src/escalation/index.ts';
import { moderators } from '#src/platform/discord/access.ts';
import { button, slash } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { ok } from '#src/platform/result.ts';
import { dutyDefinition } from './definition.ts';
import { rotaNow } from './rota.ts';

/** Begins a shift; for whoever has not read the guide, that comes first and leads back here. */
async function goOn(
  { hours, callable }: Pick<duty.Going, 'hours' | 'callable'>,
  { community, caller, t }: Tap,
): Answer {
  const began = await duty.goOnDuty(community, {
    user: caller.id,
    forHours: hours === '0' ? undefined : Number(hours),
    callable: callable === 'before' ? undefined : callable === 'yes',
  });
  return ok(
    began.ok
      ? duty.onDuty(community.guild, began.value, t)
      : duty.guidePage(0, { to: 'on', hours, callable }, t),
  );
}

const on = slash({
  definition: dutyDefinition,
  path: 'on',
  access: moderators,
  run: ({ hours = 0, call_me: callable }, tap) =>
    goOn(
      {
        hours: `${hours}`,
        callable: callable === undefined ? 'before' : callable ? 'yes' : 'no',
      },
      tap,
    ),
});

const guide = button({
  id: duty.guideId,
  access: moderators,
  answers: 'update',
  run: async ({ page, ...going }, { t }) => ok(duty.guidePage(Number(page), going, t)),
});

const guideRead = button({
  id: duty.guideReadId,
  access: moderators,
  answers: 'update',
  async run(going, tap) {
    await duty.noteGuideRead(tap.community, tap.caller.id);
    return going.to === 'rota' ? rotaNow(tap) : goOn(going, tap);
  },
});

const guideAgain = button({
  id: duty.guideAgainId,
  access: moderators,
  answers: 'update',
  run: async ({ page }, { t }) => ok(duty.guidePage(Number(page), undefined, t)),
});

/** Under the message that their shift has begun. */
const handover = button({
  id: duty.handoverId,
  access: moderators,
  answers: 'reply',
  run: async (_values, { community, caller, t }) => {
    const now = await duty.readHandover(community, caller.id);
    return ok(now ? duty.onDuty(community.guild, now, t) : duty.noShiftNow(t));
  },
});

const off = slash({
  definition: dutyDefinition,
  path: 'off',
  access: moderators,
  run: async ({ note }, { community, caller, t }) =>
    ok(duty.offDuty(await duty.goOffDuty(community, { user: caller.id, note }), t)),
});

export const dutyHandlers = [on, guide, guideRead, guideAgain, handover, off];
