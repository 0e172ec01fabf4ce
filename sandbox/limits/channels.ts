/** What Discord accepts as a channel and as an overwrite. Source: resources/channel, resources/guild. */
import { ChannelType, OverwriteType, VideoQualityMode } from 'discord-api-types/v10';
import type { Overwrite, VoiceSettings } from '../state/entities.ts';
import { Form } from './form.ts';

export const mostChannels = 500;
export const mostInCategory = 50;
export const mostOverwrites = 1000;
/** In one call that makes a channel. */
const mostNewOverwrites = 100;
/** Seconds: six hours. */
const longestSlowmode = 21_600;

/** Kinds that can be made; threads have routes of their own. */
const makable = [
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildCategory,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
];

const holdThreads: readonly ChannelType[] = [ChannelType.GuildForum, ChannelType.GuildMedia];
const inLowerCase: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ...holdThreads,
];

/** Minutes. Source: resources/channel, "Thread Metadata Object". */
export const archiveTimes = [60, 1440, 4320, 10_080];

interface ChannelInput {
  readonly name: string | undefined;
  readonly type: ChannelType | undefined;
  readonly topic: string | null | undefined;
  readonly parentId: string | null | undefined;
  readonly position: number | undefined;
  readonly nsfw: boolean | undefined;
  readonly slowmode: number | undefined;
  readonly overwrites: readonly Overwrite[] | undefined;
  readonly threadArchiveAfter: number | null | undefined;
  readonly threadSlowmode: number | undefined;
}

/** Notes every fault on the form, which the caller finishes; `present` is the type of a channel that is changed. */
export function readChannel(form: Form, present?: ChannelType): ChannelInput {
  const making = present === undefined;
  const asked = form.choice('type', makable);
  const type = asked ?? present ?? ChannelType.GuildText;
  return {
    name: form.has('name') || making ? named(form, type) : undefined,
    type: asked,
    topic: form.isNull('topic')
      ? null
      : form.text('topic', { max: holdThreads.includes(type) ? 4096 : 1024 }),
    parentId: form.isNull('parent_id') ? null : form.id('parent_id'),
    position: form.integer('position', { min: 0 }),
    nsfw: form.flag('nsfw'),
    slowmode: form.isNull('rate_limit_per_user')
      ? 0
      : form.integer('rate_limit_per_user', { min: 0, max: longestSlowmode }),
    overwrites: form
      .list('permission_overwrites', making ? { max: mostNewOverwrites } : {})
      ?.map((one) => readOverwrite(one, one.id('id', { required: true }) ?? '')),
    threadArchiveAfter: form.isNull('default_auto_archive_duration')
      ? null
      : form.choice('default_auto_archive_duration', archiveTimes),
    threadSlowmode: form.integer('default_thread_rate_limit_per_user', { min: 0, max: longestSlowmode }),
  };
}

export const usualVoice: VoiceSettings = {
  bitrate: 64_000,
  userLimit: 0,
  region: null,
  videoQuality: VideoQualityMode.Auto,
};

/** Where people speak; nothing for all other kinds of channels. Bitrates are those of a server without boosts. */
export function readVoice(
  form: Form,
  type: ChannelType,
  present: VoiceSettings = usualVoice,
): VoiceSettings | undefined {
  const stage = type === ChannelType.GuildStageVoice;
  if (!stage && type !== ChannelType.GuildVoice) return undefined;
  const { bitrate, userLimit, region, videoQuality } = present;
  return {
    bitrate: form.integer('bitrate', { min: 8000, max: stage ? 64_000 : 96_000 }) ?? bitrate,
    userLimit: form.integer('user_limit', { min: 0, max: stage ? 10_000 : 99 }) ?? userLimit,
    region: form.isNull('rtc_region') ? null : (form.text('rtc_region') ?? region),
    videoQuality:
      form.choice('video_quality_mode', [VideoQualityMode.Auto, VideoQualityMode.Full]) ?? videoQuality,
  };
}

/** One channel of a positions call; `null` puts a channel outside of any category. */
export interface Move {
  readonly id: string;
  readonly position: number | undefined;
  readonly parentId: string | null | undefined;
  readonly locks: boolean;
}

/** @throws ApiError 50035 */
export function readMoves(body: unknown): Move[] {
  const form = new Form({ channels: body });
  const moves = (form.list('channels', { required: true }) ?? []).map((one) => ({
    id: one.id('id', { required: true }) ?? '',
    position: one.integer('position', { min: 0 }),
    parentId: one.isNull('parent_id') ? null : one.id('parent_id'),
    locks: one.flag('lock_permissions') ?? false,
  }));
  form.finish();
  return moves;
}

export function readOverwrite(form: Form, id: string): Overwrite {
  const type =
    form.choice('type', [OverwriteType.Role, OverwriteType.Member], { required: true }) ?? OverwriteType.Role;
  return { id, type, allow: form.bits('allow') ?? 0n, deny: form.bits('deny') ?? 0n };
}

/** Text channels get their names as Discord writes them: in lower case, with hyphens for blanks. */
function named(form: Form, type: ChannelType): string | undefined {
  const name = form.text('name', { required: true, min: 1, max: 100 });
  if (name === undefined) return undefined;
  return inLowerCase.includes(type) ? name.trim().toLowerCase().replaceAll(/\s+/g, '-') : name.trim();
}
