/** The private page on which somebody asks for another look: for a person who is timed out or is on the server no more, too. */
import { z } from 'zod';
import type { Community } from '#src/platform/community.ts';
import { refPattern } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { definePage, html, pageForm } from '#src/platform/web/index.ts';
import type { FormWriter, Page, PageWords } from '#src/platform/web/index.ts';
import { outcomeWords } from '../messages/answer.ts';
import { askedBy } from './answer.ts';
import type { AskedOnPage } from './answer.ts';
import { appeal, appealable } from './appeal.ts';
import { appealPageName } from './appealing.ts';

const longest = 1000;
const formName = 'appeal';

export function appealPage({
  communityOf,
}: {
  readonly communityOf: (guild: string) => Promise<Community>;
}): Page {
  const form = pageForm({
    name: formName,
    fields: z.object({ action: z.string().regex(refPattern), words: z.string() }),
    async submit({ guild, user }, { action, words: typed }, once, t) {
      const words = typed.trim();
      if (words === '') return { as: 'refused', says: t('letters:appealEmpty') };
      if (words.length > longest)
        return { as: 'refused', says: t('letters:appealTooLong', { most: longest }) };
      const community = await communityOf(guild);
      const sent = await appeal(community, { action, user, locale: t.locale, words, once });
      return sent.ok
        ? { as: 'done', says: t('letters:appealSent') }
        : { as: 'refused', says: t(`letters:appealRefused.${sent.error}`) };
    },
  });
  return definePage({
    name: appealPageName,
    title: (t) => t('letters:appealTitle'),
    async load({ guild, user }) {
      const community = await communityOf(guild);
      return { open: await appealable(community, user), asked: await askedBy(community, user) };
    },
    render: ({ open, asked }, t, forms) => html`
      ${lostWords(open, t, forms)}
      ${asked.map((one) => outcomeOf(one, t))}
      ${
        open.length === 0
          ? asked.length === 0
            ? html`<p>${t('letters:appealNothing')}</p>`
            : ''
          : html`<p><strong>${t('letters:appealWho')}</strong> ${t('letters:appealAbout')}</p>${open.map(
              ({ ref, deed, madeAt }) =>
                html`<section>
                  <h2>${t('letters:appealOf', { what: t(`letters:deed.${deed}`), date: t.minute(madeAt) })}</h2>
                  ${forms.form(
                    form,
                    html`<input type="hidden" name="action" value="${ref}">
                      <label>${t('letters:appealWords')}
                        <textarea name="words" rows="6" maxlength="${longest}" required>${typedFor(ref, forms)}</textarea></label>`,
                    t('letters:appealSend'),
                  )}
                </section>`,
            )}`
      }`,
    forms: [form],
  });
}

/** What was typed and refused, in the form that it was typed into and in no other. */
function typedFor(ref: Ref, forms: FormWriter): string {
  const form = { name: formName };
  return forms.typed(form, 'action') === ref ? forms.typed(form, 'words') : '';
}

/** What was typed about something that cannot be asked about any more, to copy. */
function lostWords(open: readonly { readonly ref: Ref }[], t: PageWords, forms: FormWriter) {
  const words = forms.typed({ name: formName }, 'words').trim();
  if (words === '' || open.some(({ ref }) => typedFor(ref, forms) !== '')) return '';
  return html`<p>${t('pages:typedBack')}</p><pre>${words}</pre>`;
}

/** What became of one that they asked about; whoever is not on the server cannot be told in any other way. */
function outcomeOf(asked: AskedOnPage, t: PageWords) {
  return html`<section>
    <h2>${t('letters:appealOf', { what: t(`letters:deed.${asked.deed}`), date: t.minute(asked.madeAt) })}</h2>
    <p>${t('endings:asked', { date: t.day(asked.askedAt) })}</p>
    <p>${outcomeWords(asked, t)}</p>
    ${asked.letters.map((words) => html`<p>${t('endings:wrote')}</p><blockquote>${words}</blockquote>`)}
  </section>`;
}
