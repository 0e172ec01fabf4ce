/** The forms of matching: what was chosen before is chosen already, and whatever is not needed can be left out. */
import { choice, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { MatchCard } from '../card.ts';
import { toldId, topicTypedId, zoneTypedId } from '../ids.ts';
import type { formNames } from '../ids.ts';
import { spokenLanguages } from '../languages.ts';
import { freeTimes, interests, noticeWays } from '../profile.ts';
import { talkPlaces } from '../states.ts';
import { adultAges, avoidances, energies, lookingFor, matchPaces, mediums, situations } from '../types.ts';
import { languageIn } from './words.ts';

export type FormName = (typeof formNames)[number];

/** @param mayMentor - whether they may say that they look for somebody new */
export function matchForm(form: FormName, card: MatchCard, mayMentor: boolean, t: Translate): Modal {
  const fields = {
    what: () => whatFields(card, mayMentor, t),
    more: () => moreFields(card, t),
    how: () => howFields(card, t),
  };
  return {
    custom_id: toldId.make({ form }),
    title: t(`matching:form.${form}`),
    components: fields[form](),
  };
}

type Fields = Modal['components'];

/** Discord shows at most 25 options (docs: components/reference). */
const most = 25;

function whatFields({ profile, prefill }: MatchCard, mayMentor: boolean, t: Translate): Fields {
  const topics = prefill.topics.slice(0, most);
  const roles = lookingFor.filter((role) => role !== 'newcomer' || mayMentor);
  const languages = [...new Set([...prefill.languages, ...spokenLanguages])].slice(0, most);
  return [
    choice({
      id: 'topics',
      label: t('matching:askTopics'),
      options: topics.map(({ slug, name }) => ({ value: slug, label: name.slice(0, 100) })),
      chosen: prefill.ownTopics,
      most: Math.min(topics.length, mostTopics),
    }),
    choice({
      id: 'looksFor',
      label: t('matching:askRoles'),
      options: roles.map((value) => ({ value, label: t(`matching:role.${value}`) })),
      chosen: profile?.looksFor ?? ['peer'],
      most: roles.length,
    }),
    choice({
      id: 'freeTimes',
      label: t('matching:askTimes'),
      hint: t('matching:askTimesHint'),
      options: freeTimes.map((value) => ({ value, label: t(`matching:time.${value}`) })),
      chosen: profile?.freeTimes,
      most: freeTimes.length,
    }),
    choice({
      id: 'languages',
      label: t('matching:askLanguages'),
      options: languages.map((value) => ({ value, label: languageIn(value) })),
      chosen: prefill.languages,
      most: 5,
    }),
    choice({
      id: 'pace',
      label: t('matching:askPace'),
      hint: t('matching:optionalHint'),
      options: matchPaces.map((value) => ({ value, label: t(`matching:pace.${value}`) })),
      chosen: prefill.pace,
      optional: true,
    }),
  ];
}

/** Whoever names everything has named nothing. */
export const mostTopics = 5;

function moreFields({ profile }: MatchCard, t: Translate): Fields {
  const hint = t('matching:optionalHint');
  return [
    choice({
      id: 'mediums',
      label: t('matching:askMediums'),
      hint,
      options: mediums.map((value) => ({ value, label: t(`matching:medium.${value}`) })),
      chosen: profile?.mediums,
      most: mediums.length,
      optional: true,
    }),
    choice({
      id: 'situations',
      label: t('matching:askSituations'),
      hint,
      options: situations.map((value) => ({ value, label: t(`matching:situation.${value}`) })),
      chosen: profile?.situations,
      most: situations.length,
      optional: true,
    }),
    choice({
      id: 'interests',
      label: t('matching:askInterests'),
      hint,
      options: interests.map((value) => ({ value, label: t(`matching:interest.${value}`) })),
      chosen: profile?.interests,
      most: interests.length,
      optional: true,
    }),
    choice({
      id: 'age',
      label: t('matching:askAge'),
      hint,
      options: adultAges.map((value) => ({ value, label: t(`matching:age.${value}`) })),
      chosen: profile?.age,
      optional: true,
    }),
    choice({
      id: 'energy',
      label: t('matching:askEnergy'),
      hint,
      options: energies.map((value) => ({ value, label: t(`matching:energy.${value}`) })),
      chosen: profile?.energy,
      optional: true,
    }),
  ];
}

function howFields({ profile }: MatchCard, t: Translate): Fields {
  return [
    choice({
      id: 'hears',
      label: t('matching:askHears'),
      hint: t('matching:askHearsHint'),
      options: noticeWays.map((value) => ({ value, label: t(`matching:hears.${value}`) })),
      chosen: profile?.hears ?? 'inbox',
    }),
    choice({
      id: 'talksIn',
      label: t('matching:askPlace'),
      hint: t('matching:askPlaceHint'),
      options: talkPlaces.map((value) => ({ value, label: t(`matching:place.${value}`) })),
      chosen: profile?.talksIn ?? 'thread',
    }),
    choice({
      id: 'openToThree',
      label: t('matching:askThree'),
      hint: t('matching:askThreeHint'),
      options: (['yes', 'no'] as const).map((value) => ({ value, label: t(`matching:three.${value}`) })),
      chosen: profile?.openToThree ? 'yes' : 'no',
    }),
    choice({
      id: 'avoids',
      label: t('matching:askAvoids'),
      hint: t('matching:askAvoidsHint'),
      options: avoidances.map((value) => ({ value, label: t(`matching:avoids.${value}`) })),
      chosen: profile?.avoids,
      most: avoidances.length,
      optional: true,
    }),
  ];
}

export function topicForm(t: Translate): Modal {
  return {
    custom_id: topicTypedId.make({}),
    title: t('matching:topicTitle'),
    components: [words({ id: 'topic', label: t('matching:topicField'), maxLength: 60, required: true })],
  };
}

export function zoneForm(t: Translate): Modal {
  return {
    custom_id: zoneTypedId.make({}),
    title: t('matching:zoneTitle'),
    components: [
      words({
        id: 'zone',
        label: t('matching:zoneField'),
        hint: t('matching:zoneHint'),
        maxLength: 60,
        required: true,
      }),
    ],
  };
}
