/** A bot without a library: it is told of interactions and answers each as the test says. */
import type { Json, Line, Reply } from './wire.ts';
import { asking, identified } from './wire.ts';
import type { Stage } from './stage.ts';

export interface HandBot {
  readonly line: Line;
  /** The latest interaction that came in. */
  heard(): Promise<Json>;
  callback(interaction: Json, type: number, data?: unknown, query?: string): Promise<Reply>;
  /** A call on the interaction's webhook: `GET /messages/@original`. */
  hook(interaction: Json, line: string, body?: unknown): Promise<Reply>;
}

export const commands = [
  { name: 'hello', description: 'Says hello' },
  {
    name: 'group',
    description: 'Groups',
    options: [
      {
        type: 1,
        name: 'join',
        description: 'Join one',
        options: [
          { type: 3, name: 'topic', description: 'Which', required: true, autocomplete: true },
          { type: 6, name: 'with', description: 'A friend' },
          { type: 4, name: 'size', description: 'How many', min_value: 2, max_value: 9 },
        ],
      },
    ],
  },
  { name: 'staff-only', description: 'Not for all', default_member_permissions: '8192' },
  { name: 'Ask a moderator to look', type: 3 },
  { name: 'Greet', type: 2 },
];

/** Connected, with the commands above registered. */
export async function handBot({ sandbox, ask, kindred }: Stage, intents = 1): Promise<HandBot> {
  const line = await identified(sandbox, intents);
  await ask(`PUT /applications/${kindred.applicationId}/commands`, { body: commands });
  const open = asking(sandbox);
  let handled = 0;
  return {
    line,
    async heard() {
      const all = (): Json[] =>
        line.frames.filter((frame) => frame.t === 'INTERACTION_CREATE').map((frame) => frame.d);
      await line.next(() => all().length > handled);
      handled += 1;
      const interaction = all()[handled - 1];
      if (!interaction) throw new Error('no interaction');
      return interaction;
    },
    callback: (interaction, type, data, query = '') =>
      open(
        `POST /interactions/${String(interaction['id'])}/${String(interaction['token'])}/callback${query}`,
        { token: null, body: { type, ...(data === undefined ? {} : { data }) } },
      ),
    hook: (interaction, call, body) => {
      const [method = '', path = ''] = call.split(' ');
      return open(`${method} /webhooks/${kindred.applicationId}/${String(interaction['token'])}${path}`, {
        token: null,
        ...(body === undefined ? {} : { body }),
      });
    },
  };
}
