/** What somebody wrote to the bot and has not sent: sealed under a key of its own, and gone after an hour. */
import { z } from 'zod';
import * as drafts from '#db/escalation/drafts.ts';
import type { GuildTx } from '#db/database.ts';
import type { Community } from '#src/platform/community.ts';
import { after, days, hours } from '#src/platform/durations.ts';
import type { Ref } from '#src/platform/ref.ts';

const shape = z.object({
  user: z.string(),
  /** As a Discord locale. A message carries none: undefined where nothing else told it. */
  locale: z.string().optional(),
  /** Where they wrote. */
  channel: z.string(),
  words: z.string(),
  /** The messages that are in it, by their ids: one that arrives twice is one. */
  messages: z.array(z.string()),
  /** Something did not fit. */
  full: z.boolean(),
  /** How many communities they can send it to. */
  communities: z.number(),
  /** The message in which they are asked, once it stands. */
  prompt: z.string().optional(),
  /** Discord brought them no question about it: that waits in their inbox. */
  unreached: z.boolean().optional(),
});
export type ContactDraft = z.infer<typeof shape>;

const keptFor = hours(1);
/** Where the question waits in their inbox, they have to come by first. */
const keptForUnreached = days(7);

const purpose = 'contact writer';

/** Who somebody is to this alone: a keyed hash, apart from every other hash of them. */
export function writerHashes(community: Community, user: string): readonly string[] {
  return community.keyring.blindIndexes(purpose, community.guild, user);
}

/** One at a time for one person: two messages sent after another are one draft. */
export async function lockWriter(tx: GuildTx, community: Community, user: string): Promise<void> {
  await drafts.lock(tx, community.keyring.blindIndex(purpose, community.guild, user));
}

export async function saveContact(
  tx: GuildTx,
  community: Community,
  ref: Ref,
  content: ContactDraft,
): Promise<void> {
  const now = community.now();
  await drafts.save(tx, await community.vault.cases.get(tx, ref), {
    ref,
    content: JSON.stringify(content),
    reporterHash: community.keyring.blindIndex(purpose, community.guild, content.user),
    now,
    expiresAt: after(now, content.unreached ? keptForUnreached : keptFor),
  });
}

/** Undefined once its hour is over. */
export async function readContact(
  tx: GuildTx,
  community: Community,
  ref: Ref,
): Promise<ContactDraft | undefined> {
  const key = await community.vault.cases.find(tx, ref);
  const stored = key && (await drafts.read(tx, key, ref, community.now()));
  return stored && shape.parse(JSON.parse(stored.content));
}

/** What somebody has written and not sent yet. */
export async function waitingOf(
  tx: GuildTx,
  community: Community,
  user: string,
): Promise<{ ref: Ref; content: ContactDraft } | undefined> {
  for (const { ref } of await drafts.begunBy(tx, writerHashes(community, user))) {
    const content = await readContact(tx, community, ref);
    if (content) return { ref, content };
  }
  return undefined;
}
