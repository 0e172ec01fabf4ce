/** What every answer of the web role tells a browser: load nothing, run nothing, keep nothing, tell nobody. */
import type { FastifyInstance } from 'fastify';
import { styleSource } from './style.ts';

const policy = [
  "default-src 'none'",
  `style-src ${styleSource}`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const headers = {
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
} as const;

const aYear = 'max-age=31536000';

/** @param secure whether the role is reached over https, and only then */
export function sendStrictHeaders(app: FastifyInstance, secure: boolean): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    if (secure) reply.header('strict-transport-security', aYear);
    done();
  });
}
