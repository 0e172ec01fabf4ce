/** `/flare` and everything on its card. */
import { z } from 'zod';
import { duty } from '#src/escalation/index.ts';
import { changeSettings, flare } from '#src/members/index.ts';
import type { PauseNeeds, PauseRefused, PauseView } from '#src/members/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, completion, modal, slash } from '#src/platform/discord/handlers.ts';
import type { Answer, Handler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { refusal } from '#src/platform/failures.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { settingsNow } from '../start/settings.ts';
import { flareDefinition } from './definition.ts';

/**
 * The state as it is now, or why there is none. A moderator of whom no setting is kept has duty to pause all the same.
 * @param ends - whether the same command ends what there is
 */
async function shown(changed: Result<PauseView, PauseRefused>, tap: Tap, ends = false): Answer {
  const { community, caller, t } = tap;
  if (changed.ok) return ok(flare.pauseCard(changed.value, t));
  const rest = await duty.restFromDuty(community, { user: caller.id, ends });
  return ok(rest === 'nothing' ? flare.nothingToPause(t) : duty.restShown(rest, t));
}

/** Discord shows at most 25, of at most 100 characters (docs: interactions/application-commands). */
const mostShown = 25;

const suggestUntil = completion({
  definition: flareDefinition,
  path: '',
  option: 'until',
  access: everyone,
  async complete(typed, { community, caller, locale, t }) {
    const zone = await flare.pauseZone(community, caller.id);
    return flare.suggestUntil(typed, { now: community.now(), zone, locale }, t).slice(0, mostShown);
  },
});

export function flareHandlers(needs: PauseNeeds): readonly Handler[] {
  const byCommand = slash({
    definition: flareDefinition,
    path: '',
    access: everyone,
    inDirectMessages({ until: words }, { community, locale }) {
      if (words === undefined) return flare.pauseSwitchId.make({ until: 'none' });
      // Their day is not known before their community is; a day more or less changes nothing about how the words are read.
      const [until] = flare.readUntil(words, { now: community.now(), zone: 'UTC', locale });
      return until === undefined
        ? flare.pauseBeginId.make({ until: 'none' })
        : flare.pauseSwitchId.make({ until });
    },
    async run({ until: words }, tap) {
      const { community, caller, locale, t } = tap;
      const zone = await flare.pauseZone(community, caller.id);
      const [read] =
        words === undefined ? ['none'] : flare.readUntil(words, { now: community.now(), zone, locale });
      // Whoever has no strength for the right word is paused all the same, and nothing ends by a word that nobody understood.
      if (read !== undefined)
        return shown(
          await flare.switchPause(community, needs, { user: caller.id, until: read }),
          tap,
          read === 'none',
        );
      const begun = await flare.beginPause(community, needs, {
        user: caller.id,
        until: undefined,
        anew: true,
      });
      return begun.ok ? ok(flare.pauseCard(begun.value, t, words)) : shown(begun, tap);
    },
  });

  const switchNow = button({
    id: flare.pauseSwitchId,
    access: everyone,
    answers: 'reply',
    run: async ({ until }, tap) =>
      shown(
        await flare.switchPause(tap.community, needs, { user: tap.caller.id, until }),
        tap,
        until === 'none',
      ),
  });

  const begin = button({
    id: flare.pauseBeginId,
    access: everyone,
    answers: 'reply',
    async run({ until: named }, tap) {
      // Under a prompt stands no end: whoever has chosen one before keeps it.
      const until = named === 'none' ? undefined : named;
      const begun = await flare.beginPause(tap.community, needs, { user: tap.caller.id, until, anew: true });
      return shown(begun, tap);
    },
  });

  const end = button({
    id: flare.pauseEndId,
    access: everyone,
    answers: 'update',
    run: async (_values, { community, caller, t }) =>
      ok(flare.pauseCard(await flare.endPause(community, needs, caller.id), t)),
  });

  return [byCommand, suggestUntil, switchNow, begin, end, ...onTheCard(needs)];
}

function onTheCard(needs: PauseNeeds): readonly Handler[] {
  const cardNow = async ({ community, caller, t }: Tap): Answer =>
    ok(flare.pauseCard(await flare.pauseView(community, needs, caller.id), t));

  return [
    button({
      id: flare.pauseShowId,
      access: everyone,
      answers: 'update',
      run: (_values, tap) => cardNow(tap),
    }),
    button({
      id: flare.pauseLeaveId,
      access: everyone,
      answers: 'update',
      run: async (_values, { t }) => ok(flare.restStaysHeld(t)),
    }),
    button({
      id: flare.pauseGoesOnId,
      access: everyone,
      answers: 'update',
      async run({ until }, tap) {
        const on = await flare.beginPause(tap.community, needs, { user: tap.caller.id, until });
        return on.ok && until === 'none' && on.value.takenUp.length === 0
          ? ok(flare.pauseGoesOn(tap.t))
          : shown(on, tap);
      },
    }),
    button({
      id: flare.pauseResumeId,
      access: everyone,
      answers: 'update',
      run: async ({ what }, { community, caller, t }) =>
        ok(flare.pauseCard(await flare.resumeThing(community, needs, { user: caller.id, what }), t)),
    }),
    button({
      id: flare.pauseUntilFormId,
      access: everyone,
      answers: 'modal',
      open: (_values, { t }) => ({ modal: flare.untilForm(t) }),
    }),
    modal({
      id: flare.pauseUntilTypedId,
      access: everyone,
      answers: 'update',
      fields: z.object({ until: z.string() }),
      async run(_values, { until: words }, tap) {
        const { community, caller, locale } = tap;
        const zone = await flare.pauseZone(community, caller.id);
        const [until] = flare.readUntil(words, { now: community.now(), zone, locale });
        if (until === undefined) return err(refusal((t) => t('flare:untilNotReadForm')));
        return shown(await flare.beginPause(community, needs, { user: caller.id, until }), tap);
      },
    }),
    button({
      id: flare.pauseWishesFormId,
      access: everyone,
      answers: 'modal',
      async open(_values, { community, caller, t }) {
        const { wishes } = await flare.pauseView(community, { resumes: [] }, caller.id);
        return { modal: flare.wishesForm(wishes, t) };
      },
    }),
    modal({
      id: flare.pauseWishesTypedId,
      access: everyone,
      answers: 'update',
      fields: flare.pauseWishesShape,
      async run(_values, pause, tap) {
        const { community, caller, t } = tap;
        const kept = await changeSettings(community, caller.id, { pause });
        if (kept.ok) await flare.tellPauseAgain(community, needs, caller.id);
        const view = kept.ok ? await flare.pauseView(community, needs, caller.id) : undefined;
        // Where nothing pauses they came from their settings; without a consent these ask for it.
        return view?.pause ? ok(flare.pauseCard(view, t)) : settingsNow(tap, 2);
      },
    }),
  ];
}
