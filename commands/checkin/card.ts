/** `/checkin`: whatever comes next, from the consent to the card. Called again, it goes on where it stopped. */
import { z } from 'zod';
import {
  changeCheckin,
  checkinCards,
  checkinIds,
  readCheckin,
  startCheckin,
  stopCheckin,
} from '#src/checkins/index.ts';
import type { CheckinChange } from '#src/checkins/index.ts';
import { ownRecord, stands } from '#src/members/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, modal, slash } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { findTimeZones } from '#src/platform/places/time-zones/search.ts';
import { err, ok } from '#src/platform/result.ts';
import { agreeing } from '../agreeing.ts';
import { checkinDefinition } from './definition.ts';

export const readerOf = ({ community, locale }: Tap) => ({ locale, now: community.now() });

/** How things are now: the card, or what stands before it. */
export async function cardNow(tap: Tap): Answer {
  const { community, caller, t } = tap;
  const [own, record] = await Promise.all([
    readCheckin(community, caller.id),
    ownRecord(community, caller.id),
  ]);
  if (!record || !stands(record.consents, 'checkins'))
    return ok(own ? checkinCards.agreeAnew(t) : checkinCards.firstQuestion(t));
  // Whoever stopped it asked not to be asked: only a tap on *Start* begins it again.
  return ok(own ? checkinCards.checkinCard(own, readerOf(tap), t) : checkinCards.notRunning(t));
}

/** Starts it: as it was before it was stopped, else where somebody is. */
async function begin(tap: Tap): Answer {
  const { community, caller, t } = tap;
  // Who has told their zone before is not asked again.
  const zone = (await ownRecord(community, caller.id))?.profile.timezone;
  const started = await startCheckin(community, { user: caller.id, zone });
  if (!started.ok && started.error === 'none')
    return ok(checkinCards.zoneQuestion(community.settings?.timeZone ?? 'UTC', readerOf(tap), t));
  return startedCard(started, tap);
}

function startedCard(started: Awaited<ReturnType<typeof startCheckin>>, tap: Tap): Awaited<Answer> {
  return started.ok
    ? ok(checkinCards.checkinCard(started.value, readerOf(tap), tap.t))
    : err(checkinCards.checkinRefused(started.error));
}

/** Changes something and shows the card. */
export async function change(changed: CheckinChange, tap: Tap): Answer {
  const kept = await changeCheckin(tap.community, tap.caller.id, changed);
  return kept.ok
    ? ok(checkinCards.checkinCard(kept.value, readerOf(tap), tap.t))
    : err(checkinCards.checkinRefused(kept.error));
}

const open = slash({
  definition: checkinDefinition,
  path: '',
  access: everyone,
  inDirectMessages: () => checkinIds.cardOpenId.make({}),
  run: (_args, tap) => cardNow(tap),
});

const openInDirect = button({
  id: checkinIds.cardOpenId,
  access: everyone,
  answers: 'reply',
  run: (_values, tap) => cardNow(tap),
});

const card = button({
  id: checkinIds.cardId,
  access: everyone,
  answers: 'update',
  run: (_values, tap) => cardNow(tap),
});

const start = button({
  id: checkinIds.startId,
  access: everyone,
  answers: 'update',
  run: (_values, tap) => begin(tap),
});

const agree = button({
  id: checkinIds.agreeId,
  access: everyone,
  answers: 'update',
  run: ({ age, version }, tap) =>
    agreeing(
      tap,
      { purpose: 'checkins', version, age },
      { askAge: () => checkinCards.ageFirst(version, tap.t), next: () => begin(tap) },
    ),
});

const leaveAsIs = button({
  id: checkinIds.leaveAsIsId,
  access: everyone,
  answers: 'update',
  run: async (_values, { t }) => ok(checkinCards.leftAsIs(t)),
});

const decline = button({
  id: checkinIds.declineId,
  access: everyone,
  answers: 'update',
  run: async (_values, { t }) => ok(checkinCards.declined(t)),
});

/** Starts it there, or asks what its time means where somebody has moved. */
const zone = button({
  id: checkinIds.zoneId,
  access: everyone,
  answers: 'update',
  async run({ zone: chosen }, tap) {
    const own = await readCheckin(tap.community, tap.caller.id);
    if (!own)
      return startedCard(await startCheckin(tap.community, { user: tap.caller.id, zone: chosen }), tap);
    if (own.row.zone === chosen) return cardNow(tap);
    return ok(checkinCards.movedQuestion(own, chosen, readerOf(tap), tap.t));
  },
});

const zoneForm = button({
  id: checkinIds.zoneFormId,
  access: everyone,
  answers: 'modal',
  open: (_values, { t }) => ({ modal: checkinCards.zoneForm(t) }),
});

const zoneTyped = modal({
  id: checkinIds.zoneTypedId,
  access: everyone,
  answers: 'update',
  fields: z.object({ zone: z.string() }),
  run: async (_values, { zone: typed }, tap) =>
    ok(checkinCards.zonesFound(findTimeZones(typed, tap.community.now()), readerOf(tap), tap.t)),
});

const moved = button({
  id: checkinIds.movedId,
  access: everyone,
  answers: 'update',
  run: ({ zone: there }, tap) => change({ when: { zone: there } }, tap),
});

const stay = button({
  id: checkinIds.stayId,
  access: everyone,
  answers: 'update',
  run: (_values, tap) => cardNow(tap),
});

const pause = button({
  id: checkinIds.pauseId,
  access: everyone,
  answers: 'update',
  run: ({ to }, tap) => change({ state: to }, tap),
});

const asBefore = button({
  id: checkinIds.asBeforeId,
  access: everyone,
  answers: 'update',
  async run(_values, { community, caller, t }) {
    const kept = await changeCheckin(community, caller.id, { asBefore: true });
    return kept.ok ? ok(checkinCards.asBeforeDone(t)) : err(checkinCards.checkinRefused(kept.error));
  },
});

const more = button({
  id: checkinIds.moreId,
  access: everyone,
  answers: 'update',
  async run(_values, tap) {
    const own = await readCheckin(tap.community, tap.caller.id);
    return own ? ok(checkinCards.moreCard(own, tap.t)) : cardNow(tap);
  },
});

const stop = button({
  id: checkinIds.stopId,
  access: everyone,
  answers: 'update',
  run: async (_values, { t }) => ok(checkinCards.stopQuestion(t)),
});

const stopSurely = button({
  id: checkinIds.stopSurelyId,
  access: everyone,
  answers: 'update',
  async run(_values, { community, caller, t }) {
    await stopCheckin(community, caller.id);
    return ok(checkinCards.notRunning(t));
  },
});

export const checkinCardHandlers = [
  open,
  openInDirect,
  card,
  start,
  agree,
  decline,
  leaveAsIs,
  zone,
  zoneForm,
  zoneTyped,
  moved,
  stay,
  pause,
  asBefore,
  more,
  stop,
  stopSurely,
];
