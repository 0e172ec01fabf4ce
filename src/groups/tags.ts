/** The tags of a forum: what a lead may write for them, and those it begins with. Pure. */
import type { Translate } from '#src/platform/i18n/index.ts';
import { err, ok } from '#src/platform/result.ts';
import type { Result } from '#src/platform/result.ts';
import { nameKey } from './names.ts';

/** Discord's limits: so many tags, each of so many characters (docs: resources/channel, "Forum Tag Object"). */
const mostTags = 20;
const longestTag = 20;

export type TagsRefused =
  | { readonly code: 'no_tags' }
  | { readonly code: 'too_many_tags'; readonly limit: number; readonly count: number }
  | { readonly code: 'long_tag'; readonly limit: number; readonly tag: string }
  | { readonly code: 'same_tags'; readonly tag: string };

/** Reads tags that stand between commas. Nothing is cut short or left out in silence. */
export function readTags(typed: string): Result<readonly string[], TagsRefused> {
  const tags = typed
    .split(',')
    .map((tag) => tag.replace(/\s+/g, ' ').trim())
    .filter((tag) => tag !== '');
  if (tags.length === 0) return err({ code: 'no_tags' });
  if (tags.length > mostTags) return err({ code: 'too_many_tags', limit: mostTags, count: tags.length });
  const long = tags.find((tag) => tag.length > longestTag);
  if (long !== undefined) return err({ code: 'long_tag', limit: longestTag, tag: long });
  const keys = tags.map(nameKey);
  const same = tags.find((_tag, index) => keys.indexOf(keys[index] ?? '') < index);
  return same === undefined ? ok(tags) : err({ code: 'same_tags', tag: same });
}

/** What a forum begins with, in the community's language. */
export function usualTags(t: Translate): readonly string[] {
  const usual = readTags(t('groups:usualTags'));
  return usual.ok ? usual.value : [];
}
