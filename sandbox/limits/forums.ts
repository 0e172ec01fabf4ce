/** What Discord accepts as the settings of a forum or media channel. Source: resources/channel, "Forum Tag Object". */
import { ChannelFlags, ChannelType, ForumLayoutType, SortOrderType } from 'discord-api-types/v10';
import { refusal } from '../http/errors.ts';
import type { ForumSettings, ForumTag } from '../state/entities.ts';
import { isThreadOnly } from '../state/threads-wire.ts';
import type { Form } from './form.ts';

const mostTags = 20;
const layouts = [ForumLayoutType.NotSet, ForumLayoutType.ListView, ForumLayoutType.GalleryView];
const orders = [SortOrderType.LatestActivity, SortOrderType.CreationDate];

/**
 * Nothing for all other kinds of channels. Notes faults on the form, which the caller finishes; tags that are new get their
 * ids from `newId`. @throws ApiError 30048, 40061
 */
export function readForum(
  form: Form,
  type: ChannelType,
  present: ForumSettings,
  newId: () => string,
): ForumSettings | undefined {
  if (!isThreadOnly({ type })) return undefined;
  const flags = form.integer('flags');
  const media = type === ChannelType.GuildMedia;
  return {
    tags: readTags(form, present.tags, newId) ?? present.tags,
    requiresTag: flags === undefined ? present.requiresTag : (flags & ChannelFlags.RequireTag) !== 0,
    hidesDownloads:
      flags === undefined
        ? present.hidesDownloads
        : media && (flags & ChannelFlags.HideMediaDownloadOptions) !== 0,
    defaultReaction: form.isNull('default_reaction_emoji')
      ? null
      : (readEmojiOf(form.child('default_reaction_emoji'), true) ?? present.defaultReaction),
    defaultSortOrder: form.isNull('default_sort_order')
      ? null
      : (form.choice('default_sort_order', orders) ?? present.defaultSortOrder),
    defaultLayout: media
      ? ForumLayoutType.NotSet
      : (form.choice('default_forum_layout', layouts) ?? present.defaultLayout),
  };
}

function readTags(
  form: Form,
  present: readonly ForumTag[],
  newId: () => string,
): readonly ForumTag[] | undefined {
  const tags = form.list('available_tags')?.map((tag) => {
    const id = tag.id('id');
    const known = present.find((one) => one.id === id);
    return {
      id: known?.id ?? newId(),
      name: tag.text('name', { required: true, max: 20 }) ?? '',
      moderated: tag.flag('moderated') ?? known?.moderated ?? false,
      ...(readEmojiOf(tag, false) ?? { emojiId: null, emojiName: null }),
    };
  });
  if (!tags) return undefined;
  if (tags.length > mostTags) throw refusal('tooManyTags');
  if (new Set(tags.map((tag) => tag.name)).size < tags.length) throw refusal('tagNamesTwice');
  return tags;
}

/** A custom emoji by id, or another by name; never both. */
function readEmojiOf(
  form: Form | undefined,
  required: boolean,
): { readonly emojiId: string | null; readonly emojiName: string | null } | undefined {
  if (!form) return undefined;
  const emojiId = form.id('emoji_id') ?? null;
  const emojiName = form.text('emoji_name') ?? null;
  if (emojiId !== null && emojiName !== null)
    form.fail('emoji_name', 'BASE_TYPE_CHOICES', 'Only one of emoji_id and emoji_name can be set.');
  if (required && emojiId === null && emojiName === null)
    form.fail('emoji_name', 'BASE_TYPE_REQUIRED', 'This field is required');
  return { emojiId, emojiName };
}
