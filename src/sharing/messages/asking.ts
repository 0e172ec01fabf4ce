/** What is said around questions: to whoever is asked, to those who look after a group, and about an answer. */
import { button, container, linkButton, row, text } from '#src/platform/discord/components.ts';
import { messageLink } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { refusal } from '#src/platform/failures.ts';
import type { Refusal } from '#src/platform/failures.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { HelpedRefused, Marked } from '../asking/helped.ts';
import type { QuestionToSee } from '../asking/see.ts';
import { answerId } from '../ids.ts';
import type { NoteSaid } from '../notes/content.ts';
import { correctionShown, wordsShown } from './post.ts';

interface At {
  readonly guild: string;
  readonly channel: string;
  readonly message: string;
}

const linkTo = ({ guild, channel, message: id }: At, label: string) =>
  linkButton(messageLink(guild, channel, id), label);

export function questionShown({ ref, content, at }: QuestionToSee, t: Translate): Message {
  return message(
    container(
      text(t('asking:question')),
      text(wordsShown(content, t)),
      text(t('asking:questionHow')),
      row(
        button(answerId.make({ post: ref }), t('sharing:answer'), 'primary'),
        linkTo(at, t('sharing:goThere')),
      ),
    ),
  );
}

/** In the staff channel: that somebody waits, and nothing of what about. */
export function waitsForTeam(at: At, t: Translate): Message {
  return message(container(text(t('asking:waitsForTeam')), row(linkTo(at, t('asking:inboxLook')))));
}

export function noteShown({ correction }: NoteSaid, at: At, t: Translate): Message {
  const said = correction ? correctionShown(correction, t) : t('sharing:helpedMark');
  return message(container(text(said), row(linkTo(at, t('asking:aboutThis')))));
}

export function markedSaid({ stands, waits }: Marked, t: Translate): Message {
  if (!stands) return message(container(text(t('asking:unmarked'))));
  return message(container(text(t(waits ? 'asking:markedSoon' : 'asking:marked'))));
}

export function helpedRefused(code: HelpedRefused): Refusal {
  return refusal((t) => (code === 'gone' ? t('sharing:refused.gone') : t(`asking:refused.${code}`)));
}
