/** A small community on a box of its own: who is needed for most tests. */
import { expect, onTestFinished } from 'vitest';
import { startSandbox } from '#sandbox/index.ts';
import type { GuildHandle, MemberActor, Right, Sandbox, SandboxOptions } from '#sandbox/index.ts';
import { description } from '../harness/description.ts';
import { asking } from './wire.ts';

export const usualRights: readonly Right[] = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'ManageChannels',
  'ManageRoles',
  'ManageMessages',
  'PinMessages',
  'ViewAuditLog',
  'AddReactions',
  'UseApplicationCommands',
];

export interface Stage {
  readonly sandbox: Sandbox;
  readonly guild: GuildHandle;
  readonly ask: ReturnType<typeof asking>;
  readonly kindred: { readonly id: string; readonly applicationId: string; readonly token: string };
  readonly ada: MemberActor;
  /** Ids. */
  readonly lobby: string;
  readonly staff: string;
}

/** Closed by itself after the test. */
export async function box(options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ limits: 'off', openapi: description, ...options });
  onTestFinished(async () => {
    await sandbox.close();
    // A test that is about deviations asks for its description itself.
    if (options.openapi === undefined) expect(sandbox.deviations).toEqual([]);
  });
  return sandbox;
}

export async function stage(
  options: SandboxOptions = {},
  rights: readonly Right[] = usualRights,
): Promise<Stage> {
  const sandbox = await box(options);
  const guild = sandbox.createGuild({ name: 'The Long Road', owner: sandbox.user('Robin') });
  guild.addBot('kindred', { permissions: rights });
  const kindred = sandbox.bot('kindred');
  const lobby = guild.createChannel({ name: 'lobby' }).id;
  const staff = guild.createChannel({ name: 'staff', onlyFor: [guild.createRole('Moderator'), kindred] }).id;
  return { sandbox, guild, ask: asking(sandbox), kindred, ada: sandbox.user('Ada').in(guild), lobby, staff };
}

/** A clock that stands still until it is moved. */
export function heldClock(start = '2026-05-04T09:00:00Z'): {
  now(): Date;
  set(at: Date): void;
  pass(milliseconds: number): void;
} {
  let now = new Date(start);
  return {
    now: () => now,
    set: (at) => void (now = at),
    pass: (milliseconds) => void (now = new Date(now.getTime() + milliseconds)),
  };
}

/** Begins something whose end the test does not wait for. */
export function begun(doing: Promise<unknown>): void {
  doing.catch(() => undefined);
}
