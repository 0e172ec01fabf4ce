/** `/duty rota`: one's own card, and everything that it leads to. */
import { z } from 'zod';
import { duty } from '#src/escalation/index.ts';
import { leads, moderators, staff } from '#src/platform/discord/access.ts';
import { button, modal, select, slash } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { timeZonesMeant } from '#src/platform/places/time-zones/search.ts';
import { timeTyped } from '#src/platform/places/typed-time.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import type { Refusal } from '#src/platform/failures.ts';
import { dutyDefinition } from './definition.ts';

const readerOf = ({ caller, community, locale }: Tap): duty.RotaReader => ({
  locale,
  now: community.now(),
  lead: leads.allows(caller, community.settings),
  moderator: moderators.allows(caller, community.settings),
});

const own = ({ community, caller }: Tap) => duty.readRota(community, caller.id);

/** The card as things stand. */
export async function rotaNow(tap: Tap): Answer {
  return ok(duty.rotaCard(await own(tap), readerOf(tap), tap.t));
}

const open = slash({
  definition: dutyDefinition,
  path: 'rota',
  access: staff,
  run: (_args, tap) => rotaNow(tap),
});

const fromBoard = button({
  id: duty.boardRotaId,
  access: staff,
  answers: 'reply',
  run: (_values, tap) => rotaNow(tap),
});

const card = button({
  id: duty.rotaId,
  access: staff,
  answers: 'update',
  run: (_values, tap) => rotaNow(tap),
});

const more = button({
  id: duty.rotaMoreId,
  access: staff,
  answers: 'update',
  run: async (_values, tap) => ok(duty.rotaMore(readerOf(tap), tap.t)),
});

const choose = select({
  id: duty.rotaChooseId,
  access: staff,
  answers: 'update',
  chosen: z.tuple([z.enum(duty.rotaOptions)]),
  run: async (_values, [option], tap) => ok(await shown(option, tap)),
});

async function shown(option: (typeof duty.rotaOptions)[number], tap: Tap): Promise<Message> {
  const { t, community } = tap;
  const reader = readerOf(tap);
  switch (option) {
    case 'remove':
      return duty.removeShifts((await own(tap)).shifts, reader.locale, t);
    case 'zone':
      return duty.zoneCard(await own(tap), reader, t);
    case 'capacity':
      return duty.capacityCard(await own(tap), t);
    case 'calls':
      return duty.callsCard(await own(tap), t);
    case 'guide':
      return duty.guidePage(0, undefined, t);
    case 'load':
      // It is offered to leads alone.
      return reader.lead ? duty.loadShown(await duty.readLoad(community), t) : duty.rotaMore(reader, t);
  }
}

const addShift = button({
  id: duty.addShiftId,
  access: moderators,
  answers: 'modal',
  open: async (_values, tap) => ({ modal: duty.shiftForm(await own(tap), tap.locale, tap.t) }),
});

const weekdays = z
  .string()
  .transform((chosen) => chosen.split(','))
  .pipe(z.array(z.coerce.number<string>().int().min(1).max(7)).min(1));

/** The one zone that is meant, or why it cannot be known: all of somebody's shifts hang on it, so it is not guessed. */
function zoneMeant(typed: string, now: Date): Result<string, Refusal> {
  const zones = timeZonesMeant(typed, now);
  const [zone] = zones;
  if (zone === undefined) return err(duty.shiftRefused('zone'));
  return zones.length === 1 ? ok(zone) : err(duty.zonesSeveral(zones));
}

const shiftTyped = modal({
  id: duty.addShiftFormId,
  access: moderators,
  answers: 'update',
  fields: z.object({
    days: weekdays,
    from: z.string(),
    lasts: z.coerce.number().int().min(1).max(12),
    zone: z.string().optional(),
  }),
  async run(_values, { days, from, lasts, zone: typed }, tap) {
    const { community, caller } = tap;
    const minute = timeTyped(from);
    if (minute === undefined) return err(duty.shiftRefused('time'));
    const zone = typed === undefined ? ok((await own(tap)).zone) : zoneMeant(typed, community.now());
    if (!zone.ok) return zone;
    const shift = { weekdays: days, minute, lasts: lasts * 60, zone: zone.value };
    const refused = await duty.addShifts(community, caller.id, shift);
    return refused ? err(duty.shiftRefused(refused)) : rotaNow(tap);
  },
});

const remove = button({
  id: duty.removeShiftId,
  access: moderators,
  answers: 'update',
  async run({ shift }, tap) {
    await duty.removeShift(tap.community, tap.caller.id, shift);
    return rotaNow(tap);
  },
});

const zoneForm = button({
  id: duty.zoneFormId,
  access: moderators,
  answers: 'modal',
  open: async (_values, tap) => ({ modal: duty.zoneForm((await own(tap)).zone, tap.t) }),
});

const change = async (changes: Parameters<typeof duty.changeTerms>[2], tap: Tap): Answer => {
  await duty.changeTerms(tap.community, tap.caller.id, changes);
  return rotaNow(tap);
};

const zoneTyped = modal({
  id: duty.zoneTypedId,
  access: moderators,
  answers: 'update',
  fields: z.object({ zone: z.string() }),
  async run(_values, { zone: typed }, tap) {
    const zone = zoneMeant(typed, tap.community.now());
    return zone.ok ? change({ timeZone: zone.value }, tap) : zone;
  },
});

const capacity = select({
  id: duty.capacityId,
  access: moderators,
  answers: 'update',
  chosen: z.tuple([z.coerce.number<string>().int().min(1).max(20)]),
  run: (_values, [count], tap) => change({ capacity: count }, tap),
});

const calls = button({
  id: duty.callsId,
  access: moderators,
  answers: 'update',
  run: ({ to }, tap) => change({ callable: to === 'yes' }, tap),
});

const cover = button({
  id: duty.coverId,
  access: staff,
  answers: 'update',
  async run(_values, tap) {
    const { zone } = await own(tap);
    return ok(duty.coverMap(await duty.uncoveredWeek(tap.community, zone), zone, readerOf(tap), tap.t));
  },
});

export const rotaHandlers = [
  open,
  fromBoard,
  card,
  more,
  choose,
  addShift,
  shiftTyped,
  remove,
  zoneForm,
  zoneTyped,
  capacity,
  calls,
  cover,
];
