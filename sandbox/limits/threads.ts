/** What Discord accepts as a thread and as a post. Source: resources/channel, topics/threads. */
import { ChannelFlags, ChannelType } from 'discord-api-types/v10';
import { archiveTimes } from './channels.ts';
import type { Form } from './form.ts';

/** How many there may be at once; Discord publishes the number of members alone. */
export interface ThreadCaps {
  /** Active threads of one server. */
  readonly active: number;
  /** Members of one thread. */
  readonly members: number;
}

export const usualThreadCaps: ThreadCaps = { active: 1000, members: 1000 };

/** Minutes. */
export const usualArchiveTime = 1440;

const mostSlowmode = 21_600;
const mostTagsOnPost = 5;

export interface ThreadInput {
  readonly name: string;
  readonly type: ChannelType | undefined;
  /** Minutes. */
  readonly autoArchive: number | undefined;
  /** Seconds. */
  readonly slowmode: number | undefined;
  readonly invitable: boolean | undefined;
  readonly appliedTags: readonly string[];
}

/** Notes every fault on the form, which the caller finishes. `types` are those that can be started there. */
export function readThread(form: Form, types: readonly ChannelType[]): ThreadInput {
  return {
    name: nameIn(form, true) ?? '',
    type: form.choice('type', types),
    autoArchive: form.choice('auto_archive_duration', archiveTimes),
    slowmode: form.integer('rate_limit_per_user', { min: 0, max: mostSlowmode }),
    invitable: form.flag('invitable'),
    appliedTags: tagsIn(form) ?? [],
  };
}

/** What `PATCH` changes of a thread; `undefined` is "not mentioned". */
export interface ThreadChangeInput {
  readonly name: string | undefined;
  readonly archived: boolean | undefined;
  readonly locked: boolean | undefined;
  readonly autoArchive: number | undefined;
  readonly slowmode: number | undefined;
  readonly invitable: boolean | undefined;
  readonly appliedTags: readonly string[] | undefined;
  readonly pinned: boolean | undefined;
}

export function readThreadChange(form: Form): ThreadChangeInput {
  const flags = form.integer('flags');
  return {
    name: form.has('name') ? nameIn(form, false) : undefined,
    archived: form.flag('archived'),
    locked: form.flag('locked'),
    autoArchive: form.choice('auto_archive_duration', archiveTimes),
    slowmode: form.isNull('rate_limit_per_user')
      ? 0
      : form.integer('rate_limit_per_user', { min: 0, max: mostSlowmode }),
    invitable: form.flag('invitable'),
    appliedTags: tagsIn(form),
    pinned: flags === undefined ? undefined : (flags & ChannelFlags.Pinned) !== 0,
  };
}

/** The kinds of thread that a channel holds; none for one that holds none, or posts alone. */
export function threadTypesIn(type: ChannelType): readonly ChannelType[] {
  if (type === ChannelType.GuildText) return [ChannelType.PublicThread, ChannelType.PrivateThread];
  return type === ChannelType.GuildAnnouncement ? [ChannelType.AnnouncementThread] : [];
}

function nameIn(form: Form, required: boolean): string | undefined {
  const name = form.text('name', { required, min: 1, max: 100 })?.trim();
  if (name === '') form.fail('name', 'BASE_TYPE_REQUIRED', 'This field is required');
  return name;
}

function tagsIn(form: Form): string[] | undefined {
  const tags = form.values('applied_tags', { max: mostTagsOnPost })?.map(String);
  if (tags && new Set(tags).size < tags.length)
    form.fail('applied_tags', 'SET_TYPE_ALREADY_CONTAINS_VALUE', 'The set already contains this value');
  return tags;
}
