/**
 * Private pages. Asking for a link shows one button and uses nothing up, so that previews and scanners do no harm;
 * pressing the button uses the link up and shows the page, once. The forms of that page are taken for an hour.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Translate, Translations } from '../i18n/index.ts';
import type { Logger } from '../log/index.ts';
import { formWriter, readSent, typedBack } from './forms.ts';
import type { FormAnswer, SentForm } from './forms.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { readForms, readLink, signForms } from './links.ts';
import type { LinkRefused, LinkStore } from './links.ts';
import { documentOf } from './page.ts';
import type { Page } from './page.ts';

export interface PrivatePages {
  readonly pages: readonly Page[];
  readonly links: LinkStore;
  /** 32 bytes; what links are signed with. */
  readonly key: Uint8Array;
  readonly translations: Translations;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Of a form, in bytes: some thousand characters of any script, as browsers encode them. */
const largestForm = 128 * 1024;

const statuses: Readonly<Record<LinkRefused, number>> = { used: 410, expired: 410, unknown: 404 };

interface TokenRoute {
  Params: { token: string };
}

export function servePrivatePages(
  app: FastifyInstance,
  { pages, links, key, translations, clock, log }: PrivatePages,
): void {
  const byName = new Map(pages.map((page) => [page.name, page]));

  app.get<TokenRoute>('/p/:token', (request, reply) => {
    const { t, send } = answer(request, reply, translations);
    const link = readLink(request.params.token, key, clock);
    return link.ok ? send(200, t('pages:landingTitle'), landing(t)) : send(...refused(link.error, t));
  });

  app.post<TokenRoute>('/p/:token', async (request, reply) => {
    const { t, send } = answer(request, reply, translations);
    const link = readLink(request.params.token, key, clock);
    if (!link.ok) return send(...refused(link.error, t));
    const opened = await links.use(link.value.community, link.value.link, clock.now());
    if (typeof opened === 'string') return send(...refused(opened, t));
    const page = byName.get(opened.page);
    if (page === undefined) throw new Error('a link to a page that does not exist');
    const body = await page.show(opened.who, t, formWriter(signForms(link.value, key, clock)));
    return send(200, page.title(t), framed(body, t));
  });

  app.post('/p/send', { bodyLimit: largestForm }, async (request, reply) => {
    const { t, send } = answer(request, reply, translations);
    const sent = readSent(request.body);
    // Browsers say where a form was sent from, whatever a page wants; very old ones do not.
    const from = request.headers['sec-fetch-site'] ?? 'same-origin';
    if (!sent || from !== 'same-origin') return send(...refused('unknown', t));
    const taken = await take(sent, t).catch((error: unknown): Taken => {
      log.error('web.failed', { route: request.routeOptions.url, error });
      const body = html`<p>${t('pages:formFailed')}</p>
        ${typedBack(sent.typed, t)}`;
      return [500, t('pages:endTitle'), body];
    });
    return 'file' in taken
      ? reply
          .header('content-disposition', `attachment; filename="${taken.file.name}"`)
          .type(taken.file.type)
          .send(taken.file.content)
      : send(...taken);
  });

  async function take(sent: SentForm, t: Translate): Promise<Taken> {
    const link = readForms(sent.token, key, clock);
    if (!link.ok) return notTaken(link.error, sent, t);
    const opened = await links.opened(link.value.community, link.value.link);
    const page = opened && byName.get(opened.page);
    const form = page?.forms.find(({ name }) => name === sent.name);
    if (!opened || !page || !form) return notTaken('unknown', sent, t);
    const done = await form.submit(opened.who, sent.typed, sent.once, t);
    if (done.as === 'file') return { file: done };
    const body = await page.show(
      opened.who,
      t,
      formWriter(sent.token, done.as === 'refused' ? sent : undefined),
    );
    const said = html`<p class="said" role="${done.as === 'done' ? 'status' : 'alert'}">${done.says}</p>`;
    return [done.as === 'done' ? 200 : 422, page.title(t), framed(html`${said}${body}`, t)];
  }
}

type Shown = [status: number, title: string, body: Html];
type Taken = Shown | { readonly file: Extract<FormAnswer, { as: 'file' }> };

function framed(body: Html, t: Translate): Html {
  return html`${body}
    <footer><p>${t('pages:closeHint')}</p></footer>`;
}

/** A form of a page that is over: what was typed is shown back rather than lost. */
function notTaken(reason: 'expired' | 'unknown', { typed }: SentForm, t: Translate): Shown {
  return [
    statuses[reason],
    t('pages:endTitle'),
    html`<p>${t('pages:formOver')}</p>
      ${typedBack(typed, t)}`,
  ];
}

/** The page for when nothing else could be shown. */
export function sendFailure(
  request: FastifyRequest,
  reply: FastifyReply,
  translations: Translations,
): FastifyReply {
  const { t, send } = answer(request, reply, translations);
  return send(500, t('pages:endTitle'), html`<p>${t('pages:failed')}</p>`);
}

function landing(t: Translate): Html {
  return html`<p>${t('pages:landingWords')}</p>
    <form method="post"><button type="submit">${t('pages:open')}</button></form>`;
}

function refused(reason: LinkRefused, t: Translate): Shown {
  return [statuses[reason], t('pages:endTitle'), html`<p>${t(`pages:${reason}`)}</p>`];
}

/** A page's language is the browser's first choice: the link says nothing about its reader, not even that. */
function answer(request: FastifyRequest, reply: FastifyReply, translations: Translations) {
  const asked =
    /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?/.exec(request.headers['accept-language'] ?? '')?.[0] ?? '';
  const lang = translations.match(asked);
  const send = (status: number, title: string, body: Html): FastifyReply =>
    reply.code(status).type('text/html; charset=utf-8').send(documentOf({ lang, title, body }));
  return { t: translations.for(lang), send };
}
