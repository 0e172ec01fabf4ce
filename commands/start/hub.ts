/** `/start`: the hub, which shows the present state each time, and the shortest way to a time zone. */
import { flare, memberCards, memberIds, ownRecord } from '#src/members/index.ts';
import { outcomesIds } from '#src/outcomes/index.ts';
import type { Resumable } from '#src/platform/area.ts';
import { findTimeZones } from '#src/platform/places/time-zones/search.ts';
import { clockIn, isTimeZone, placeOf } from '#src/platform/places/time-zones/zones.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, completion, slash } from '#src/platform/discord/handlers.ts';
import type { Answer, Handler } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { ok } from '#src/platform/result.ts';
import { startDefinition } from './definition.ts';

export interface StartNeeds {
  /** What a pause holds, of all areas. */
  readonly resumes: readonly Resumable[];
}

/** Not more than is needed to know whether something is paused. */
async function hubNow({ community, caller, t }: Tap, { resumes }: StartNeeds): Answer {
  const record = await ownRecord(community, caller.id);
  const view = record && (await flare.pauseView(community, { resumes }, caller.id));
  const helps = {
    says: t('outcomes:hubLine'),
    open: outcomesIds.cardId.make({}),
    label: t('outcomes:hubShow'),
  };
  return ok(memberCards.hubCard(record, view, t, record ? [helps] : []));
}

const startOf = (needs: StartNeeds) =>
  slash({
    definition: startDefinition,
    path: '',
    access: everyone,
    async run({ timezone }, tap) {
      const { community, locale, t } = tap;
      if (timezone === undefined) return hubNow(tap, needs);
      const now = community.now();
      // What was chosen from the list is a zone's name; what was typed and sent is searched for.
      const zones = isTimeZone(timezone) ? [timezone] : findTimeZones(timezone, now);
      return ok(memberCards.zonesFound(zones, { locale, now }, t));
    },
  });

/** Discord shows at most 25 (docs: interactions/application-commands). */
const mostShown = 25;

const suggestTimeZones = completion({
  definition: startDefinition,
  path: '',
  option: 'timezone',
  access: everyone,
  async complete(typed, { community, locale, t }) {
    const now = community.now();
    return findTimeZones(typed, now)
      .slice(0, mostShown)
      .map((zone) => ({
        name: t('members:zoneChoice', { place: placeOf(zone), time: clockIn(zone, now, locale) }),
        value: zone,
      }));
  },
});

const hubOf = (needs: StartNeeds) =>
  button({
    id: memberIds.hubId,
    access: everyone,
    answers: 'update',
    run: (_values, tap) => hubNow(tap, needs),
  });

const what = button({
  id: memberIds.whatIsThisId,
  access: everyone,
  answers: 'update',
  run: async (_values, { t }) => ok(memberCards.whatIsThis(t)),
});

const decline = button({
  id: memberIds.declineId,
  access: everyone,
  answers: 'update',
  run: async (_values, { t }) => ok(memberCards.nothingChanged(t)),
});

export function hubHandlers(needs: StartNeeds): readonly Handler[] {
  return [startOf(needs), suggestTimeZones, hubOf(needs), what, decline];
}
