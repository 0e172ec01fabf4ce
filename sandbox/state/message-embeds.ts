/** Embeds as Discord gives them back: with a type, trimmed, and with `attachment://` turned into the place of the file. */
import { EmbedType } from 'discord-api-types/v10';
import type { APIAttachment, APIEmbed } from 'discord-api-types/v10';
import { fileBehind } from './components.ts';

/** Embeds that a bot sends are of the rich kind, whatever it says. Source: resources/message, "Embed Types". */
export function placedEmbeds(
  embeds: readonly APIEmbed[],
  attachments: readonly APIAttachment[],
): readonly APIEmbed[] {
  const place = <Media extends object>(media: Media | undefined, field: keyof Media): Media | undefined =>
    media && { ...media, [field]: fileBehind(media[field], attachments)?.url ?? media[field] };
  return embeds.map((embed) => {
    const { image, thumbnail, footer, author, title, description, fields } = embed;
    const placed = {
      ...embed,
      type: EmbedType.Rich,
      title: title?.trim(),
      description: description?.trim(),
      image: place(image, 'url'),
      thumbnail: place(thumbnail, 'url'),
      footer: footer && place({ ...footer, text: footer.text.trim() }, 'icon_url'),
      author: author && place({ ...author, name: author.name.trim() }, 'icon_url'),
      fields: fields?.map(({ name, value, inline }) => ({
        name: name.trim(),
        value: value.trim(),
        inline: inline ?? false,
      })),
    };
    const given = Object.entries(placed).filter(([, value]) => value !== undefined && value !== null);
    return Object.fromEntries(given);
  });
}
