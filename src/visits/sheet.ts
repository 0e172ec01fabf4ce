/** What a sheet for an appointment holds, and what is noted afterwards. Limits keep it one page that a hurried doctor reads. */
import { z } from 'zod';
import { questionKeys } from './questions.ts';

/** In characters. */
export const limits = {
  matter: 160,
  own: 600,
  medicines: 800,
  symptoms: 800,
  agreed: 1_000,
  next: 500,
} as const;
/** In lines, however short they are: with all of it full, a page is full. */
export const linesAtMost = { own: 9, medicines: 14, symptoms: 14 } as const;
/** How many things matter most. */
export const mattersAtMost = 3;
/** Of the bank; with one's own they fill a third of a page. */
export const questionsAtMost = 6;
/** How far back one's own check-ins are summed up, in days; 0: not at all. */
export const summaries = [0, 7, 30, 90] as const;

const words = (most: number) => z.string().trim().max(most);

export const sheetShape = z.object({
  matters: z.array(words(limits.matter).min(1)).max(mattersAtMost),
  questions: z.array(z.enum(questionKeys)).max(questionsAtMost),
  own: words(limits.own),
  medicines: words(limits.medicines),
  symptoms: words(limits.symptoms),
  summary: z.literal(summaries),
});
export type Sheet = z.infer<typeof sheetShape>;

/** From 1, not at all, to 5, fully. */
export const heardLevels = [1, 2, 3, 4, 5] as const;

export const debriefShape = z.object({
  heard: z.literal(heardLevels).optional(),
  agreed: words(limits.agreed),
  next: words(limits.next),
});
export type Debrief = z.infer<typeof debriefShape>;

export const emptySheet: Sheet = {
  matters: [],
  questions: [],
  own: '',
  medicines: '',
  symptoms: '',
  summary: 0,
};

export function isEmpty({ matters, questions, own, medicines, symptoms }: Sheet): boolean {
  return matters.length + questions.length === 0 && [own, medicines, symptoms].every((text) => text === '');
}
