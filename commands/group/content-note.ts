/** *Write with a content note*: a form, and the finished text back to whoever wrote it. Nothing of it is stored, logged or sent on. */
import { z } from 'zod';
import {
  contentNoteForm,
  contentNoteId,
  contentNoteReady,
  contentNoteWrittenId,
  contentNotes,
  noteLine,
  withContentNote,
} from '#src/groups/index.ts';
import { everyone } from '#src/platform/discord/access.ts';
import { button, modal } from '#src/platform/discord/handlers.ts';
import { ok } from '#src/platform/result.ts';

const form = button({
  id: contentNoteId,
  access: everyone,
  answers: 'modal',
  open: (_values, { t }) => ({ modal: contentNoteForm(t) }),
});

const written = modal({
  id: contentNoteWrittenId,
  access: everyone,
  answers: 'reply',
  fields: z.object({
    touches: z
      .string()
      .transform((chosen) => chosen.split(','))
      .pipe(z.array(z.enum(contentNotes))),
    words: z.string(),
  }),
  run: async (_values, { touches, words }, { t }) =>
    ok(contentNoteReady(withContentNote(noteLine(touches, t), words), words, t)),
});

export const contentNoteHandlers = [form, written];
