/** The card on which somebody agrees to be asked whether this helps, and finds the way to their page. Pure. */
import { button, container, linkButton, row, text } from '#src/platform/discord/components.ts';
import { calendarDay } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { currentVersion, memberIds } from '#src/members/index.ts';
import type { Course } from './course.ts';
import { agreeId } from './ids.ts';

export function askToAgree(t: Translate): Message {
  return message(
    container(
      text(t('outcomes:ask')),
      text(t('outcomes:askHow')),
      row(
        button(agreeId.make({ version: `${currentVersion('outcomes')}` }), t('outcomes:agree'), 'primary'),
        button(memberIds.hubId.make({}), t('outcomes:notNow')),
      ),
    ),
  );
}

export function courseCard(course: Course, link: string, t: Translate): Message {
  const { open, nextAt } = course;
  const now = open && open.left.length > 0 ? t('outcomes:openNow', { count: open.left.length }) : undefined;
  const next = nextAt && t('outcomes:next', { date: calendarDay(nextAt) });
  return message(
    container(
      text(t('outcomes:title')),
      text([now ?? t('outcomes:nothingOpen'), next].filter((line) => line !== undefined).join('\n')),
      row(
        linkButton(link, t('outcomes:openPage')),
        button(memberIds.consentsId.make({ page: '1' }), t('outcomes:myConsents')),
        button(memberIds.hubId.make({}), t('outcomes:back')),
      ),
    ),
  );
}

export const pagesOff: Refusal = refusal((t) => t('outcomes:pagesOff'));
