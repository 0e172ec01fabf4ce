/** Where a process can die: at each call that it makes to Discord during both flows, before it is handled and after. */
import type { FaultRequest } from '#sandbox/index.ts';
import { concerns } from '#tests/discord/server.ts';
import type { TestCommunity } from '#tests/harness/suite.ts';
import { stepNames } from './journey.ts';
import type { Step } from './journey.ts';

export const callback = 'POST /interactions/:interaction/:token/callback';

export interface Point {
  readonly name: string;
  readonly step: Step;
  readonly when: 'before' | 'after';
  /** A template such as `POST /guilds/:guild/channels`. */
  readonly route: string;
  is(request: FaultRequest, community: TestCommunity): boolean;
}

type Call = Pick<Point, 'step' | 'route'> & { readonly calls: string; readonly is?: Point['is'] };

const has =
  (key: string, value: unknown) =>
  ({ body }: FaultRequest) =>
    typeof body === 'object' && body !== null && Reflect.get(body, key) === value;

/** What the worker sends, in its order. */
const deliveries: readonly Call[] = [
  { step: 'create', calls: 'the audit log', route: 'GET /guilds/:guild/audit-logs' },
  { step: 'create', calls: 'the category', route: 'POST /guilds/:guild/channels', is: has('type', 4) },
  { step: 'create', calls: 'the channel', route: 'POST /guilds/:guild/channels', is: has('type', 0) },
  { step: 'create', calls: 'the ground rules', route: 'POST /channels/:channel/messages' },
  { step: 'create', calls: 'the pin', route: 'PUT /channels/:channel/messages/pins/:message' },
  { step: 'agree', calls: 'the access', route: 'PUT /channels/:channel/permissions/:overwrite' },
  {
    step: 'leave',
    calls: 'the access taken back',
    route: 'DELETE /channels/:channel/permissions/:overwrite',
  },
  { step: 'send', calls: 'the card', route: 'POST /channels/:channel/messages' },
  { step: 'send', calls: 'the search for the board', route: 'GET /channels/:channel/messages' },
  { step: 'take', calls: 'the card redrawn', route: 'PATCH /channels/:channel/messages/:message' },
  { step: 'resolve', calls: 'the card redrawn', route: 'PATCH /channels/:channel/messages/:message' },
  {
    step: 'resolve',
    calls: 'the direct messages opened',
    route: 'POST /users/@me/channels',
    is: (request, { members }) => has('recipient_id', members[1].id)(request),
  },
  {
    step: 'resolve',
    calls: 'the notice',
    route: 'POST /channels/:channel/messages',
    is: (request, { guild }) => !concerns(guild, request) && !request.path.includes('guilds'),
  },
];

const answers: readonly Call[] = stepNames
  .filter((step) => step !== 'comeBack')
  .map((step) => ({ step, calls: 'the answer', route: callback }));

/** The calls of the worker come first: their taps have long been answered when somebody else's answer is waited for. */
export const points: readonly Point[] = [...deliveries, ...answers].flatMap(({ step, calls, route, is }) =>
  (['before', 'after'] as const).map((when) => ({
    name: `${step}: ${calls}, ${when} it is handled`,
    step,
    when,
    route,
    is: (request, community) =>
      request.route === route &&
      (is?.(request, community) ?? (route === callback || concerns(community.guild, request))),
  })),
);
