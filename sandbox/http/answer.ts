/** One request from the socket to its answer: who asks, how often, any trouble on demand, the route itself. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Box } from '../box.ts';
import { isInvalid } from '../counters.ts';
import { RateLimited } from '../limits/rate-limits.ts';
import type { Application } from '../state/entities.ts';
import type { UploadedFile } from '../state/files.ts';
import { botOf, hasBotUserAgent } from './auth.ts';
import { ApiError, formErrorAt, refusal } from './errors.ts';
import { readMultipart } from './multipart.ts';
import type { Answer, Call, Route } from './route.ts';
import { sendAnswer, sendError, showStanding } from './send.ts';

/** Stays synchronous unless files or faults are in play: this is the path that load tests drive. */
export function answerCall(
  box: Box,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | Promise<FastifyReply> {
  const seen = (status: number, bot: Application | null, error?: unknown): void => {
    const scope = error instanceof RateLimited ? error.scope : undefined;
    if (isInvalid({ status, scope })) box.limits.countInvalid();
    box.counters.saw({
      method: route.method,
      route: route.template,
      path: request.url,
      status,
      at: box.world.clock.now(),
      bot: bot?.name ?? null,
      ...(scope ? { scope } : {}),
    });
    // Somebody may be waiting for the count.
    box.world.changed();
  };
  let bot: Application | null = null;
  box.world.clock.runDue();
  try {
    box.limits.refuseShutOut();
    if (!hasBotUserAgent(request.headers)) throw refusal('badUserAgent');
    if (route.access === 'bot') bot = botOf(box.world, request.headers.authorization);
    showStanding(reply, standingOf(box, route, request, bot));
    if (!box.faults.watching && !request.isMultipart()) {
      const answer = route.handle(callOf(box, request, bot, request.body, []));
      box.world.changed();
      sendAnswer(reply, answer);
      seen(answer.status, bot);
      return reply;
    }
  } catch (error) {
    seen(sendError(box, reply, error), bot, error);
    return reply;
  }
  return answerSlowly(box, route, request, reply, bot).then(
    (status) => (seen(status, bot), reply),
    (error: unknown) => (seen(sendError(box, reply, error), bot, error), reply),
  );
}

async function answerSlowly(
  box: Box,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  bot: Application | null,
): Promise<number> {
  const { body, files } = request.isMultipart()
    ? await readMultipart(request)
    : { body: request.body, files: [] };
  const about = {
    method: route.method,
    route: route.template,
    path: request.url,
    body,
    bot: bot?.name ?? null,
  };
  const trouble = await box.faults.before(about);
  if (trouble === 'drop') return drop(request, reply);
  if (trouble && 'rateLimit' in trouble)
    throw new RateLimited(trouble.rateLimit.retryAfter, trouble.rateLimit.scope);
  if (trouble && 'code' in trouble && trouble.code !== undefined)
    throw new ApiError(trouble.status ?? 400, trouble.code, `Fault ${trouble.code}`);
  if (trouble && 'status' in trouble && trouble.status !== undefined) {
    const body = 'body' in trouble ? trouble.body : undefined;
    sendAnswer(reply, {
      status: trouble.status,
      body: body ?? { message: `Fault ${trouble.status}`, code: 0 },
    });
    return trouble.status;
  }
  let outcome: Answer | ApiError;
  try {
    outcome = route.handle(callOf(box, request, bot, body, files));
    box.world.changed();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    outcome = error;
  }
  if ((await box.faults.after(about)) === 'drop') return drop(request, reply);
  if (outcome instanceof ApiError) throw outcome;
  sendAnswer(reply, outcome);
  return outcome.status;
}

function callOf(
  box: Box,
  request: FastifyRequest,
  bot: Application | null,
  body: unknown,
  files: readonly UploadedFile[],
): Call<Record<string, string>> {
  const mark = request.url.indexOf('?');
  return {
    box,
    world: box.world,
    params: request.params as Record<string, string>,
    query: new URLSearchParams(mark < 0 ? '' : request.url.slice(mark + 1)),
    body,
    files,
    bot: bot ?? nobody,
    doer: { userId: bot?.userId ?? '', reason: bot ? reasonOf(request) : null },
  };
}

/** Routes that take no token never look at it. */
const nobody: Application = { id: '', userId: '', name: '', token: '', privilegedIntents: 0 };

function standingOf(
  box: Box,
  route: Route,
  request: FastifyRequest,
  bot: Application | null,
): ReturnType<Box['limits']['admit']> {
  if (!box.limits.table || route.path.startsWith('/interactions/')) return null;
  const { channel, guild, application, webhook, token } = request.params as Record<
    string,
    string | undefined
  >;
  const { webhooks, applications } = box.world.store;
  const hook = token === undefined ? webhook : `${application ?? webhook}/${token}`;
  const place = application === undefined ? undefined : webhooks.get(application)?.channelId;
  return box.limits.admit({
    route: route.template,
    major: channel ?? guild ?? hook ?? '',
    bot: bot?.id,
    interaction: token !== undefined && applications.has(application ?? ''),
    ...(place === undefined || route.method !== 'POST'
      ? {}
      : { shared: { bucket: 'channel-webhooks', key: place } }),
  });
}

/** Source: resources/audit-log; 1 to 512 characters, URL-encoded. */
function reasonOf(request: FastifyRequest): string | null {
  const header = request.headers['x-audit-log-reason'];
  if (typeof header !== 'string' || header === '') return null;
  let reason: string;
  try {
    reason = decodeURIComponent(header);
  } catch {
    reason = header;
  }
  if (reason.length > 512)
    throw formErrorAt(['reason'], 'BASE_TYPE_MAX_LENGTH', 'Must be 512 or fewer in length.');
  return reason;
}

function drop(request: FastifyRequest, reply: FastifyReply): number {
  reply.hijack();
  request.raw.socket.destroy();
  return 0;
}
