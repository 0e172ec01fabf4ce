/** A community with threads to try the rules on. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect } from 'vitest';
import type { Right, SandboxOptions } from '#sandbox/index.ts';
import { stage, usualRights } from '../stage.ts';
import type { Stage } from '../stage.ts';
import type { Json, Reply } from '../wire.ts';

export const threadRights: readonly Right[] = [...usualRights, 'ManageThreads'];

export interface ThreadStage extends Stage {
  /** A thread in the lobby, open unless told otherwise. */
  thread(body?: object): Promise<string>;
  start(body: object, where?: string): Promise<Reply>;
  change(thread: string, body: object): Promise<Reply>;
  read(thread: string): Promise<Json>;
  say(where: string, content?: string): Promise<Reply>;
  /** A channel in which the bot lacks a right. */
  without(right: Right, type?: number): string;
}

/** Without rights of its own the bot still has what everybody has: starting threads and talking in them. */
export async function threadStage(
  rights: readonly Right[] = threadRights,
  options: SandboxOptions = {},
): Promise<ThreadStage> {
  const at = await stage({ systemMessages: false, ...options }, rights);
  const start = (body: object, where = at.lobby): Promise<Reply> =>
    at.ask(`POST /channels/${where}/threads`, { body });
  return {
    ...at,
    start,
    async thread(body = {}) {
      return String((await start({ name: 'today', type: 11, ...body })).body['id']);
    },
    change: (thread, body) => at.ask(`PATCH /channels/${thread}`, { body }),
    read: async (thread) => (await at.ask(`GET /channels/${thread}`)).body,
    say: (where, content = 'hello') => at.ask(`POST /channels/${where}/messages`, { body: { content } }),
    without: (right, type = 0) =>
      at.guild.createChannel({
        name: `no-${right.toLowerCase()}`,
        type,
        overwrites: [{ id: at.kindred.id, type: 1, allow: 0n, deny: PermissionFlagsBits[right] }],
      }).id,
  };
}

/** Refused with this code. */
export function refused(answer: Reply, status: number, code: number): void {
  expect([answer.status, answer.body['code']]).toEqual([status, code]);
}

/** A form error at this field. */
export function misfit(answer: Reply, ...path: string[]): void {
  refused(answer, 400, 50035);
  expect(answer.body['errors']).toHaveProperty([...path, '_errors']);
}
