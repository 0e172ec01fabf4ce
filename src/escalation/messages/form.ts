/** What somebody sees who asks a moderator to look. */
import { button, choice, container, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Ref } from '#src/platform/ref.ts';
import type { ReportAnswers } from '../draft.ts';
import { reportAgainId, reportFormId } from '../ids.ts';
import type { ReportRefused } from '../submit-report.ts';
import { noticeChoices, reportKinds } from '../types.ts';

/** Which draft a form belongs to, and the message that it is about. */
export interface ReportPlace {
  readonly draft: Ref;
  readonly channel: string;
  readonly message: string;
}

/** The form, with what was answered before already in it. */
export function reportForm(place: ReportPlace, t: Translate, before?: ReportAnswers): Modal {
  return {
    custom_id: reportFormId.make({ ...place }),
    title: t('escalation:askTitle'),
    components: [
      text(t('escalation:askAbout')),
      choice({
        id: 'kind',
        label: t('escalation:askKind'),
        options: reportKinds.map((value) => ({ value, label: t(`escalation:kind.${value}`) })),
        chosen: before?.kind,
      }),
      words({
        id: 'words',
        label: t('escalation:askWords'),
        hint: t('escalation:askWordsHint'),
        maxLength: 1000,
        value: before?.words,
      }),
      choice({
        id: 'notice',
        label: t('escalation:askNotice'),
        options: noticeChoices.map((value) => ({ value, label: t(`escalation:notice.${value}`) })),
        chosen: before?.notice ?? 'none',
      }),
    ],
  };
}

export function reportSent({ kind }: ReportAnswers, t: Translate): Message {
  return message(container(text(kind === 'crisis' ? t('escalation:sentCrisis') : t('escalation:sent'))));
}

/** Nothing is lost: the button opens the form again with everything in it. */
export function reportWaits(refused: ReportRefused, place: ReportPlace, t: Translate): Message {
  const why = refused === 'needs_words' ? t('escalation:needsWords') : t('escalation:tooMany');
  return message(
    container(text(why), row(button(reportAgainId.make({ ...place }), t('escalation:tryAgain'), 'primary'))),
  );
}
