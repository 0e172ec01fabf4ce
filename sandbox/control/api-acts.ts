/** What the control API lets people do, each with the body that it takes. */
import { z } from 'zod';
import type { MemberActor } from './member.ts';
import { Refused } from './refused.ts';
import type { Tap } from './tap.ts';
import type { SeenMessage, SeenModal } from './view.ts';

const file = z.object({
  name: z.string().min(1),
  data: z.string(),
  contentType: z.string().default('text/plain'),
});
const value = z.union([z.string(), z.number(), z.boolean(), file, z.array(z.string())]);
const values = z.record(z.string(), value).default({});
const place = z.string().optional();

interface Act {
  /** A body as it may look. */
  readonly example: object;
  run(
    actor: MemberActor,
    body: unknown,
    open: SeenModal | undefined,
  ): Promise<Tap | SeenMessage | { readonly done: true }>;
}

function act<Schema extends z.ZodType>(
  schema: Schema,
  example: z.input<Schema> & object,
  run: (actor: MemberActor, body: z.output<Schema>, open: SeenModal | undefined) => ReturnType<Act['run']>,
): Act {
  return { example, run: async (actor, body, open) => run(actor, schema.parse(body), open) };
}

const onMessage = (id: string | undefined): { on?: { id: string } } =>
  id === undefined ? {} : { on: { id } };

export const acts: Readonly<Record<string, Act>> = {
  run: act(
    z.object({ command: z.string(), options: values, in: place }),
    { command: '/group join', options: { topic: 'lupus' }, in: '#lobby' },
    (actor, body) => actor.runs(body.command, body.options, { in: body.in }),
  ),
  autocomplete: act(
    z.object({ command: z.string(), options: values, focused: z.string(), in: place }),
    { command: '/group join', options: { topic: 'lu' }, focused: 'topic' },
    (actor, body) => actor.types(body.command, body.options, body.focused, { in: body.in }),
  ),
  use: act(
    z.object({ name: z.string(), on: z.string() }),
    { name: 'Ask a moderator to look', on: 'the id of a message, or a person' },
    (actor, body) => actor.uses(body.name, { on: body.on }),
  ),
  submit: act(
    z.object({ values }),
    { values: { words: 'by custom id or by label' } },
    (actor, body, open) => {
      if (!open) throw new Refused('No modal is open. A command or a button opens one.');
      return actor.submits(open, body.values);
    },
  ),
  press: act(
    z.object({ button: z.string(), on: z.string().optional() }),
    { button: 'I agree' },
    (actor, body) => actor.presses(body.button, onMessage(body.on)),
  ),
  choose: act(
    z.object({
      menu: z.string(),
      values: z.union([z.string(), z.array(z.string())]),
      on: z.string().optional(),
    }),
    { menu: 'its placeholder or custom id', values: ['one'] },
    (actor, body) => actor.chooses(body.menu, body.values, onMessage(body.on)),
  ),
  send: act(
    z.object({ channel: z.string(), text: z.string(), files: z.array(file).default([]) }),
    { channel: '#lobby', text: 'Hello' },
    async (actor, body) => actor.sends(body.channel, body.text, { files: body.files }),
  ),
  react: act(
    z.object({ message: z.string(), emoji: z.string() }),
    { message: 'its id', emoji: '👍' },
    async (actor, body) => {
      actor.reacts({ id: body.message }, body.emoji);
      return { done: true };
    },
  ),
};
