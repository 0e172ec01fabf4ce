/** The form for words with a content note, and the finished text, which only whoever wrote it sees. */
import { button, choice, container, fileShown, row, text, words } from '#src/platform/discord/components.ts';
import type { Modal } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { contentNotes } from '../content-note.ts';
import type { ContentNote, Noted } from '../content-note.ts';
import { contentNoteId, contentNoteWrittenId } from '../ids.ts';

/** More than a message takes, so that nobody's words are cut off: they are told how much is too much. In characters. */
const mostTyped = 3000;
const mostChosen = 3;

export function contentNoteForm(t: Translate): Modal {
  return {
    custom_id: contentNoteWrittenId.make({}),
    title: t('notes:noteTitle'),
    components: [
      choice({
        id: 'touches',
        label: t('notes:noteTouches'),
        hint: t('notes:noteTouchesHint'),
        options: contentNotes.map((value) => ({ value, label: t(`notes:noteChoice.${value}`) })),
        most: mostChosen,
      }),
      words({
        id: 'words',
        label: t('notes:noteWords'),
        hint: t('notes:noteWordsHint'),
        maxLength: mostTyped,
        required: true,
      }),
    ],
  };
}

/** The line in front of the words. */
export function noteLine(touches: readonly ContentNote[], t: Translate): string {
  return t('notes:noteLine', { notes: touches.map((note) => t(`notes:noteSays.${note}`)).join(', ') });
}

/** Under the ground rules and one's own groups. */
export const contentNoteButton = (t: Translate) => button(contentNoteId.make({}), t('notes:noteButton'));

/** @param typed - the words as they were written, which come back where they are too long */
export function contentNoteReady({ text: ready, over }: Noted, typed: string, t: Translate): Message {
  const says = over === 0 ? t('notes:noteReady') : t('notes:noteTooLong', { count: over });
  return toCopy(says, over === 0 ? ready : typed, t);
}

/** As it was typed, marks and all. What has code in it would end the code that it stands in, and comes as a file. */
function toCopy(says: string, raw: string, t: Translate): Message {
  const kept = text(t('notes:noteNotKept'));
  const again = row(contentNoteButton(t));
  if (!raw.includes('```'))
    return message(container(text(says), text(`\`\`\`\n${raw}\n\`\`\``), kept, again));
  const file = { name: 'your-words.txt', data: Buffer.from(raw) };
  return {
    ...message(container(text(says), text(t('notes:noteAsFile')), kept, again), fileShown(file.name)),
    files: [file],
  };
}
