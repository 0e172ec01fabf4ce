/** Something shared, as its group sees it: posted, drawn again as it is now, or taken away. */
import { MessageType, RESTJSONErrorCodes } from 'discord-api-types/v10';
import * as notes from '#db/sharing/notes.ts';
import * as posts from '#db/sharing/posts.ts';
import type { PostRow } from '#db/sharing/posts.ts';
import type { GuildTx } from '#db/database.ts';
import { alerts } from '#src/escalation/index.ts';
import { awake } from '#src/groups/index.ts';
import { putInInbox } from '#src/members/index.ts';
import type { Community } from '#src/platform/community.ts';
import { deliveryKind } from '#src/platform/discord/delivery/kinds.ts';
import type { Sending } from '#src/platform/discord/delivery/kinds.ts';
import { refusedWith } from '#src/platform/discord/delivery/retry.ts';
import { findOwnMessage, findOwnPost, nonceOf, reasonOf } from '#src/platform/discord/delivery/trace.ts';
import { after, hours } from '#src/platform/durations.ts';
import { newRef } from '#src/platform/ref.ts';
import type { Ref } from '#src/platform/ref.ts';
import { askSome } from '../asking/be-asked.ts';
import { destroyKey, openAuthor, openContent } from '../content.ts';
import type { SharedContent } from '../content.ts';
import { feelId } from '../ids.ts';
import { inboxKinds } from '../inbox.ts';
import { postShown } from '../messages/post.ts';
import type { ShownPost } from '../messages/post.ts';
import { openNote } from '../notes/content.ts';
import type { NoteSaid } from '../notes/content.ts';
import { postKind } from './wanted.ts';

interface Sent {
  readonly channel: string;
  readonly message: string;
  readonly thread: string | null;
  /** The rules of automatic moderation that found something in it. */
  readonly found: readonly string[];
}

type Where = NonNullable<Awaited<ReturnType<typeof posts.shown>>>;

export const sharedPost = deliveryKind({
  name: postKind.name,
  async load(tx, row, community) {
    const found = await posts.shown(tx, row.subject);
    if (!found || !community.settings) return undefined;
    const { post } = found;
    const { locale } = community.settings;
    if (post.state === 'gone') {
      const channel = post.channelId ?? (await channelOf(tx, found));
      return { ...found, shown: undefined, channel, locale };
    }
    const channel = post.channelId ?? (await placeFor(tx, found));
    const shown = await contentOf(tx, community, found);
    return channel && shown ? { ...found, shown, channel, locale } : undefined;
  },
  async send({ post, shown, channel, group, locale }, sending, row): Promise<Sent | 'removed' | undefined> {
    const { discord, translations } = sending;
    if (channel === null) return shown ? undefined : 'removed';
    const inTurn = <Done>(act: () => Promise<Done>) => awake(discord, { group, thread: channel }, act);
    if (!shown) {
      const { messageId, threadId } =
        post.messageId === null ? await madeUnheard({ post, group, channel }, sending) : post;
      if (messageId !== null) await inTurn(() => discord.deleteMessage(channel, messageId)).catch(gone);
      if (threadId !== null) await closeIfEmpty(discord, threadId, post.ref).catch(gone);
      return 'removed';
    }
    const t = translations.for(locale);
    const message = postShown(shown, t);
    const found = await wordsFound(shown.content, sending);
    if (post.messageId !== null) {
      const { messageId, threadId } = post;
      await inTurn(() => discord.editMessage(channel, messageId, message)).catch(gone);
      return { channel, message: messageId, thread: threadId, found };
    }
    const carries = traceOf(post.ref);
    if (isForumPost({ group, kind: post.kind })) {
      const trace = { guild: sending.community.guild, forum: channel, bot: sending.bot, carries };
      const made = sending.repeated ? await findOwnPost(discord, trace) : undefined;
      const name = t(post.kind === 'question' ? 'sharing:threadName' : 'sharing:postName');
      // A post and the message that it begins with have one id.
      const id = made ?? (await discord.createPost(channel, name, message, reasonOf(post.ref))).id;
      return { channel: id, message: id, thread: id, found };
    }
    const id = await inTurn(() => makeMessage({ channel, carries, message }, sending, row.ref));
    // A circle is a thread already, and a message takes one thread only.
    const thread = post.kind === 'question' && group.kind === 'text' ? id : null;
    if (thread !== null)
      await discord.openThread(channel, id, t('sharing:threadName')).catch((error: unknown) => {
        if (!refusedWith(error, RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)) throw error;
      });
    return { channel, message: id, thread, found };
  },
  async record(tx, sent, { post }, _row, community) {
    if (sent === 'removed') return forget(tx, community, post);
    if (!sent) return;
    const { channel, message, thread, found } = sent;
    await posts.change(tx, post.ref, { channelId: channel, messageId: message, threadId: thread });
    const user = found.length > 0 ? await openAuthor(tx, community, post) : undefined;
    if (user !== undefined)
      for (const rule of found)
        await alerts.noticeWordsIn(tx, community, {
          rule,
          user,
          hidden: post.nameRef !== null,
          channel,
          message,
        });
    const isNew = post.messageId === null && post.kind === 'question';
    const now = isNew ? await posts.find(tx, post.ref) : undefined;
    if (now?.state === 'up') await askSome(tx, community, now);
  },
  async instead(tx, row, community) {
    const post = await posts.find(tx, row.subject);
    // It is tried again each hour; they are told after the first time.
    const anHourAgo = after(community.now(), -hours(1));
    if (post?.state !== 'up' || post.messageId !== null || !row.firstTriedAt || row.firstTriedAt < anHourAgo)
      return;
    const user = await openAuthor(tx, community, post);
    if (user !== undefined)
      await putInInbox(tx, community, { user, kind: inboxKinds.stuck, subject: newRef() });
  },
});

