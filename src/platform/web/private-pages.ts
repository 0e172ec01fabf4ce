/**
 * Private pages. Asking for a link shows one button and uses nothing up, so that previews and scanners do no harm;
 * pressing the button uses the link up and shows the page, once, or again and again where the link was made to last. The forms of
 * that page are taken for an hour.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Translate, Translations } from '../i18n/index.ts';
import type { Logger } from '../log/index.ts';
import { pageWords } from './dates.ts';
import type { PageWords } from './dates.ts';
import { formWriter, readSent, typedBack } from './forms.ts';
import type { FormAnswer, SentForm } from './forms.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { readForms, readLink, signForms } from './links.ts';
import type { Link, LinkRefused, LinkStore, PageOwner } from './links.ts';
import { documentOf } from './page.ts';
import type { Page } from './page.ts';

export interface PrivatePages {
  readonly pages: readonly Page[];
  readonly links: LinkStore;
  /** 32 bytes; what links are signed with. */
  readonly key: Uint8Array;
  readonly translations: Translations;
  /** By whose clock somebody's days go, as an IANA time zone. */
  readonly zoneOf: (owner: PageOwner) => Promise<string>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Of a form, in bytes: some thousand characters of any script, as browsers encode them. */
const largestForm = 128 * 1024;

const statuses: Readonly<Record<LinkRefused, number>> = {
  used: 410,
  expired: 410,
  over: 410,
  unknown: 404,
};

interface TokenRoute {
  Params: { token: string };
}

export function servePrivatePages(
  app: FastifyInstance,
  { pages, links, key, translations, zoneOf, clock, log }: PrivatePages,
): void {
  const byName = new Map(pages.map((page) => [page.name, page]));
  const wordsFor = async (owner: PageOwner, { t, language }: Asked): Promise<PageWords> =>
    pageWords(t, { language, zone: await zoneOf(owner) });

  app.get<TokenRoute>('/p/:token', (request, reply) => {
    const { asked, send } = answer(request, reply, translations);
    const { t } = asked;
    const link = readLink(request.params.token, key, clock);
    return link.ok
      ? send(200, t('pages:landingTitle'), landing(link.value, t))
      : send(...refused(link.error, t));
  });

  app.post<TokenRoute>('/p/:token', async (request, reply) => {
    const { asked, send } = answer(request, reply, translations);
    const { t } = asked;
    const link = readLink(request.params.token, key, clock);
    if (!link.ok) return send(...refused(link.error, t));
    const opened = await links.use(link.value.community, link.value.link, clock.now());
    if (typeof opened === 'string') return send(...refused(opened, t));
    const page = byName.get(opened.page);
    if (page === undefined) throw new Error('a link to a page that does not exist');
    const words = await wordsFor(opened.who, asked);
    const body = await page.show(opened.who, words, formWriter(signForms(link.value, key, clock)));
    return send(200, page.title(t), framed(body, t));
  });

  app.post('/p/send', { bodyLimit: largestForm }, async (request, reply) => {
    const { asked, send } = answer(request, reply, translations);
    const { t } = asked;
    const sent = readSent(request.body);
    // Browsers say where a form was sent from, whatever a page wants; very old ones do not.
    const from = request.headers['sec-fetch-site'] ?? 'same-origin';
    if (!sent || from !== 'same-origin') return send(...refused('unknown', t));
    const taken = await take(sent, asked).catch((error: unknown): Taken => {
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

  async function take(sent: SentForm, asked: Asked): Promise<Taken> {
    const { t } = asked;
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
      await wordsFor(opened.who, asked),
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
function notTaken(reason: 'expired' | 'over' | 'unknown', { typed }: SentForm, t: Translate): Shown {
  return [
    statuses[reason],
    t('pages:endTitle'),
    html`<p>${t(reason === 'over' ? 'pages:formOverLasting' : 'pages:formOver')}</p>
      ${typedBack(typed, t)}`,
  ];
}

/** The page for when nothing else could be shown. */
export function sendFailure(
  request: FastifyRequest,
  reply: FastifyReply,
  translations: Translations,
): FastifyReply {
  const { asked, send } = answer(request, reply, translations);
  const { t } = asked;
  return send(500, t('pages:endTitle'), html`<p>${t('pages:failed')}</p>`);
}

function landing({ days }: Link, t: Translate): Html {
  return html`<p>${days === undefined ? t('pages:landingWords') : t('pages:landingLasting', { count: days })}</p>
    <form method="post"><button type="submit">${t('pages:open')}</button></form>`;
}

function refused(reason: LinkRefused, t: Translate): Shown {
  // Whoever had a link that lasts can ask for no other one: they are told whom they can still turn to.
  const further = reason === 'over' ? ([t('pages:overReach'), t('pages:overHelp')] as const) : [];
  const words = [t(`pages:${reason}`), ...further].map((said) => html`<p>${said}</p>`);
  return [statuses[reason], t('pages:endTitle'), html`${words}`];
}

/** The words that a browser asks for, and the language in its own words. */
interface Asked {
  readonly t: Translate;
  readonly language: string;
}

/** A page's language is the browser's first choice: the link says nothing about its reader, not even that. */
function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  translations: Translations,
): { readonly asked: Asked; readonly send: (status: number, title: string, body: Html) => FastifyReply } {
  const language = firstLanguage.exec(request.headers['accept-language'] ?? '')?.[0] ?? '';
  const lang = translations.match(language);
  const send = (status: number, title: string, body: Html): FastifyReply =>
    reply.code(status).type('text/html; charset=utf-8').send(documentOf({ lang, title, body }));
  return { asked: { t: translations.for(lang), language }, send };
}

/** Such as `es` or `es-419`; what more is said after that changes neither words nor days. */
const firstLanguage = /^[a-z]{2,3}(-([a-z]{2}|\d{3}))?\b/i;
