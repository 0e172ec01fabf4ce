/** All that somebody told for matching, in a few words each, for themselves. */
import type { Translate } from '#src/platform/i18n/index.ts';
import type { MatchProfile } from '../profile.ts';
import { languageIn } from './words.ts';

/** @param topicName - of a topic, by its slug */
export function toldLines(
  profile: MatchProfile,
  topicName: (slug: string) => string,
  t: Translate,
): readonly string[] {
  const { pace, age, energy, onset, openToThree, talksIn, hears } = profile;
  return [
    profile.topics.map(topicName),
    profile.looksFor.map((one) => t(`matching:role.${one}`)),
    profile.freeTimes.map((one) => t(`matching:time.${one}`)),
    [profile.zone],
    profile.languages.map(languageIn),
    pace ? [t(`matching:pace.${pace}`)] : [],
    profile.mediums.map((one) => t(`matching:medium.${one}`)),
    age ? [t(`matching:age.${age}`)] : [],
    profile.situations.map((one) => t(`matching:situation.${one}`)),
    profile.interests.map((one) => t(`matching:interest.${one}`)),
    energy ? [t(`matching:energy.${energy}`)] : [],
    profile.avoids.map((one) => `${t('matching:askAvoids')} ${t(`matching:avoids.${one}`)}`),
    onset ? [t(`matching:onset.${onset}`)] : [],
    [t(openToThree ? 'matching:three.yes' : 'matching:three.no')],
    [t(`matching:place.${talksIn}`), t(`matching:hears.${hears}`)],
  ]
    .filter((words) => words.length > 0)
    .map((words) => words.join(', '));
}
