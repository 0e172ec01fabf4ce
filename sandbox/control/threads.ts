/** What people do with threads and posts, under the same rights as on Discord, and how they see them. */
import { ChannelType, MessageFlags, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { ApiError } from '../http/errors.ts';
import { threadTypesIn } from '../limits/threads.ts';
import type { Channel, Thread, User } from '../state/entities.ts';
import { createMessage, refreshMessage } from '../state/messages.ts';
import { joinThread, leaveThread } from '../state/thread-members.ts';
import { createThread, updateThread } from '../state/threads.ts';
import { sayInThread, sayThreadCreated, showStarter } from '../state/threads-talk.ts';
import { forumOf, isThreadOnly } from '../state/threads-wire.ts';
import { canView, threadsSeenBy } from '../state/visibility.ts';
import type { World } from '../state/world.ts';
import { pastAutoMod } from './auto-moderation.ts';
import { messageSeen, nameOf } from './lookup.ts';
import { listed, Refused } from './refused.ts';
import type { Standpoint } from './standpoint.ts';
import type { GivenFile } from './values.ts';

const { CreatePublicThreads, CreatePrivateThreads, ManageThreads, SendMessages } = PermissionFlagsBits;

export interface SeenThread {
  readonly id: string;
  /** `#Words about today`, by which it can be named. */
  readonly name: string;
  /** The channel that it stands in. */
  readonly channel: string;
  readonly private: boolean;
  readonly archived: boolean;
  readonly locked: boolean;
  readonly pinned: boolean;
  readonly tags: readonly string[];
  readonly members: number;
  /** Have they joined it? */
  readonly joined: boolean;
}

export interface Starting {
  /** The message that it starts from. */
  readonly from?: { readonly id: string } | undefined;
  readonly private?: boolean | undefined;
}

export interface Posting {
  /** By name. */
  readonly tags?: readonly string[] | undefined;
  readonly files?: readonly GivenFile[] | undefined;
}

/** @throws Refused */
export function startThread(here: Standpoint, where: string, name: string, how: Starting): SeenThread {
  const { world, systemMessages } = here.box;
  const source = how.from && messageSeen(world, here.user, how.from.id);
  const parent = here.channel(where);
  const types = threadTypesIn(parent.type);
  const type = types.find((one) => (one === ChannelType.PrivateThread) === (how.private ?? false));
  if (type === undefined) throw new Refused(`Such a thread cannot be started in ${where}.`);
  if (source && (source.channelId !== parent.id || how.private))
    throw new Refused('A thread starts from a message of its own channel, and is open then.');
  if (!here.may(parent, how.private ? CreatePrivateThreads : CreatePublicThreads))
    throw new Refused(`${nameOf(here.user)} may not start threads in ${where}.`);
  checkName(name);
  if (source && world.store.channels.has(source.id)) throw new Refused('This message has a thread already.');
  const thread = orRefused(() =>
    createThread(world, parent, { id: source?.id, name: name.trim(), type, ownerId: here.user.id }),
  );
  if (source) {
    source.flags |= MessageFlags.HasThread;
    refreshMessage(world, source);
    if (systemMessages) showStarter(world, thread, source, here.user.id);
  } else if (systemMessages && !how.private) sayThreadCreated(world, parent, thread, here.user.id);
  return seenThread(world, here.user, thread);
}

/** A post in a forum: a title, the first message, and tags where the forum has them. @throws Refused */
export function post(
  here: Standpoint,
  where: string,
  title: string,
  text: string,
  { tags = [], files = [] }: Posting,
): SeenThread {
  const { world } = here.box;
  const forum = here.channel(where);
  if (!isThreadOnly(forum)) throw new Refused(`${where} is no forum.`);
  if (!here.may(forum, SendMessages)) throw new Refused(`${nameOf(here.user)} may not post in ${where}.`);
  checkName(title);
  if (text.trim() === '' && files.length === 0) throw new Refused('A post needs a first message.');
  if (text.length > 2000) throw new Refused(`A message takes 2000 characters, not ${text.length}.`);
  const appliedTags = tagsNamed(here, forum, tags);
  const attempt = { channel: forum, userId: here.user.id };
  const thread = pastAutoMod(world, { ...attempt, text: title, isTitle: true }, () =>
    pastAutoMod(world, { ...attempt, text }, () =>
      makePost(here, forum, { name: title.trim(), appliedTags }, { text, files }),
    ),
  );
  return seenThread(world, here.user, thread);
}

function makePost(
  here: Standpoint,
  forum: Channel,
  about: { readonly name: string; readonly appliedTags: readonly string[] },
  { text, files }: { readonly text: string; readonly files: readonly GivenFile[] },
): Channel {
  const { world } = here.box;
  const thread = orRefused(() =>
    createThread(world, forum, { ...about, type: ChannelType.PublicThread, ownerId: here.user.id }),
  );
  forum.lastMessageId = thread.id;
  world.store.put('channel', forum);
  const resolving = here.resolving(thread);
  const input = {
    content: text,
    embeds: [],
    components: [],
    flags: 0,
    allowedMentions: undefined,
    nonce: null,
  };
  createMessage(world, thread, input, {
    id: thread.id,
    authorId: here.user.id,
    attachments: files.map((file) => resolving.upload(file)),
  });
  return thread;
}

/** @throws Refused where it is archived */
export function enterThread(here: Standpoint, where: string): void {
  const { channel } = threadAt(here, where);
  orRefused(() => joinThread(here.box.world, channel, here.user.id));
}

/** @throws Refused where it is archived */
export function quitThread(here: Standpoint, where: string): void {
  const { channel } = threadAt(here, where);
  leaveThread(here.box.world, channel, here.user.id);
}

/** Brings somebody else in, as naming them there does. @throws Refused */
export function bringIn(here: Standpoint, where: string, person: User): void {
  const { world, systemMessages } = here.box;
  const { channel, thread } = threadAt(here, where);
  const parent = world.store.channels.get(channel.parentId ?? '');
  const closed = channel.type === ChannelType.PrivateThread && !thread.invitable;
  if (!here.may(channel, SendMessages) || (closed && !leads(here, channel, thread)))
    throw new Refused(`${nameOf(here.user)} may not bring anybody into ${where}.`);
  if (!parent || !canView(world, person.id, parent))
    throw new Refused(`${nameOf(person)} cannot see the channel of ${where}.`);
  const came = orRefused(() => joinThread(world, channel, person.id));
  if (came && systemMessages && person.id !== here.user.id)
    sayInThread(world, channel, here.user.id, { type: MessageType.RecipientAdd, about: person.id });
}

/** Whoever started it may, and moderators; only those lock it. @throws Refused */
export function closeThread(
  here: Standpoint,
  where: string,
  { lock = false }: { readonly lock?: boolean },
): void {
  const { channel, thread } = threadAt(here, where);
  const allowed = lock || thread.locked ? here.may(channel, ManageThreads) : leads(here, channel, thread);
  if (!allowed) throw new Refused(`${nameOf(here.user)} may not ${lock ? 'lock' : 'archive'} ${where}.`);
  updateThread(
    here.box.world,
    channel,
    { archived: true, ...(lock ? { locked: true } : {}) },
    { userId: here.user.id, reason: null },
  );
}

/** Those that this person may see, oldest first. */
export function threadsBefore(here: Standpoint): SeenThread[] {
  const { box, guild, user } = here;
  if (!guild) return [];
  return threadsSeenBy(box.world, user.id, guild).map((thread) => seenThread(box.world, user, thread));
}

/** Calls what speaks in Discord's errors. @throws Refused */
export function orRefused<Result>(act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof ApiError) throw new Refused(`${error.message}.`);
    throw error;
  }
}

