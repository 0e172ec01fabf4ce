/** The card of `/match`: always the present state, at most three buttons and *More*. */
import type { APIButtonComponent } from 'discord-api-types/v10';
import { button, container, lineWithButton, row, text } from '#src/platform/discord/components.ts';
import { moment, relativeTime, userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { placeOf } from '#src/platform/places/time-zones/zones.ts';
import type { SeenProposal } from '../answer.ts';
import type { MatchCard, SeenMatch } from '../card.ts';
import { findNowId, formId, matchId, moreId, pauseId, proposalId, resumeId, zoneFormId } from '../ids.ts';
import type { MatchProfile } from '../profile.ts';
import { languageIn } from './words.ts';

export function matchCard(card: MatchCard, t: Translate): Message {
  const { profile, prefill, proposals } = card;
  if (!profile && prefill.zone === undefined) return zoneFirst(t);
  if (!profile) return beginning(t);
  return message(
    container(
      text(standingWords(card, t)),
      ...proposals.map((proposal) => proposalLine(proposal, t)),
      ...card.matches.map((match) => matchLine(match, t)),
      text(t('matching:lookingFor', { lines: lookingFor(profile, card, t).join('\n') })),
      text(t('matching:whoSees')),
      row(...buttons(card, t)),
      row(button(moreId.make({}), t('matching:more'))),
    ),
  );
}

function zoneFirst(t: Translate): Message {
  return message(
    container(
      text(t('matching:zoneAsk', { who: t('matching:whoSees') })),
      row(button(zoneFormId.make({}), t('matching:zoneSet'), 'primary')),
    ),
  );
}

function beginning(t: Translate): Message {
  return message(
    container(
      text(t('matching:cardBegin')),
      text(t('matching:whoSees')),
      row(
        button(formId.make({ form: 'what' }), t('matching:begin'), 'primary'),
        button(moreId.make({}), t('matching:more')),
      ),
    ),
  );
}

function standingWords({ standing, nextRound, proposals, matches }: MatchCard, t: Translate): string {
  switch (standing) {
    case 'quiet':
      return t('matching:cardQuiet');
    case 'held':
      return t('matching:cardHeld');
    case 'resting':
      return t('matching:cardResting');
    case 'out':
      return t('matching:cardOut');
    case 'in': {
      const waits = nextRound && proposals.length === 0 && matches.length === 0;
      return t('matching:cardIn', {
        when: waits ? t('matching:cardInRound', { round: relativeTime(nextRound) }) : '',
      }).trim();
    }
  }
}

function proposalLine(
  { ref, answer, answerBy }: SeenProposal,
  t: Translate,
): ReturnType<typeof lineWithButton> {
  const until = moment(answerBy);
  const words =
    answer === 'yes'
      ? t('matching:proposalYes', { until })
      : answer === 'no'
        ? t('matching:proposalNo', { until })
        : t('matching:proposalWaits', { until });
  return lineWithButton(words, button(proposalId.make({ side: ref }), t('matching:lookAtIt'), 'primary'));
}

/** Names stand here only of people who have all said yes. */
export function othersOf({ others }: Pick<SeenMatch, 'others'>): string {
  return others.map(userMention).join(', ');
}

function matchLine(match: SeenMatch, t: Translate): ReturnType<typeof lineWithButton> {
  const others = othersOf(match);
  const words = match.openedAt
    ? t('matching:matchOpen', { others, since: relativeTime(match.openedAt) })
    : t('matching:matchWaiting', { others });
  return lineWithButton(words, button(matchId.make({ match: match.ref }), t('matching:openMatch')));
}

function lookingFor(profile: MatchProfile, { names }: MatchCard, t: Translate): readonly string[] {
  const { topics, looksFor, freeTimes, zone, languages, pace } = profile;
  const list = (values: readonly string[]) => values.join(', ');
  return [
    t('matching:lineTopics', { topics: list(topics.map((slug) => names.get(slug) ?? slug)) }),
    t('matching:lineRoles', { roles: list(looksFor.map((role) => t(`matching:roleShort.${role}`))) }),
    t('matching:lineTimes', {
      times: list(freeTimes.map((time) => t(`matching:time.${time}`))),
      place: placeOf(zone),
    }),
    t('matching:lineLanguages', { languages: list(languages.map(languageIn)) }),
    ...(pace ? [t('matching:linePace', { pace: t(`matching:paceShort.${pace}`) })] : []),
  ];
}

function buttons({ standing, proposals, matches }: MatchCard, t: Translate): readonly APIButtonComponent[] {
  const change = button(formId.make({ form: 'what' }), t('matching:change'));
  if (standing === 'in')
    return [
      ...(proposals.length > 0 || matches.length > 0
        ? []
        : [button(findNowId.make({}), t('matching:findNow'), 'primary')]),
      change,
      button(pauseId.make({}), t('matching:pause')),
    ];
  if (standing === 'quiet') return [change];
  return [button(resumeId.make({}), t('matching:resume'), 'primary'), change];
}
