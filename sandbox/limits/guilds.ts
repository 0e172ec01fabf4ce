/** What can be said about a guild. Source: resources/guild, "Modify Guild". */
import { ChannelType, GuildFeature, Locale } from 'discord-api-types/v10';
import type { APIGuild } from 'discord-api-types/v10';
import type { Guild } from '../state/entities.ts';
import type { GuildChange } from '../state/guilds.ts';
import type { Form } from './form.ts';

const afkTimeouts = [60, 300, 900, 1800, 3600];
const locales: readonly string[] = Object.values(Locale);
const features: readonly string[] = Object.values(GuildFeature);

/** Settings that name a channel, and the kinds that fit. */
const places = {
  afk_channel_id: [ChannelType.GuildVoice],
  system_channel_id: [ChannelType.GuildText],
  rules_channel_id: [ChannelType.GuildText],
  public_updates_channel_id: [ChannelType.GuildText],
  safety_alerts_channel_id: [ChannelType.GuildText],
} as const satisfies Partial<Record<keyof APIGuild, readonly ChannelType[]>>;

/** Notes every fault on the form, which the caller finishes. */
export function readGuild(form: Form, guild: Guild): GuildChange {
  const settings: Record<string, unknown> = {
    description: form.isNull('description') ? null : form.text('description', { max: 300 }),
    verification_level: form.choice('verification_level', [0, 1, 2, 3, 4]),
    default_message_notifications: form.choice('default_message_notifications', [0, 1]),
    explicit_content_filter: form.choice('explicit_content_filter', [0, 1, 2]),
    afk_timeout: form.choice('afk_timeout', afkTimeouts),
    system_channel_flags: form.integer('system_channel_flags', { min: 0 }),
    premium_progress_bar_enabled: form.flag('premium_progress_bar_enabled'),
    features: readFeatures(form),
  };
  for (const [field, kinds] of Object.entries(places))
    settings[field] = form.isNull(field) ? null : readPlace(form, field, kinds, guild);
  const locale = form.text('preferred_locale');
  if (locale !== undefined && !locales.includes(locale))
    form.fail('preferred_locale', 'BASE_TYPE_CHOICES', `Value must be one of (${locales.join(', ')}).`);
  return {
    name: form.text('name', { min: 2, max: 100 })?.trim(),
    locale: form.isNull('preferred_locale') ? Locale.EnglishUS : locale,
    settings: Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)),
  };
}

function readPlace(
  form: Form,
  field: string,
  kinds: readonly ChannelType[],
  guild: Guild,
): string | undefined {
  const id = form.id(field);
  if (id === undefined) return undefined;
  const channel = guild.channels.get(id);
  if (channel && kinds.includes(channel.type)) return id;
  form.fail(field, 'CHANNEL_INVALID', 'Invalid channel for this setting');
  return undefined;
}

function readFeatures(form: Form): string[] | undefined {
  const given = form.values('features')?.map(String);
  for (const [index, one] of (given ?? []).entries())
    if (!features.includes(one))
      form.fail('features', 'BASE_TYPE_CHOICES', `“${one}” (number ${index}) is no feature of a guild.`);
  return given;
}
