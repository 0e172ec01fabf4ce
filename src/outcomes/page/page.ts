/** The private page on which questionnaires are answered, and on which somebody sees their own course. */
import { z } from 'zod';
import type { Community } from '#src/platform/community.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import { definePage, html, pageForm } from '#src/platform/web/index.ts';
import type { FormWriter, Html, Page, PageForm } from '#src/platform/web/index.ts';
import { answersIn, chooseForm, instrumentOf, keepAnswers } from '../answering.ts';
import type { AnswerRefused } from '../answering.ts';
import { ownCourse } from '../course.ts';
import type { Course } from '../course.ts';
import { ownCourseShown } from './own-course.ts';
import { questionnaire } from './questionnaire.ts';

/** What links and their rows call the page. */
export const outcomesPageName = 'outcomes';

export function outcomesPage({
  communityOf,
}: {
  readonly communityOf: (guild: string) => Promise<Community>;
}): Page {
  const forms = formsOf(communityOf);
  return definePage({
    name: outcomesPageName,
    title: (t) => t('outcomes:pageTitle'),
    load: async ({ guild, user }) => ownCourse(await communityOf(guild), user),
    render: (course, t, writer) => body(course, t, writer, forms),
    forms: Object.values(forms),
  });
}

type Forms = ReturnType<typeof formsOf>;

function formsOf(communityOf: (guild: string) => Promise<Community>) {
  const answer: PageForm = pageForm({
    name: 'answer',
    fields: z.record(z.string(), z.string()),
    async submit({ guild, user }, typed, _once, t) {
      const instrument = instrumentOf(typed['instrument'] ?? '');
      const wave = Number(typed['wave']);
      if (!instrument || !Number.isInteger(wave)) return { as: 'refused', says: t('pages:formRefused') };
      const read = answersIn(instrument, typed);
      if (!read.ok) return refused(read.error, t);
      const given = { wave, instrument: instrument.name, answers: read.value };
      const kept = await keepAnswers(await communityOf(guild), user, given);
      return kept.ok ? { as: 'done', says: t('outcomes:kept') } : refused(kept.error, t);
    },
  });
  const form: PageForm = pageForm({
    name: 'form',
    fields: z.object({ longer: z.enum(['yes', 'no']) }),
    async submit({ guild, user }, { longer }, _once, t) {
      await chooseForm(await communityOf(guild), user, longer === 'yes');
      return { as: 'done', says: t(longer === 'yes' ? 'outcomes:longerChosen' : 'outcomes:shorterChosen') };
    },
  });
  return { answer, form };
}

function refused(why: AnswerRefused, t: Translate) {
  const says =
    typeof why === 'object'
      ? t('outcomes:outOfRange', { number: why.outOfRange })
      : t(`outcomes:refused.${why}`);
  return { as: 'refused', says } as const;
}

function body(course: Course | undefined, t: Translate, writer: FormWriter, forms: Forms): Html {
  if (!course) return html`<p>${t('outcomes:refused.no_consent')}</p>`;
  const { open, longer } = course;
  const [first] = open?.left ?? [];
  return html`<p>${t('outcomes:who')}</p>
    ${open && first ? questionnaire(first, { open, locale: course.locale }, t, { writer, form: forms.answer }) : html`<p>${t('outcomes:allDone')}</p>`}
    ${open && first && (first.name === 'gad2' || first.name === 'gad7') ? otherForm(longer, t, writer, forms.form) : ''}
    ${ownCourseShown(course, t)}
    <p>${t('outcomes:noAdvice')}</p>`;
}

/** The longer form of the first questionnaire is a choice that stands beside it. */
function otherForm(longer: boolean, t: Translate, writer: FormWriter, form: PageForm): Html {
  const other = longer ? 'no' : 'yes';
  return writer.form(
    form,
    html`<input type="hidden" name="longer" value="${other}">`,
    t(longer ? 'outcomes:takeShorter' : 'outcomes:takeLonger'),
  );
}
