/** Components and embeds as Discord gives them back: what a bot may leave out is filled in. Source: components/reference */
import { ComponentType as Type, EmbedType } from 'discord-api-types/v10';
import type { APIEmbed } from 'discord-api-types/v10';
import { isList, isObject } from '../json.ts';

type Fields = Readonly<Record<string, unknown>>;

const select: Fields = { min_values: 1, max_values: 1 };
const described: Fields = { description: null, spoiler: false };

const left: Readonly<Partial<Record<Type, Fields>>> = {
  [Type.StringSelect]: select,
  [Type.UserSelect]: select,
  [Type.RoleSelect]: select,
  [Type.MentionableSelect]: select,
  [Type.ChannelSelect]: select,
  [Type.Container]: { accent_color: null, spoiler: false },
  [Type.Separator]: { spacing: 1, divider: true },
  [Type.Thumbnail]: described,
  [Type.File]: { spoiler: false },
};

/** `mediaId` stands for media that has no attachment of its own. */
export function componentsWire<Component extends object>(
  components: readonly Component[],
  mediaId: string,
): Component[] {
  return components.map((component) => filled(component, mediaId) as Component);
}

function filled(value: unknown, mediaId: string): unknown {
  if (isList(value)) return value.map((one) => filled(one, mediaId));
  if (!isObject(value)) return value;
  const type: unknown = value['type'];
  const defaults = typeof type === 'number' ? left[type as Type] : undefined;
  const copy: Record<string, unknown> = { ...defaults };
  for (const [key, inner] of Object.entries(value)) {
    if ((key === 'media' || key === 'file') && isObject(inner)) copy[key] = mediaWire(inner, mediaId);
    else if (key === 'items' && isList(inner))
      copy[key] = inner.map((item) => ({ ...described, ...asFields(filled(item, mediaId)) }));
    else copy[key] = filled(inner, mediaId);
  }
  return copy;
}

function mediaWire(media: Fields, mediaId: string): Fields {
  return { id: media['attachment_id'] ?? mediaId, proxy_url: media['url'], ...media };
}

function asFields(value: unknown): Fields {
  return isObject(value) ? value : {};
}

export function embedsWire(embeds: readonly APIEmbed[]): APIEmbed[] {
  return embeds.map((embed) => ({ type: EmbedType.Rich, ...embed }));
}
