/** What is sealed of an action, and reading it. */
import { z } from 'zod';
import * as actions from '#db/escalation/actions.ts';
import type { ActionRow } from '#db/escalation/actions.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { after } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';

export const actionContent = z.object({
  /** The Discord id of whom it concerns. */
  user: z.string(),
  words: z.string(),
  /** They wrote to the bot, and are answered there. */
  conversation: z.boolean().optional(),
  /** They asked for another look, and it is about that. */
  appeal: z.boolean().optional(),
  /** A rule may have been broken, as their case stood when it was written. */
  rules: z.boolean().optional(),
  /** Who they are was opened to nobody: they wrote under a name of a group. */
  sealed: z.boolean().optional(),
  /** How long, in milliseconds. */
  lasts: z.number().optional(),
  message: z.object({ channel: z.string(), id: z.string() }).optional(),
});
export type ActionContent = z.infer<typeof actionContent>;

/** Until when something lasts that begins at that moment; null where it does not end by itself. */
export function lastsUntil({ lasts }: Pick<ActionContent, 'lasts'>, from: Date): Date | null {
  return lasts === undefined ? null : after(from, lasts);
}

export interface Action extends ActionRow {
  readonly content: ActionContent;
}

/** Reads an action, locked until the transaction ends. */
export async function lockAction(tx: GuildTx, community: Community, ref: Ref): Promise<Action | undefined> {
  return opened(await actions.lock(tx, (caseRef) => community.vault.cases.find(tx, caseRef), ref));
}

/** Reads an action, for showing it. */
export async function readAction(tx: GuildTx, community: Community, ref: Ref): Promise<Action | undefined> {
  return opened(await actions.find(tx, (caseRef) => community.vault.cases.find(tx, caseRef), ref));
}

function opened(found: Awaited<ReturnType<typeof actions.find>>): Action | undefined {
  return found && { ...found, content: actionContent.parse(JSON.parse(found.content)) };
}
