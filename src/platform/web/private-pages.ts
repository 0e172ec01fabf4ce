/**
 * Private pages. Asking for a link shows one button and uses nothing up, so that previews and scanners do no harm;
 * pressing the button uses the link up and shows the page, once.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '../clock.ts';
import type { Translate, Translations } from '../i18n/index.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { readLink } from './links.ts';
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
}

const statuses: Readonly<Record<LinkRefused, number>> = { used: 410, expired: 410, unknown: 404 };

interface TokenRoute {
  Params: { token: string };
}

export function servePrivatePages(
  app: FastifyInstance,
  { pages, links, key, translations, clock }: PrivatePages,
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
    const body = await page.show(opened.who, t);
    return send(
      200,
      page.title(t),
      html`${body}
        <footer><p>${t('pages:closeHint')}</p></footer>`,
    );
  });
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

function refused(reason: LinkRefused, t: Translate): [status: number, title: string, body: Html] {
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
