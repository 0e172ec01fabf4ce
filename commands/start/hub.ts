/** `/start`: the hub, which shows the present state each time, and the shortest way to a time zone. */
import { memberCards, memberIds, ownRecord } from '#src/members/index.ts';
import { findTimeZones } from '#src/platform/places/time-zones/search.ts';
import { clockIn, isTimeZone, placeOf } from '#src/platform/places/time-zones/zones.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, completion, slash } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';
import { startDefinition } from './definition.ts';

const start = slash({
  definition: startDefinition,
  path: '',
  access: everyone,
  async run({ timezone }, { community, caller, locale, t }) {
    if (timezone === undefined) return ok(memberCards.hubCard(await ownRecord(community, caller.id), t));
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

const hub = button({
  id: memberIds.hubId,
  access: everyone,
  answers: 'update',
  run: async (_values, { community, caller, t }) =>
    ok(memberCards.hubCard(await ownRecord(community, caller.id), t)),
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

export const hubHandlers = [start, suggestTimeZones, hub, what, decline];
