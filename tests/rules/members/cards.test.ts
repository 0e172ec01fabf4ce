/** Every card of members, in every state: what Discord takes, at most three buttons in a row, and a way out. */
import { describe, expect, test } from 'vitest';
import {
  ageChanged,
  ageQuestion,
  keptOut,
  keptOutForgotten,
  keptOutSurely,
  ownAge,
} from '#src/members/messages/age.ts';
import { currentVersion } from '#src/members/consents.ts';
import { countriesFound, zonesFound } from '#src/members/messages/choices.ts';
import {
  ageBeforeConsent,
  consentCard,
  pageOfPurpose,
  profileQuestion,
  takeBackQuestion,
} from '#src/members/messages/consents.ts';
import { hubCard, nothingChanged, whatIsThis } from '#src/members/messages/hub.ts';
import {
  nothingToStop,
  remembranceCard,
  remembered,
  secondPersonCard,
} from '#src/members/messages/remembering.ts';
import { letterWayOf } from '#src/members/letter-way.ts';
import { letterWayQuestion } from '#src/members/messages/letter-way.ts';
import { lighterQuestion, paceQuestion, settingsCard } from '#src/members/messages/settings.ts';
import type { MemberRecord } from '#src/members/record.ts';
import { timeZones } from '#src/platform/places/time-zones/zones.ts';
import { ageBands, consentPurposes } from '#src/members/types.ts';
import type { Remembrance } from '#src/members/types.ts';
import { createTranslations } from '#src/platform/i18n/index.ts';
import { newRef } from '#src/platform/ref.ts';
import { buttonsOf, faultsOf, textOf } from '../discord/shown.ts';

const t = createTranslations().for('en-US');
const now = new Date('2026-03-01T10:00:00Z');
const reader = { locale: 'en-US', now };
const longest = timeZones.reduce((a, b) => (b.length > a.length ? b : a));

const record = (changed: Partial<MemberRecord> = {}): MemberRecord => ({
  since: now,
  age: 'adult',
  locale: 'de',
  profile: { seenBy: {} },
  consents: consentPurposes.map((purpose) => ({
    purpose,
    version: currentVersion(purpose),
    givenAt: now,
    withdrawnAt: purpose === 'events' ? now : undefined,
  })),
  ...changed,
});

const remembrance = (changed: Partial<Remembrance>): Remembrance => ({
  state: 'asked',
  version: 1,
  asked: undefined,
  markedAt: undefined,
  ...changed,
});
const asked = { by: '100000000000000001', at: now };
const about = { member: newRef(), user: '100000000000000002' };

