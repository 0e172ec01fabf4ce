/** What a fault is: where it may strike, how often, and what it does. Checked by the schema that the control API shows. */
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { z } from 'zod';

/** Milliseconds: always as many, or drawn between two ends. */
const span = z.union([
  z.number().nonnegative(),
  z.tuple([z.number().nonnegative(), z.number().nonnegative()]),
]);
export type Span = z.infer<typeof span>;

/** For requests. `latency` and `drop: 'before'` come before the route does anything; `drop: 'after'` loses only the answer. */
const requestTrouble = z.union([
  z.strictObject({ latency: span }),
  z.strictObject({
    /** In seconds. */
    rateLimit: z.strictObject({
      scope: z.enum(['user', 'global', 'shared']),
      retryAfter: z.number().positive(),
    }),
  }),
  z.strictObject({ status: z.int().min(500).max(599) }),
  /** One of Discord's JSON error codes; the status is 400 unless told otherwise. */
  z.strictObject({ code: z.int(), status: z.int().min(400).max(599).optional() }),
  z.strictObject({ drop: z.literal('before') }),
]);
const answerTrouble = z.strictObject({ drop: z.literal('after') });

/** For events on their way to one session: Discord promises neither that they come once nor that they come in order. Source: reference, "Gateway Event Consistency". */
const eventTrouble = z.union([
  z.strictObject({ event: z.enum(['lose', 'duplicate']) }),
  z.strictObject({ delay: span }),
  /** Holds the event back until the session's next one is out, or for so many milliseconds. */
  z.strictObject({ reorder: z.number().positive() }),
]);

/** For the line itself, when an event is about to go out or the bot sends a frame. */
const lineTrouble = z.union([
  z.strictObject({ close: z.int().min(1000).max(4999) }),
  /** Nothing comes through any more, and nobody says so. */
  z.strictObject({ silent: z.literal(true) }),
]);
/** For `identify` and `resume`: the session is not valid (op 9). */
const sessionTrouble = z.strictObject({ invalidate: z.literal(true) });

const troubles = {
  request: requestTrouble,
  answer: answerTrouble,
  event: z.union([eventTrouble, lineTrouble]),
  frame: z.union([sessionTrouble, lineTrouble]),
} as const;

/** Where trouble can strike: a request, its answer, an event for one session, a frame from a bot. */
export type Stage = keyof typeof troubles;
export type TroubleAt<Where extends Stage> = z.infer<(typeof troubles)[Where]>;

/** Frames of a bot at which a fault can strike. */
export const frames = ['heartbeat', 'identify', 'resume'] as const;

export const faultShape = z.strictObject({
  /** `POST /channels/:channel/messages`, `MESSAGE_CREATE`, `identify`; `*` is everything that the trouble can befall. */
  on: z.string(),
  /** Only this bot's. */
  bot: z.string().optional(),
  /** From 0 to 1. */
  chance: z.number().min(0).max(1).default(1),
  /** Strikes at most so often. */
  times: z.int().positive().optional(),
  /** Lets so many pass first. */
  after: z.int().nonnegative().default(0),
  trouble: z.union([requestTrouble, answerTrouble, eventTrouble, lineTrouble, sessionTrouble]),
});
export type NewFault = z.input<typeof faultShape>;
export type Fault = z.output<typeof faultShape>;

/** What can be named at each stage; requests and their answers go by the route. */
const names: { readonly [Where in Stage]?: ReadonlySet<string> } = {
  event: new Set(Object.values(GatewayDispatchEvents)),
  frame: new Set(frames),
};

/** The stages at which this trouble can strike under this name. @param routes their templates @throws TypeError where there are none */
export function stagesOf({ on, trouble }: Fault, routes: ReadonlySet<string>): readonly Stage[] {
  const namesAt = (stage: Stage): ReadonlySet<string> => names[stage] ?? routes;
  const fitting = (Object.keys(troubles) as Stage[]).filter(
    (stage) => troubles[stage].safeParse(trouble).success,
  );
  const stages = fitting.filter((stage) => on === '*' || namesAt(stage).has(on));
  if (stages.length > 0) return stages;
  const kind = Object.keys(trouble).join();
  const known = (Object.keys(troubles) as Stage[]).some((stage) => namesAt(stage).has(on));
  throw new TypeError(known ? `“${kind}” cannot befall ${on}.` : `There is nothing called ${on} here.`);
}
