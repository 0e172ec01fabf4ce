/** What Discord accepts as a channel and as an overwrite. Source: resources/channel, resources/guild. */
import { ChannelType, OverwriteType } from 'discord-api-types/v10';
import type { Overwrite } from '../state/entities.ts';
import type { Form } from './form.ts';

export const mostChannels = 500;
export const mostInCategory = 50;
export const mostOverwrites = 1000;

/** Kinds that can be made so far; threads have routes of their own. */
const makable = [
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildCategory,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
];

interface ChannelInput {
  readonly name: string | undefined;
  readonly type: ChannelType | undefined;
  readonly topic: string | null | undefined;
  readonly parentId: string | null | undefined;
  readonly position: number | undefined;
  readonly nsfw: boolean | undefined;
  readonly slowmode: number | undefined;
  readonly overwrites: readonly Overwrite[] | undefined;
}

/** Notes every fault on the form, which the caller finishes. */
export function readChannel(form: Form, making: boolean): ChannelInput {
  const type = form.choice('type', makable);
  return {
    name: form.has('name') || making ? named(form, type) : undefined,
    type,
    topic: form.isNull('topic')
      ? null
      : form.text('topic', { max: type === ChannelType.GuildForum ? 4096 : 1024 }),
    parentId: form.isNull('parent_id') ? null : form.id('parent_id'),
    position: form.integer('position', { min: 0 }),
    nsfw: form.flag('nsfw'),
    slowmode: form.integer('rate_limit_per_user', { min: 0, max: 21_600 }),
    overwrites: form
      .list('permission_overwrites', { max: making ? 100 : mostOverwrites })
      ?.map((one) => readOverwrite(one, one.id('id', { required: true }) ?? '')),
  };
}

export function readOverwrite(form: Form, id: string): Overwrite {
  const type =
    form.choice('type', [OverwriteType.Role, OverwriteType.Member], { required: true }) ?? OverwriteType.Role;
  return { id, type, allow: form.bits('allow') ?? 0n, deny: form.bits('deny') ?? 0n };
}

/** Text channels get their names as Discord writes them: in lower case, with hyphens for blanks. */
function named(form: Form, type: ChannelType | undefined): string | undefined {
  const name = form.text('name', { required: true, min: 1, max: 100 });
  if (name === undefined) return undefined;
  const plain =
    type === undefined ||
    type === ChannelType.GuildText ||
    type === ChannelType.GuildAnnouncement ||
    type === ChannelType.GuildForum;
  return plain ? name.trim().toLowerCase().replaceAll(/\s+/g, '-') : name.trim();
}