const cards = {
  'the age question': ageQuestion(() => newRef(), t),
  'too young': keptOut('too_young', t),
  'adults only': keptOut('adults_only', t),
  'the hub of somebody unknown': hubCard(undefined, undefined, t),
  'the hub': hubCard(record(), { pause: undefined, held: [] }, t),
  'what is this': whatIsThis(t),
  'nothing changed': nothingChanged(t),
  'how moderators may write': letterWayQuestion(record(), t),
  'how moderators may write, without a consent': letterWayQuestion(record({ consents: [] }), t),
  'settings, empty': settingsCard(record(), 0, reader, t),
  'settings, full': settingsCard(
    record({ profile: { timezone: longest, country: 'GS', pace: 'quick', seenBy: {} } }),
    0,
    reader,
    t,
  ),
  'settings, second page': settingsCard(record(), 1, reader, t),
  'settings, last page': settingsCard(record(), 2, reader, t),
  'settings, a page that is not there': settingsCard(record(), 9, reader, t),
  'lighter content': lighterQuestion(t),
  ...Object.fromEntries(
    ageBands.flatMap((age) => [
      [`their age: ${age}`, ownAge(age, t)],
      [`changed to ${age}`, ageChanged(age, t)],
    ]),
  ),
  'surely too young': keptOutSurely('child', 'too_young', t),
  'surely not an adult': keptOutSurely('teen', 'adults_only', t),
  'forgotten as too young': keptOutForgotten('too_young', t),
  'forgotten as no adult': keptOutForgotten('adults_only', t),
  'the pace': paceQuestion(t),
  'no zone': zonesFound([], reader, t),
  'one zone': zonesFound([longest], reader, t),
  'many zones': zonesFound(timeZones, reader, t),
  'no country': countriesFound([], reader, t),
  'many countries': countriesFound(['GS', 'CD', 'VC', 'GB'], reader, t),
  'the consent for settings': profileQuestion({ zone: undefined, ...reader }, t),
  'the consent for settings of a member': profileQuestion({ zone: undefined, isMember: true, ...reader }, t),
  'the consent for a zone': profileQuestion({ zone: longest, ...reader }, t),
  'age before a consent': ageBeforeConsent({ purpose: 'membership', version: '999999999', zone: longest }, t),
  'taking back': takeBackQuestion(t),
  'consents of somebody unknown': consentCard(undefined, 0, t),
  ...Object.fromEntries([0, 1, 2, 9].map((page) => [`consents ${page}`, consentCard(record(), page, t)])),
  'a second person': secondPersonCard(about.member, t),
  'nothing to stop': nothingToStop(about.user, t),
  'not marked': remembranceCard({ ...about, remembrance: undefined }, now, t),
  asked: remembranceCard({ ...about, remembrance: remembrance({ asked }) }, now, t),
  marked: remembranceCard({ ...about, remembrance: remembrance({ state: 'marked', markedAt: now }) }, now, t),
  undoing: remembranceCard(
    { ...about, remembrance: remembrance({ state: 'undoing', asked, markedAt: now }) },
    now,
    t,
  ),
  done: remembered('done', 'mark', t),
};

test.each(Object.entries(cards))('%s is what Discord takes', (_name, card) => {
  expect(faultsOf(card)).toEqual([]);
});

test.each(Object.entries(cards))('%s carries no person’s id in a button', (_name, card) => {
  const ids = buttonsOf(card).map(({ id }) => id);
  expect(ids.filter((id) => /\d{17,20}/.test(id))).toEqual([]);
});

describe('consents', () => {
  const all = (age: MemberRecord['age']) =>
    [0, 1, 2].map((page) => textOf(consentCard(record({ age }), page, t))).join('\n');

  test('of an adult are all there; somebody under 18 is not asked about matching', () => {
    expect(all('adult')).toContain('**Matching**');
    expect(all('teen')).not.toContain('**Matching**');
    expect(all('teen')).toContain('**Contact by moderators**');
  });

  test.each(ageBands)('are on the page that is shown after one of them changed (%s)', (age) => {
    const own = record({ age });
    for (const purpose of consentPurposes.filter((one) => age === 'adult' || one !== 'matching'))
      expect(textOf(consentCard(own, pageOfPurpose(own, purpose), t))).toContain(
        t(`members:words.${purpose}`),
      );
  });
});

test('what notifies in the staff channel says nothing of death, nor of whom', () => {
  expect(textOf(secondPersonCard(about.member, t))).not.toMatch(/die|dead|death|deceased|\d{17,20}/i);
});

test('letters go to the inbox unless the consent stands and another way was chosen; a thread is for adults', () => {
  const profile = { letters: 'thread', seenBy: {} } as const;
  expect(letterWayOf(record())).toBe('inbox');
  expect(letterWayOf(record({ profile }))).toBe('thread');
  expect(letterWayOf(record({ profile, age: 'teen' }))).toBe('inbox');
  expect(letterWayOf(record({ profile, consents: [] }))).toBe('inbox');
  const withdrawn = record().consents.map((consent) => ({ ...consent, withdrawnAt: now }));
  expect(letterWayOf(record({ profile, consents: withdrawn }))).toBe('inbox');
});