/** With it goes what was said about it. */
async function forget(tx: GuildTx, community: Community, { ref, messageId }: PostRow): Promise<void> {
  const about = messageId === null ? [] : await notes.forgetAbout(tx, messageId);
  for (const note of about) await destroyKey(tx, community, note);
  await posts.remove(tx, ref);
}

/** What Discord posted and nobody heard of before it was taken back. */
async function madeUnheard(
  { post: { ref, kind, createdAt }, group, channel }: Pick<Where, 'post' | 'group'> & { channel: string },
  { discord, bot, community }: Sending,
): Promise<Pick<PostRow, 'messageId' | 'threadId'>> {
  const carries = traceOf(ref);
  if (isForumPost({ group, kind })) {
    const made = await findOwnPost(discord, { guild: community.guild, forum: channel, bot, carries });
    return { messageId: null, threadId: made ?? null };
  }
  const made = await findOwnMessage(discord, { channel, since: createdAt, bot, carries }).catch(gone);
  const messageId = made?.id ?? null;
  return { messageId, threadId: kind === 'question' && group.kind === 'text' ? messageId : null };
}

const traceOf = (post: Ref): string => feelId.make({ post, feeling: 'me_too' });

const isForumPost = ({ group, kind }: Pick<Where, 'group'> & Pick<PostRow, 'kind'>): boolean =>
  group.kind === 'forum' && kind !== 'answer';

/** Discord looks at nothing that a bot posts, so it is done here, by the same words. */
async function wordsFound(
  { words }: SharedContent,
  { discord, community: { guild, settings } }: Sending,
): Promise<readonly string[]> {
  if (!settings?.wordAlerts) return [];
  const rules = await discord.autoModRules(guild).catch((error: unknown) => {
    if (!refusedWith(error, RESTJSONErrorCodes.MissingPermissions)) throw error;
    return [];
  });
  return alerts.rulesFinding(rules, words);
}

async function makeMessage(
  { channel, carries, message }: { channel: string; carries: string; message: ReturnType<typeof postShown> },
  { discord, repeated, firstTriedAt, bot }: Sending,
  delivery: Ref,
): Promise<string> {
  const made = repeated && (await findOwnMessage(discord, { channel, since: firstTriedAt, bot, carries }));
  return (made || (await discord.createMessage(channel, message, nonceOf(delivery)))).id;
}

/** Somebody took the message away, or the channel: there is nothing to draw. */
function gone(error: unknown): undefined {
  if (!refusedWith(error, RESTJSONErrorCodes.UnknownMessage, RESTJSONErrorCodes.UnknownChannel)) throw error;
}

/** A thread in which nobody else wrote goes with what it began with. What others wrote is theirs, and stays. */
async function closeIfEmpty(discord: Sending['discord'], thread: string, ref: Ref): Promise<void> {
  const written: readonly MessageType[] = [MessageType.Default, MessageType.Reply];
  const left = await discord.latestMessages(thread);
  if (!left.some(({ type }) => written.includes(type))) await discord.deleteChannel(thread, reasonOf(ref));
}

/** The group's channel; of an answer, the thread of its question. */
async function placeFor(tx: GuildTx, { post, group }: Where): Promise<string | null> {
  return group.state === 'active' ? channelOf(tx, { post, group }) : null;
}

async function channelOf(
  tx: GuildTx,
  { post, group }: Pick<Where, 'post' | 'group'>,
): Promise<string | null> {
  if (post.parentRef === null) return group.channel;
  const question = await posts.find(tx, post.parentRef);
  return question?.threadId ?? question?.channelId ?? null;
}

/** Under a group's name, nothing of its author is opened here. */
async function contentOf(
  tx: GuildTx,
  community: Community,
  { post, name }: Where,
): Promise<ShownPost | undefined> {
  const content = await openContent(tx, community, post);
  if (!content) return undefined;
  const author = name === null ? await openAuthor(tx, community, post) : undefined;
  return { post, name, author, content, notes: await notesOn(tx, community, post) };
}

async function notesOn(
  tx: GuildTx,
  community: Community,
  { messageId }: PostRow,
): Promise<readonly NoteSaid[]> {
  if (messageId === null) return [];
  const all: NoteSaid[] = [];
  for (const row of await notes.about(tx, messageId))
    if (row.dueAt === null) all.push(await openNote(tx, community, row));
  return all;
}
