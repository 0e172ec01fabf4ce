/** One thing that people do over the control API: in words, with the body that it takes. */
import type { z } from 'zod';
import type { MemberActor } from './member.ts';
import type { Tap } from './tap.ts';
import type { SeenModal } from './view.ts';

export interface Act {
  readonly says: string;
  readonly schema: z.ZodObject;
  /** A body as it may look. */
  readonly example: object;
  run(actor: MemberActor, body: unknown, open: SeenModal | undefined): Promise<Tap | object>;
}

export function act<Schema extends z.ZodObject>(
  says: string,
  schema: Schema,
  example: z.input<Schema> & object,
  run: (actor: MemberActor, body: z.output<Schema>, open: SeenModal | undefined) => ReturnType<Act['run']>,
): Act {
  return { says, schema, example, run: async (actor, body, open) => run(actor, schema.parse(body), open) };
}

/** For what is simply done. */
export function deed<Schema extends z.ZodObject>(
  says: string,
  schema: Schema,
  example: z.input<Schema> & object,
  does: (actor: MemberActor, body: z.output<Schema>) => void,
): Act {
  return act(says, schema, example, async (actor, body) => {
    does(actor, body);
    return { done: true };
  });
}
