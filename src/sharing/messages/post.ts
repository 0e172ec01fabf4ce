/** Something shared, as everybody in its group sees it. */
import type { PostRow } from '#db/sharing/posts.ts';
import { noteLine, withContentNote } from '#src/groups/index.ts';
import { button, container, row, separator, text } from '#src/platform/discord/components.ts';
import { userMention } from '#src/platform/discord/mentions.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { SharedContent } from '../content.ts';
import { answerId, feelId, helpedId } from '../ids.ts';
import type { Correction, NoteSaid } from '../notes/content.ts';
import type { PostKind } from '../types.ts';

/** What spoilers may add to the longest words, in characters: Discord takes 4,000 over all texts of a message. */
const mostMarks = 600;

export interface ShownPost {
  readonly post: Pick<PostRow, 'ref' | 'kind'>;
  /** Null under one's own name. */
  readonly name: string | null;
  /** Undefined under a group's name, and where whoever it was has left. */
  readonly author: string | undefined;
  readonly content: SharedContent;
  readonly notes: readonly NoteSaid[];
}

export function postShown(shown: ShownPost, t: Translate): Message {
  const { post, name, author, content, notes } = shown;
  const { ref, kind } = post;
  // The latest says what holds now, and more than one might not fit.
  const corrections = notes.flatMap(({ correction }) => correction ?? []).slice(-1);
  const helped = notes.some((note) => note.kind === 'helped');
  const more = {
    share: [],
    question: [button(answerId.make({ post: ref }), t('sharing:answer'), 'primary')],
    answer: [button(helpedId.make({ post: ref }), t('sharing:thisHelped'))],
  }[kind];
  return message(
    container(
      text(headline(kind, { name, author }, t)),
      text(wordsShown(content, t)),
      ...(helped ? [text(t('sharing:helpedMark'))] : []),
      ...corrections.flatMap((one) => [separator(), text(correctionShown(one, t))]),
      row(
        ...more,
        button(feelId.make({ post: ref, feeling: 'me_too' }), t('sharing:feeling.me_too')),
        button(feelId.make({ post: ref, feeling: 'thanks' }), t('sharing:feeling.thanks')),
      ),
    ),
  );
}

/** It may show on a lock screen: who, and that they say something. */
export function headline(
  kind: PostKind,
  { name, author }: Pick<ShownPost, 'name' | 'author'>,
  t: Translate,
): string {
  const who = name ?? (author === undefined ? t('sharing:somebodyWhoLeft') : userMention(author));
  return t(`sharing:headline.${kind}`, { who });
}

/** The words as they were written, with what they touch in front and, if wished, behind a spoiler. */
export function wordsShown({ words, touches, hidden }: SharedContent, t: Translate): string {
  const note = touches.length > 0 ? noteLine(touches, t) : undefined;
  if (hidden) {
    const line = note ?? t('sharing:hiddenNote');
    const { text: said, over } = withContentNote(line, words);
    // Marks around each of very many paragraphs would not fit any more: then they are one.
    return over < mostMarks ? said : withContentNote(line, words.replace(/\n\s*\n/g, '\n')).text;
  }
  return note === undefined ? words : `${note}\n${words}`;
}

export function correctionShown({ words, source }: Correction, t: Translate): string {
  return t('sharing:correction', { words, source });
}