/** @throws Refused where it is archived: nobody does anything there but write */
function threadAt(here: Standpoint, where: string): { channel: Channel; thread: Thread } {
  const channel = here.channel(where);
  if (!channel.thread) throw new Refused(`${where} is no thread.`);
  if (channel.thread.archived) throw new Refused(`${where} is archived.`);
  return { channel, thread: channel.thread };
}

function leads(here: Standpoint, channel: Channel, thread: Thread): boolean {
  return thread.ownerId === here.user.id || here.may(channel, ManageThreads);
}

function checkName(name: string): void {
  if (name.trim() === '' || name.length > 100)
    throw new Refused(`A thread’s name takes 1 to 100 characters, not ${name.trim().length}.`);
}

function tagsNamed(here: Standpoint, forum: Channel, names: readonly string[]): string[] {
  const { tags, requiresTag } = forumOf(forum);
  const usable = tags.filter((tag) => !tag.moderated || here.may(forum, ManageThreads));
  if (requiresTag && names.length === 0)
    throw new Refused(`A post here needs a tag: ${listed(usable.map((tag) => tag.name))}.`);
  if (names.length > 5) throw new Refused(`A post takes 5 tags, not ${names.length}.`);
  return names.map((name) => {
    const found = usable.find((tag) => tag.name.toLowerCase() === name.toLowerCase());
    if (!found)
      throw new Refused(
        `${nameOf(here.user)} has no tag “${name}” here. Tags: ${listed(usable.map((tag) => tag.name))}.`,
      );
    return found.id;
  });
}

function seenThread(world: World, user: User, channel: Channel): SeenThread {
  const { thread, parentId } = channel;
  const parent = parentId === null ? undefined : world.store.channels.get(parentId);
  const members = world.store.threads.membersOf(channel.id);
  const tags = parent ? forumOf(parent).tags : [];
  return {
    id: channel.id,
    name: `#${channel.name}`,
    channel: `#${parent?.name ?? ''}`,
    private: channel.type === ChannelType.PrivateThread,
    archived: thread?.archived ?? false,
    locked: thread?.locked ?? false,
    pinned: thread?.pinned ?? false,
    tags: tags.filter((tag) => thread?.appliedTags.includes(tag.id)).map((tag) => tag.name),
    members: members.size,
    joined: members.has(user.id),
  };
}
