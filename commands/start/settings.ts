/** One's own settings. Where their consent is missing it is asked first, and what was chosen is kept with the answer. */
import { z } from 'zod';
import { checkinCards, readCheckin } from '#src/checkins/index.ts';
import {
  changeSettings,
  chooseLetters,
  languagesFor,
  memberCards,
  memberIds,
  ownRecord,
  profileShape,
  stands,
} from '#src/members/index.ts';
import { countryNamed, findCountries } from '#src/platform/places/find-countries.ts';
import { findTimeZones } from '#src/platform/places/time-zones/search.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, modal } from '#src/platform/discord/handlers.ts';
import type { Answer } from '#src/platform/discord/handlers.ts';
import type { Tap } from '#src/platform/discord/tap.ts';
import { shipped } from '#src/platform/i18n/locales/index.ts';
import { err, ok } from '#src/platform/result.ts';

const readerOf = ({ community, locale }: Tap) => ({ locale, now: community.now() });

/** The settings as they are, or the question that stands before them. */
export async function settingsNow(tap: Tap, page: number): Answer {
  const { community, caller, t } = tap;
  const record = await ownRecord(community, caller.id);
  return record && stands(record.consents, 'profile')
    ? ok(memberCards.settingsCard(record, page, readerOf(tap), t))
    : ok(
        memberCards.profileQuestion({ zone: undefined, isMember: record !== undefined, ...readerOf(tap) }, t),
      );
}

/** Keeps what somebody told, and shows it in its place. */
async function keep(tap: Tap, told: Parameters<typeof changeSettings>[2], page = 0): Answer {
  const kept = await changeSettings(tap.community, tap.caller.id, told);
  return kept.ok ? settingsNow(tap, page) : err(memberCards.consentMissing);
}

const settings = button({
  id: memberIds.settingsId,
  access: everyone,
  answers: 'update',
  run: ({ page }, tap) => settingsNow(tap, Number(page)),
});

const zoneForm = button({
  id: memberIds.zoneFormId,
  access: everyone,
  answers: 'modal',
  open: (_values, { t }) => ({ modal: memberCards.zoneForm(t) }),
});

const zoneTyped = modal({
  id: memberIds.zoneTypedId,
  access: everyone,
  answers: 'update',
  fields: z.object({ zone: z.string() }),
  run: async (_values, { zone }, tap) =>
    ok(memberCards.zonesFound(findTimeZones(zone, tap.community.now()), readerOf(tap), tap.t)),
});

const zone = button({
  id: memberIds.zoneId,
  access: everyone,
  answers: 'update',
  async run({ zone: timezone }, tap) {
    const kept = await changeSettings(tap.community, tap.caller.id, { timezone });
    if (!kept.ok) return ok(memberCards.profileQuestion({ zone: timezone, ...readerOf(tap) }, tap.t));
    // Somebody with a check-in is asked what its time means now.
    const own = await readCheckin(tap.community, tap.caller.id);
    return own && own.row.zone !== timezone
      ? ok(checkinCards.movedQuestion(own, timezone, readerOf(tap), tap.t))
      : settingsNow(tap, 0);
  },
});

const countryForm = button({
  id: memberIds.countryFormId,
  access: everyone,
  answers: 'modal',
  open: (_values, { t }) => ({ modal: memberCards.countryForm(t) }),
});

const countryTyped = modal({
  id: memberIds.countryTypedId,
  access: everyone,
  answers: 'update',
  fields: z.object({ country: z.string() }),
  async run(_values, { country: typed }, tap) {
    const found = findCountries(typed, tap.locale);
    const only = countryNamed(found);
    return only === undefined
      ? ok(memberCards.countriesFound(found.codes, readerOf(tap), tap.t))
      : keep(tap, { country: only });
  },
});

const country = button({
  id: memberIds.countryId,
  access: everyone,
  answers: 'update',
  run: ({ country: chosen }, tap) => keep(tap, { country: chosen }),
});

const paceQuestion = button({
  id: memberIds.paceQuestionId,
  access: everyone,
  answers: 'update',
  run: async (_values, { t }) => ok(memberCards.paceQuestion(t)),
});

const pace = button({
  id: memberIds.paceId,
  access: everyone,
  answers: 'update',
  run: ({ pace: chosen }, tap) => keep(tap, { pace: chosen }),
});

const lighterQuestion = button({
  id: memberIds.lighterQuestionId,
  access: everyone,
  answers: 'update',
  run: async (_values, { t }) => ok(memberCards.lighterQuestion(t)),
});

const lighter = button({
  id: memberIds.lighterId,
  access: everyone,
  answers: 'update',
  run: ({ lighter: chosen }, tap) => keep(tap, { lighter: chosen === 'yes' }, 1),
});

const letterWayQuestion = button({
  id: memberIds.letterWayQuestionId,
  access: everyone,
  answers: 'update',
  async run(_values, { community, caller, t }) {
    const record = await ownRecord(community, caller.id);
    return record ? ok(memberCards.letterWayQuestion(record, t)) : err(memberCards.consentMissing);
  },
});

const letterWay = button({
  id: memberIds.letterWayId,
  access: everyone,
  answers: 'update',
  async run({ way }, tap) {
    const kept = await chooseLetters(tap.community, tap.caller.id, way);
    if (kept.ok) return settingsNow(tap, 2);
    return err(
      kept.error === 'no_consent' ? memberCards.consentMissing : memberCards.givingRefused('not_offered'),
    );
  },
});

const languageForm = button({
  id: memberIds.languageFormId,
  access: everyone,
  answers: 'modal',
  async open(_values, { community, caller, locale, t }) {
    const own = (await ownRecord(community, caller.id))?.locale ?? locale;
    return { modal: memberCards.languageForm(languagesFor(own, locale, Object.keys(shipped)), own, t) };
  },
});

const languageTyped = modal({
  id: memberIds.languageTypedId,
  access: everyone,
  answers: 'update',
  fields: z.object({ language: z.string().regex(/^[a-zA-Z-]{2,10}$/) }),
  run: (_values, { language }, tap) => keep(tap, { locale: language }, 1),
});

const seenByForm = button({
  id: memberIds.seenByFormId,
  access: everyone,
  answers: 'modal',
  async open(_values, { community, caller, t }) {
    const record = await ownRecord(community, caller.id);
    return { modal: memberCards.seenByForm(record?.profile ?? { seenBy: {} }, t) };
  },
});

const seenByTyped = modal({
  id: memberIds.seenByTypedId,
  access: everyone,
  answers: 'update',
  fields: profileShape.shape.seenBy.unwrap(),
  run: (_values, seenBy, tap) => keep(tap, { seenBy }, 1),
});

export const settingsHandlers = [
  settings,
  zoneForm,
  zoneTyped,
  zone,
  countryForm,
  countryTyped,
  country,
  paceQuestion,
  pace,
  lighterQuestion,
  lighter,
  letterWayQuestion,
  letterWay,
  languageForm,
  languageTyped,
  seenByForm,
  seenByTyped,
];
