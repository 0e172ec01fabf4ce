/** Being a mentor, as its person sees it, and as leads do. */
import {
  button,
  choice,
  container,
  lineWithButton,
  row,
  text,
  words,
} from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import {
  calendarDay,
  commandMention,
  quote,
  relativeTime,
  userMention,
} from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { MatchCard } from '../card.ts';
import {
  mentorAppliedId,
  mentorDecideId,
  mentorFormId,
  mentorLookId,
  mentorRestId,
  mentorStopId,
  mentorsId,
  moreId,
} from '../ids.ts';
import { usualCapacity } from '../mentoring.ts';
import type { MentorDecision, SeenMentor } from '../mentoring.ts';

export function ownMentoring({ mentor, now }: Pick<MatchCard, 'mentor' | 'now'>, t: Translate): Message {
  const back = button(moreId.make({}), t('matching:back'));
  const stop = button(mentorStopId.make({}), t('matches:mentorStop'));
  if (mentor?.state === 'applied') return message(container(text(t('matches:mentorWaits')), row(stop, back)));
  if (mentor?.state !== 'approved')
    return message(
      container(
        text(t('matches:mentorAbout')),
        row(button(mentorFormId.make({}), t('matches:mentorApply'), 'primary'), back),
      ),
    );
  const { restsUntil } = mentor;
  if (restsUntil && restsUntil > now)
    return message(
      container(
        text(t('matches:mentorRests', { until: calendarDay(restsUntil) })),
        row(button(mentorRestId.make({ weeks: '0' }), t('matches:mentorBack'), 'primary'), stop, back),
      ),
    );
  return message(
    container(
      text(t('matches:mentorIs')),
      row(
        button(mentorRestId.make({ weeks: '2' }), t('matches:mentorRest2')),
        button(mentorRestId.make({ weeks: '6' }), t('matches:mentorRest6')),
      ),
      row(stop, back),
    ),
  );
}

const mostAtOnce = 5;

export function mentorForm(t: Translate): Modal {
  const counts = Array.from({ length: mostAtOnce }, (_, index) => index + 1);
  return {
    custom_id: mentorAppliedId.make({}),
    title: t('matches:mentorApplyTitle'),
    components: [
      choice({
        id: 'capacity',
        label: t('matches:mentorHowMany'),
        options: counts.map((count) => ({ value: `${count}`, label: t('matches:mentorCount', { count }) })),
        chosen: `${usualCapacity}`,
      }),
      words({
        id: 'words',
        label: t('matches:mentorWords'),
        hint: t('matching:optionalHint'),
        maxLength: 600,
      }),
    ],
  };
}

export function mentorSaid(what: 'applied' | 'stopped', t: Translate): Message {
  const said = what === 'applied' ? t('matches:mentorApplied') : t('matches:mentorStopped');
  return message(container(text(said), row(button(moreId.make({}), t('matching:back')))));
}

export const mentorNeedsPool: Refusal = refusal((t) =>
  t('matches:mentorNeedsPool', { command: commandMention('match') }),
);

const perPage = 5;

export function mentorsShown(all: readonly SeenMentor[], page: number, t: Translate): Message {
  if (all.length === 0) return message(container(text(t('matches:mentorsNone'))));
  const shown = Math.min(page, Math.ceil(all.length / perPage) - 1);
  const pages = [
    ...(shown > 0 ? [button(mentorsId.make({ page: `${shown - 1}` }), t('matching:back'))] : []),
    ...((shown + 1) * perPage < all.length
      ? [button(mentorsId.make({ page: `${shown + 1}` }), t('matching:more'))]
      : []),
  ];
  return message(
    container(
      text(t('matches:mentorsTitle')),
      ...all
        .slice(shown * perPage, (shown + 1) * perPage)
        .map((mentor) =>
          lineWithButton(
            mentorLine(mentor, t),
            button(mentorLookId.make({ mentor: mentor.ref }), t('matches:mentorLook')),
          ),
        ),
      ...(pages.length > 0 ? [row(...pages)] : []),
    ),
  );
}

function mentorLine({ user, state, appliedAt, checkedAt }: SeenMentor, t: Translate): string {
  const who = userMention(user);
  return state === 'applied'
    ? t('matches:mentorLineApplied', { who, when: relativeTime(appliedAt) })
    : t('matches:mentorLineApproved', { who, when: relativeTime(checkedAt ?? appliedAt) });
}

export function mentorCard({ ref, user, state, capacity, words: said }: SeenMentor, t: Translate): Message {
  const decide = (decision: MentorDecision, label: string, look?: 'primary') =>
    button(mentorDecideId.make({ mentor: ref, decision }), label, look);
  const back = button(mentorsId.make({ page: '0' }), t('matching:back'));
  const buttons =
    state === 'applied'
      ? [
          decide('approve', t('matches:mentorApprove'), 'primary'),
          decide('decline', t('matches:mentorDecline')),
        ]
      : [decide('fine', t('matches:mentorFine'), 'primary'), decide('stop', t('matches:mentorEnd'))];
  return message(
    container(
      text(
        t('matches:mentorCard', {
          who: userMention(user),
          people: t('matches:mentorCount', { count: capacity }),
        }),
      ),
      text(
        said === undefined ? t('matches:mentorSaidNothing') : t('matches:mentorSaid', { words: quote(said) }),
      ),
      ...(state === 'approved' ? [text(t('matches:mentorAsk'))] : []),
      row(...buttons, back),
    ),
  );
}

export const mentorGone: Refusal = refusal((t) =>
  t('matches:mentorGone', { command: commandMention('lead match mentors') }),
);
