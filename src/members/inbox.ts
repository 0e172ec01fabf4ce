/** The inbox: what somebody is to be told without a direct message, shown to them alone at their next tap anywhere. */
import { communities } from '#db/communities.ts';
import * as inbox from '#db/inbox.ts';
import type { Waiting } from '#db/inbox.ts';
import type { GuildTx } from '#db/database.ts';
import type { Area, Housekeeping, SayInInbox } from '#src/platform/area.ts';
import type { Community } from '#src/platform/community.ts';
import { button, container, lineWithButton, row, separator, text } from '#src/platform/discord/components.ts';
import { message } from '#src/platform/discord/message.ts';
import type { Message } from '#src/platform/discord/message.ts';
import { after, days, seconds } from '#src/platform/durations.ts';
import type { Translate } from '#src/platform/i18n/index.ts';
import type { Tick } from '#src/platform/jobs/ticks.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { hubId } from './ids.ts';

const purpose = 'inbox';

interface Left {
  readonly kind: string;
  readonly subject: Ref;
}

/** Leaves something for somebody. */
export async function putInInbox(
  tx: GuildTx,
  community: Community,
  { user, ...left }: Left & { readonly user: string },
): Promise<void> {
  await putInInboxes(tx, community, [user], left);
}

/** Leaves the same for many. */
export async function putInInboxes(
  tx: GuildTx,
  community: Community,
  users: readonly string[],
  left: Left,
): Promise<void> {
  const { keyring, guild } = community;
  const createdAt = community.now();
  await inbox.put(
    tx,
    users.map((user) => {
      const memberHash = keyring.blindIndex(purpose, guild, user);
      return { ref: newRef(), ...left, memberHash, createdAt };
    }),
  );
}

/** Takes back what waits unshown for somebody: it is true no more, or something newer says it. @returns the kinds of what waited */
export async function takeFromInbox(
  tx: GuildTx,
  community: Community,
  { user, ...what }: { readonly user: string } & Parameters<typeof inbox.takeBack>[2],
): Promise<readonly string[]> {
  return inbox.takeBack(tx, community.keyring.blindIndexes(purpose, community.guild, user), what);
}

export async function countInInbox(tx: GuildTx, community: Community, user: string): Promise<number> {
  return inbox.countWaiting(tx, community.keyring.blindIndexes(purpose, community.guild, user));
}

/** Forgets all that waits for somebody, and what was shown to them. */
export async function forgetInbox(tx: GuildTx, community: Community, user: string): Promise<void> {
  await inbox.forget(tx, community.keyring.blindIndexes(purpose, community.guild, user));
}

/** As many as fit into one private message. */
const atOnce = 5;
/** A community where nothing waits for anybody is not asked again for this long, in milliseconds. */
const usuallyEmptyFor = seconds(5);

/** Words for each kind of entry. */
export type InboxWords = Area['inbox'];

export type ShowInbox = (
  community: Community,
  user: string,
  t: Translate,
  show: (waiting: Message) => Promise<void>,
) => Promise<void>;

/** Shows what waits for somebody and is still news to them, and forgets it only once it was shown. */
export function inboxReader(words: InboxWords, emptyFor = usuallyEmptyFor): ShowInbox {
  const emptyUntil = new Map<string, number>();
  return async (community, user, t, show) => {
    if ((emptyUntil.get(community.guild) ?? 0) > performance.now()) return;
    const hashes = community.keyring.blindIndexes(purpose, community.guild, user);
    await community.transaction(async (tx) => {
      if (!(await inbox.anyWaiting(tx))) {
        emptyUntil.set(community.guild, performance.now() + emptyFor);
        return;
      }
      for (let shown = 0; shown === 0;) {
        const waiting = await inbox.claim(tx, hashes, atOnce);
        if (waiting.length === 0) return;
        const lines = await linesOf(waiting, words, { tx, community, user }, t);
        shown = lines.length;
        if (shown > 0) await show(message(container(...lines)));
        await inbox.markShown(tx, await inbox.claimAlike(tx, hashes, waiting), community.now());
      }
    });
  };
}

/** For how long somebody can read again what was shown to them: a tired person taps it away. */
const lettersKeptFor = days(14);
/** What nobody comes to look at is no news after a year. */
const waitsFor = days(365);
/** As many as fit into one message with their buttons. */
const mostLetters = 10;

/** Whether anything was shown to somebody lately. */
export async function hasLetters(community: Community, user: string): Promise<boolean> {
  return (await community.read((tx) => lettersOf(tx, community, user, 1))).length > 0;
}

async function lettersOf(tx: GuildTx, community: Community, user: string, limit: number) {
  const hashes = community.keyring.blindIndexes(purpose, community.guild, user);
  return inbox.shownSince(tx, hashes, after(community.now(), -lettersKeptFor), limit);
}

/** What was shown to somebody lately, to read again, newest first. */
export async function lettersAgain(
  community: Community,
  user: string,
  words: InboxWords,
  t: Translate,
): Promise<Message> {
  const lines = await community.read(async (tx) =>
    linesOf(await lettersOf(tx, community, user, mostLetters), words, { tx, community, user }, t),
  );
  const said = lines.length > 0 ? t('members:letters') : t('members:lettersNone');
  return message(
    container(
      text(said),
      ...lines.flatMap((line) => [separator(), line]),
      row(button(hubId.make({}), t('members:back'))),
    ),
  );
}

/** Deletes what was shown long enough ago. Safe on every process at once. */
export function forgetLetters({ database, communityOf }: Housekeeping): Tick {
  return {
    name: 'members.forget_letters',
    every: '15 23 * * * *',
    async run(now) {
      const over = { shown: after(now, -lettersKeptFor), left: after(now, -waitsFor) };
      for (const { guild } of await database.withSystem(communities.list)) {
        const community = await communityOf(guild);
        await community.transaction((tx) => inbox.forgetBefore(tx, over));
      }
    },
  };
}

async function linesOf(
  waiting: readonly Waiting[],
  words: InboxWords,
  here: Parameters<SayInInbox>[2],
  t: Translate,
) {
  const parts = [];
  // What is said depends on these two alone, as things are now: however often it was left, it is said once.
  const once = new Map(waiting.map((each) => [`${each.kind}/${each.subject}`, each]));
  for (const { kind, subject } of once.values()) {
    const say = words[kind] ?? (() => t('platform:nothingHere'));
    const line = await say(t, subject, here);
    if (typeof line === 'string') parts.push(text(line));
    else if (line) parts.push(lineWithButton(line.says, button(line.open, line.label)));
  }
  return parts;
}
